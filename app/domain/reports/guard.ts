import type { Node } from "prosemirror-model";
import { isPrompt } from "./inside/text-parts";

/** What keeps a text from being published, and the words at which it does. */
export type Problem = {
  kind: "empty" | "empty-section" | "prompt-left" | "dangling-colon" | "named-anonymous";
  text: string;
};

export type Voices = {
  /** Contributions of which nobody may be said to have said them. */
  anonymous: ReadonlySet<string>;
  /** Everybody who was there: whose name beside such words would say whose they are. */
  names: readonly string[];
};

/**
 * Looks whether a text can go out: no section without text, nothing left to fill in, no colon with nothing behind it,
 * and beside an unnamed quote the name of nobody who was there. (Of all of them, not of who said it: the answer must
 * not tell who that was.)
 */
export function problemsOf(note: Node, { anonymous, names }: Voices): Problem[] {
  if (note.textContent.trim() === "") return [{ kind: "empty", text: "" }];
  const blocks = note.children.filter(
    ({ type, textContent }) => textContent.trim() !== "" || type.name === "heading",
  );
  const known = names.map((name) => name.trim()).filter((name) => name.length > 2);
  return [
    ...blocks.flatMap((block, i) => [...emptySection(block, blocks[i + 1]), ...colon(block, blocks[i + 1])]),
    ...unitsOf(note).flatMap((unit) => [...leftToFill(unit), ...named(unit, anonymous, known)]),
  ];
}

const isHeading = (node: Node | undefined) => node?.type.name === "heading";
const wordsOf = (node: Node) => node.textBetween(0, node.content.size, "\n", " ").trim();

function emptySection(block: Node, next: Node | undefined): Problem[] {
  if (!isHeading(block)) return [];
  const goesOn = next && (!isHeading(next) || Number(next.attrs.level) > Number(block.attrs.level));
  return goesOn ? [] : [{ kind: "empty-section", text: wordsOf(block) }];
}

/** A paragraph that promises something, and then the section is over. */
function colon(block: Node, next: Node | undefined): Problem[] {
  const inside = block.type.name === "paragraph" ? [] : lastLines(block);
  const open = block.type.name === "paragraph" && (!next || isHeading(next)) ? [wordsOf(block)] : inside;
  return open.filter((text) => text.endsWith(":")).map((text) => ({ kind: "dangling-colon" as const, text }));
}

/** The last paragraph of every item of a list, of a quote, of a cell: behind it nothing comes. */
function lastLines(block: Node): string[] {
  const lines: string[] = [];
  block.descendants((node) => {
    const last = node.lastChild;
    if (node.type.name !== "heading" && last?.type.name === "paragraph") lines.push(wordsOf(last));
  });
  if (block.type.name === "blockquote" && block.lastChild) lines.push(wordsOf(block.lastChild));
  return lines;
}

/** What one reads as one thing: an item of a list with all in it, else a block. */
function unitsOf(note: Node): Node[] {
  const units: Node[] = [];
  note.descendants((node) => {
    const whole = node.isTextblock || node.type.name === "list_item";
    if (whole) units.push(node);
    return !whole;
  });
  return units;
}

function leftToFill(unit: Node): Problem[] {
  const text = wordsOf(unit);
  return isPrompt(text) ? [{ kind: "prompt-left", text }] : [];
}

function named(unit: Node, anonymous: ReadonlySet<string>, names: readonly string[]): Problem[] {
  let quotes = false;
  let beside = "";
  unit.descendants((node) => {
    if (!node.isText) return;
    const ids = node.marks.flatMap(({ type, attrs }) =>
      type.name === "contribution" ? [String(attrs.id)] : [],
    );
    quotes ||= ids.some((id) => anonymous.has(id));
    if (ids.length === 0) beside += ` ${node.text}`;
  });
  if (!quotes || !names.some((name) => holdsName(beside, name))) return [];
  return [{ kind: "named-anonymous", text: wordsOf(unit) }];
}

/** As a word of its own. */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = (text[at - 1] ?? " ") + (text[at + name.length] ?? " ");
    if (!/\p{L}/u.test(around)) return true;
  }
  return false;
}
