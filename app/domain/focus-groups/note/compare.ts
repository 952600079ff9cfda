import { diffArrays, diffWordsWithSpace } from "diff";
import type { Node } from "prosemirror-model";
import { writeBlock } from "../inside/write-note";
import { tidyNote } from "../inside/tidy-note";
import { markdownToNote } from "./markdown";

/** Words one after the other that are in both, or in one only. */
export type WordRun = { what: "kept" | "added" | "removed"; text: string };

/** One block beside its other self; the text is Markdown. */
export type BlockChange =
  { what: "kept" | "added" | "removed"; text: string } | { what: "changed"; runs: WordRun[] };

export type Comparison = { blocks: BlockChange[]; added: number; removed: number; changed: number };

/** Longer than this is not looked into word by word: removed and added. */
const LONGEST_BLOCK = 20_000;
/** So many of the words of the shorter one at least stand in both, or it is another block. */
const ALIKE = 0.4;

/** What became of a text, block by block and word by word, to show on a page. */
export function compareMarkdown(before: string, after: string): Comparison {
  return compareNotes(markdownToNote(before), markdownToNote(after));
}

export function compareNotes(before: Node, after: Node): Comparison {
  const blocks: BlockChange[] = [];
  let gone: string[] = [];
  const lose = () => blocks.push(...gone.splice(0).map((text) => ({ what: "removed" as const, text })));
  for (const { value, added, removed } of diffArrays(textsOf(before), textsOf(after))) {
    if (removed) gone.push(...value);
    else if (added) {
      blocks.push(...pair(gone, value));
      gone = [];
    } else {
      lose();
      blocks.push(...value.map((text) => ({ what: "kept" as const, text })));
    }
  }
  lose();
  const count = (what: BlockChange["what"]) => blocks.filter((block) => block.what === what).length;
  return { blocks, added: count("added"), removed: count("removed"), changed: count("changed") };
}

/** Whether two texts of Markdown say the same. */
export function sameNote(a: string, b: string): boolean {
  return markdownToNote(a).eq(markdownToNote(b));
}

/** A list counts item by item, so that one more task is one block more. */
function textsOf(note: Node): string[] {
  return tidyNote(note).children.flatMap((block) => {
    const isList = block.firstChild?.type.name === "list_item";
    const parts = isList ? block.children.map((item, i) => oneItem(block, item, i)) : [block];
    return parts.flatMap((part) => writeBlock(part, 0, false).join("\n") || []);
  });
}

function oneItem(list: Node, item: Node, i: number): Node {
  const { order } = list.attrs as { order?: number };
  return list.type.create(order === undefined ? null : { order: order + i }, [item]);
}

/** Each removed block beside the first added one that is like it; order stays that of the new text. */
function pair(gone: readonly string[], come: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let from = 0;
  for (const text of come) {
    const found = gone.findIndex((old, i) => i >= from && alike(old, text));
    if (found < 0) {
      changes.push({ what: "added", text });
      continue;
    }
    changes.push(...gone.slice(from, found).map((old) => ({ what: "removed" as const, text: old })));
    changes.push({ what: "changed", runs: wordRuns(gone[found]!, text) });
    from = found + 1;
  }
  return [...changes, ...gone.slice(from).map((text) => ({ what: "removed" as const, text }))];
}

function wordRuns(before: string, after: string): WordRun[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    what: added ? "added" : removed ? "removed" : "kept",
    text: value,
  }));
}

/** The markup does not make two blocks alike. */
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function alike(a: string, b: string): boolean {
  if (a.length > LONGEST_BLOCK || b.length > LONGEST_BLOCK) return false;
  const words = new Set(wordsOf(a));
  const others = new Set(wordsOf(b));
  const shared = [...words].filter((one) => others.has(one)).length;
  return shared > 0 && shared >= ALIKE * Math.min(words.size, others.size);
}
