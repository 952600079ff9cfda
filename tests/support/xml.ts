import { SaxesParser } from "saxes";

export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** The text directly in it. */
  text: string;
};

/** Parses strictly: whatever is not well-formed XML 1.0, a forbidden character too, throws. */
export function parseXml(source: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  return root.children[0]!;
}

/** Every element of that name, at any depth, in order. */
export function all(from: Element, name: string): Element[] {
  return from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
