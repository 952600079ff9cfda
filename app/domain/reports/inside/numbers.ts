import { Fragment, type Node } from "prosemirror-model";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { citedIn } from "./cited";

const contributionPath = (id: string) => `/bijdragen/${id}`;

/** Where a small number leads to, for who hears it. */
export const sourceWords = (number: string) => `Bron ${number}: waar dit gezegd werd`;

/**
 * A text with, behind every cited passage, a number that leads to where it was said.
 * @param known the contributions that may be led to: a mark that came along with words from elsewhere is only a mark.
 * @param origin for a text that leaves the site: `https://host`.
 * @returns also the contributions, the first has number 1.
 */
export function withNumbers(note: Node, known: ReadonlySet<string>, origin = "") {
  const sources = citedIn(note).flatMap(({ id }) => (known.has(id) ? [id] : []));
  const marks = new Map(
    sources.map((id, i) => {
      const href = origin + contributionPath(id);
      return [id, noteSchema.text(String(i + 1), [noteSchema.mark("link", { href })])];
    }),
  );
  return { numbered: numberedIn(note, marks), sources };
}

function numberedIn(node: Node, marks: ReadonlyMap<string, Node>): Node {
  if (!node.isTextblock) return node.copy(Fragment.from(node.children.map((one) => numberedIn(one, marks))));
  if (node.type.name === "code_block") return node;
  const content = node.children.flatMap((child, i) => {
    const next = idsOn(node.children[i + 1]);
    const ended = idsOn(child).filter((id) => !next.includes(id));
    const numbers = ended.flatMap((id) => marks.get(id) ?? []);
    // A number stands against the last word, before the space behind it.
    const end = child.text?.trimEnd().length;
    if (numbers.length === 0 || !end || end === child.text!.length) return [child, ...numbers];
    return [child.cut(0, end), ...numbers, child.cut(end)];
  });
  return node.copy(Fragment.from(content));
}

const idsOn = (node: Node | undefined) =>
  (node?.marks ?? []).flatMap(({ type, attrs }) => (type.name === "contribution" ? [String(attrs.id)] : []));
