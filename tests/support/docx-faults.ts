import { strFromU8, unzipSync } from "fflate";
import path from "node:path/posix";
import { all, parseXml, type Element } from "./xml";

/** A Word file by its parts, each parsed strictly. */
export function docxParts(file: Uint8Array): Map<string, Element | null> {
  return new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name) ? parseXml(strFromU8(bytes)) : null,
    ]),
  );
}

const twice = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const values = (element: Element, name: string, attribute: string) =>
  all(element, name).flatMap(({ attributes }) => attributes[attribute] ?? []);

/** What would make Word ask whether to repair a file; empty when nothing would. @throws when a part is no XML. */
export function docxFaults(file: Uint8Array): string[] {
  const parts = docxParts(file);
  const body = parts.get("word/document.xml")!;
  return [...relationFaults(parts), ...typeFaults(parts), ...idFaults(body), ...referenceFaults(parts, body)];
}

function relationFaults(parts: Map<string, Element | null>): string[] {
  return [...parts].flatMap(([name, element]) => {
    if (!name.endsWith(".rels") || !element) return [];
    const source = path.join(path.dirname(path.dirname(name)), path.basename(name, ".rels"));
    const relations = all(element, "Relationship").map(({ attributes }) => attributes);
    const used = referred(parts.get(source) ?? null);
    const ids = relations.map(({ Id = "" }) => Id);
    return [
      ...twice(ids).map((id) => `${name}: ${id} twice`),
      ...[...used].filter((id) => !ids.includes(id)).map((id) => `${source}: ${id} leads nowhere`),
      ...relations.flatMap(({ Target = "", TargetMode }) => {
        if (TargetMode === "External") return Target === "" ? [`${name}: empty address`] : [];
        const target = Target.startsWith("/")
          ? Target.slice(1)
          : path.join(path.dirname(path.dirname(name)), Target);
        return parts.has(target) ? [] : [`${name}: there is no ${target}`];
      }),
    ];
  });
}

/** Every id of a relation that a part uses. */
function referred(element: Element | null): Set<string> {
  if (!element) return new Set();
  const own = Object.entries(element.attributes).flatMap(([name, value]) =>
    name.startsWith("r:") ? [value] : [],
  );
  return new Set([...own, ...element.children.flatMap((child) => [...referred(child)])]);
}

function typeFaults(parts: Map<string, Element | null>): string[] {
  const types = parts.get("[Content_Types].xml")!;
  const extensions = new Set(values(types, "Default", "Extension"));
  const named = values(types, "Override", "PartName");
  const known = (name: string) => named.includes(`/${name}`) || extensions.has(name.split(".").at(-1)!);
  return [
    ...twice(named).map((name) => `type of ${name} said twice`),
    ...[...parts.keys()]
      .filter((name) => name !== "[Content_Types].xml" && !known(name))
      .map((name) => `${name} has no type`),
    ...named.filter((name) => !parts.has(name.slice(1))).map((name) => `type of ${name}, which is not there`),
  ];
}

function idFaults(body: Element): string[] {
  const begins = values(body, "w:bookmarkStart", "w:id");
  return [
    ...twice(begins).map((id) => `bookmark ${id} twice`),
    ...twice(values(body, "w:bookmarkStart", "w:name")).map((name) => `bookmark ${name} twice`),
    ...twice(values(body, "wp:docPr", "id")).map((id) => `drawing ${id} twice`),
    ...begins
      .filter((id) => !values(body, "w:bookmarkEnd", "w:id").includes(id))
      .map((id) => `bookmark ${id} is open`),
  ];
}

function referenceFaults(parts: Map<string, Element | null>, body: Element): string[] {
  const styles = new Set(values(parts.get("word/styles.xml")!, "w:style", "w:styleId"));
  const lists = new Set(values(parts.get("word/numbering.xml")!, "w:num", "w:numId"));
  const places = new Set(values(body, "w:bookmarkStart", "w:name"));
  const used = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => values(body, name, "w:val"));
  const balance = ["begin", "end"].map(
    (type) => values(body, "w:fldChar", "w:fldCharType").filter((one) => one === type).length,
  );
  const cells = all(body, "w:tc");
  return [
    ...used.filter((style) => !styles.has(style)).map((style) => `no style ${style}`),
    ...values(body, "w:numId", "w:val")
      .filter((id) => !lists.has(id))
      .map((id) => `no list ${id}`),
    ...values(body, "w:hyperlink", "w:anchor")
      .filter((name) => !places.has(name))
      .map((name) => `no place ${name}`),
    ...(balance[0] === balance[1] ? [] : ["a field that does not end"]),
    // Word takes a cell that does not end with a paragraph for damage.
    ...(cells.every(({ children }) => children.at(-1)?.name === "w:p")
      ? []
      : ["a cell without a last paragraph"]),
    ...(all(body, "w:tr").every((row) => all(row, "w:tc").length > 0) ? [] : ["a row without cells"]),
  ];
}
