import type { Node } from "prosemirror-model";
import type { ReportedContribution } from "~/domain/focus-groups/for-report.server";
import { noteSchema } from "~/domain/focus-groups/note/schema";

/** What a line begins with that somebody still has to write. */
const PROMPT = "[Vul aan: ";

/** A line that asks for text; a report with one in it cannot be published. */
export const prompt = (what: string): Node => paragraph(`${PROMPT}${what}]`);
export const isPrompt = (text: string) => text.trimStart().startsWith("[Vul aan");

export const heading = (level: 1 | 2, title: string): Node =>
  noteSchema.node("heading", { level }, title ? [noteSchema.text(title)] : []);

export const paragraph = (text: string): Node =>
  noteSchema.node("paragraph", null, text ? [noteSchema.text(text)] : []);

/** "Word: what it is", the word in bold. */
export const labelled = (label: string, text: string): Node =>
  noteSchema.node("paragraph", null, [
    noteSchema.text(`${label}:`, [noteSchema.mark("strong")]),
    noteSchema.text(` ${text}`),
  ]);

export const document = (blocks: Node[]): Node =>
  noteSchema.node("doc", null, blocks.length > 0 ? blocks : [paragraph("")]);

/** A list with a paragraph of such content for every item. */
export const list = (items: Node[][]): Node =>
  noteSchema.node(
    "bullet_list",
    null,
    items.map((content) => noteSchema.node("list_item", null, [noteSchema.node("paragraph", null, content)])),
  );

export const textList = (lines: string[]): Node => list(lines.map((line) => [noteSchema.text(line)]));

/**
 * A contribution in its own words under its own mark, so that whoever reads them comes to where they were said. What
 * stands behind it (how many said it, who) is no part of it.
 */
export function saidLine({ id, kind, text, times }: ReportedContribution, behind = ""): Node[] {
  const mark = noteSchema.mark("contribution", { id, kind });
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const words = lines.flatMap((line, i) => [
    ...(i > 0 ? [noteSchema.node("hard_break", null, undefined, [mark])] : []),
    noteSchema.text(line, [mark]),
  ]);
  const after = `${times > 1 ? ` (${times}×)` : ""}${behind}`;
  return after ? [...words, noteSchema.text(after)] : words;
}
