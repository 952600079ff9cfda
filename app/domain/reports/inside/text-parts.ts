import type { Node } from "prosemirror-model";
import type { ReportedContribution } from "~/domain/focus-groups/for-report.server";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import type { ReportFacts } from "../report-facts";

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

const cell = (type: "table_header" | "table_cell", text: string): Node =>
  noteSchema.node(type, null, [paragraph(text)]);

/** A table of texts; its first row names the columns and the first cell of each other row names that row. */
export const table = (head: string[], rows: string[][]): Node =>
  noteSchema.node("table", null, [
    noteSchema.node(
      "table_row",
      null,
      head.map((text) => cell("table_header", text)),
    ),
    ...rows.map((row) =>
      noteSchema.node(
        "table_row",
        null,
        row.map((text, i) => cell(i === 0 ? "table_header" : "table_cell", text)),
      ),
    ),
  ]);

const QUALIFIED = { EXACT: "", ABOUT: "ongeveer ", MORE_THAN: "meer dan ", AT_MOST: "hoogstens " };

/** How many were there, in a sentence. */
export function crowd({ total, qualifier, organisations }: ReportFacts["present"], dates: number): string {
  const people = total === 1 ? "was 1 deelnemer" : `waren ${QUALIFIED[qualifier]}${total} deelnemers`;
  const from = organisations.length > 1 ? ` van ${organisations.length} organisaties` : "";
  return `Er ${people}${from}${dates > 1 ? `, over ${dates} dagen samen` : ""}.`;
}

/** A speaker as a report names them. */
export function speakerWords(one: ReportFacts["programme"][number]["speakers"][number]): string {
  const of = [one.title, one.organisation].filter(Boolean).join(", ");
  return of ? `${one.name} (${of})` : one.name;
}

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
