import { diffArrays, diffWordsWithSpace } from "diff";
import type { Node } from "prosemirror-model";
import { tidyNote } from "../inside/tidy-note";
import { markdownToNote } from "./markdown";

/** Words one after the other that are in both, or in one only. */
export type WordRun = { what: "kept" | "added" | "removed"; text: string };

/** One block beside its other self, in words without markup. */
export type BlockChange =
  | { what: "kept" | "added" | "removed"; text: string }
  /** The same words, but bold, a heading or a link to elsewhere. */
  | { what: "restyled"; text: string }
  | { what: "changed"; runs: WordRun[] };

export type Comparison = { blocks: BlockChange[]; added: number; removed: number; changed: number };

/** Longer than this is not looked into word by word: removed and added. */
const LONGEST_BLOCK = 20_000;
/** So many of the words of the shorter one at least stand in both, or it is another block. */
const ALIKE = 0.4;
/** How far ahead a block looks for its other self. */
const FARTHEST = 40;
/** In milliseconds; two texts that share next to nothing are not worth more. */
const PATIENCE = 1000;

/** What became of a text, block by block and word by word, to show on a page. */
export function compareMarkdown(before: string, after: string): Comparison {
  return compareNotes(markdownToNote(before), markdownToNote(after));
}

/** As compareMarkdown. */
export function compareNotes(before: Node, after: Node): Comparison {
  const blocks: BlockChange[] = [];
  let gone: Block[] = [];
  const lose = () => blocks.push(...gone.splice(0).map(({ text }) => ({ what: "removed" as const, text })));
  const same = (a: Block, b: Block) => a.key === b.key;
  const [old, next] = [blocksOf(before), blocksOf(after)];
  const parts = diffArrays(old, next, { comparator: same, timeout: PATIENCE }) ?? [
    { value: old, removed: true, added: false },
    { value: next, removed: false, added: true },
  ];
  for (const part of parts) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) {
      blocks.push(...pair(gone, part.value));
      gone = [];
    } else {
      lose();
      blocks.push(...part.value.map(({ text }) => ({ what: "kept" as const, text })));
    }
  }
  lose();
  const count = (...what: BlockChange["what"][]) =>
    blocks.filter((block) => what.includes(block.what)).length;
  return { blocks, added: count("added"), removed: count("removed"), changed: count("changed", "restyled") };
}

/** A block as it is compared, and as it is shown. */
type Block = { key: string; text: string };

/** A list counts item by item and a table row by row, so that one more task is one block more. */
function blocksOf(note: Node): Block[] {
  const parts = tidyNote(note).children.flatMap((block) => {
    const divides = /^(?:bullet_list|ordered_list|table)$/.test(block.type.name);
    return divides
      ? block.children.map((part, i) => ({ part, sign: signOf(block, part, i) }))
      : [{ part: block, sign: "" }];
  });
  return parts.flatMap(({ part, sign }) => {
    const text = sign + wordsIn(part);
    // The number of an item changes with every item before it.
    return text.trim() ? [{ key: `${sign.replace(/\d+/, "1")}${JSON.stringify(part.toJSON())}`, text }] : [];
  });
}

function signOf(list: Node, item: Node, i: number): string {
  if (item.attrs.checked === true) return "☑ ";
  if (item.attrs.checked === false) return "☐ ";
  if (list.type.name === "ordered_list") return `${Number(list.attrs.order) + i}. `;
  return list.type.name === "bullet_list" ? "• " : "";
}

/** The words of a block, its parts on lines of their own. */
function wordsIn(block: Node, indent = ""): string {
  if (block.type.name === "horizontal_rule") return "———";
  if (block.isTextblock) return block.textBetween(0, block.content.size, "", "\n");
  if (block.type.name === "table_row")
    return block.children.map((cell) => wordsIn(cell.firstChild!)).join(" | ");
  return block.children
    .map((part, i) => {
      const sign = part.type.name === "list_item" ? signOf(block, part, i) : "";
      return sign ? `${indent}  ${sign}${wordsIn(part, `${indent}  `)}` : wordsIn(part, indent);
    })
    .filter(Boolean)
    .join("\n");
}

/** Each removed block beside the first added one that is like it; order stays that of the new text. */
function pair(gone: readonly Block[], come: readonly Block[]): BlockChange[] {
  const changes: BlockChange[] = [];
  const remove = (blocks: readonly Block[]) =>
    changes.push(...blocks.map(({ text }) => ({ what: "removed" as const, text })));
  let from = 0;
  for (const { text } of come) {
    const found = from + gone.slice(from, from + FARTHEST).findIndex((old) => alike(old.text, text));
    if (found < from) {
      changes.push({ what: "added", text });
      continue;
    }
    remove(gone.slice(from, found));
    const old = gone[found]!.text;
    changes.push(old === text ? { what: "restyled", text } : { what: "changed", runs: wordRuns(old, text) });
    from = found + 1;
  }
  remove(gone.slice(from));
  return changes;
}

function wordRuns(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed) runs.push({ what: "removed", text: removed });
    if (added) runs.push({ what: "added", text: added });
    [removed, added] = ["", ""];
  };
  const parts = diffWordsWithSpace(before, after);
  parts.forEach((part, i) => {
    const { value } = part;
    // A space between two changed words changed with them: "a b" became "c d", not a became c and b became d.
    const within = value.trim() === "" && (removed || added) && isChange(parts[i + 1]);
    if (part.added || within) added += value;
    if (part.removed || within) removed += value;
    if (isChange(part) || within) return;
    close();
    runs.push({ what: "kept", text: value });
  });
  close();
  return runs;
}

const isChange = (part: { added: boolean; removed: boolean } | undefined) =>
  part !== undefined && (part.added || part.removed);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > LONGEST_BLOCK || b.length > LONGEST_BLOCK) return false;
  const words = new Set(wordsOf(a));
  const others = new Set(wordsOf(b));
  const shared = [...words].filter((one) => others.has(one)).length;
  return shared > 0 && shared >= ALIKE * Math.min(words.size, others.size);
}
