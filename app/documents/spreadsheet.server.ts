import { stringify } from "csv-stringify/sync";
import writeExcelFile from "write-excel-file/node";
import { manyLines, oneLine } from "./characters";

/** A number stays a number; every text stays a text, whatever it looks like. */
export type Value = string | number | null | undefined;
export type Sheet = { name: string; header: string[]; rows: Value[][] };

/**
 * A table that Belgian Excel opens by a double click: UTF-8 with a mark, `;`, everything quoted, CRLF.
 * A cell holds one line; a text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvFile(header: string[], rows: Value[][]): string {
  return csvPart([header, ...rows], true);
}

/** Some rows of a file that is too long to make at once. */
export function csvPart(rows: Value[][], first: boolean): string {
  return stringify(
    rows.map((row) => row.map(csvCell)),
    { bom: first, delimiter: ";", quoted: true, escape_formulas: true, record_delimiter: "\r\n" },
  );
}

function csvCell(value: Value): string | number {
  if (typeof value === "number") return value;
  // A line end inside a cell is a new row to some readers, and what follows it may be a formula.
  const text = oneLine(value ?? "");
  return looksLikeFormula(text) ? `'${text}` : text;
}

/**
 * Whether a spreadsheet could calculate it: the first thing one sees in it is a sign that starts a formula.
 * Full-width, small and superscript signs count too, because some programs take them for the plain ones.
 */
function looksLikeFormula(text: string): boolean {
  const [first = ""] = text.replace(/^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/u, "");
  return /[=+\-@\u2212]/.test(first.normalize("NFKC"));
}

/** Excel refuses the whole file when a cell holds more. */
const MAX_CELL = 32_767;

/** An Excel workbook: headers bold and staying in sight, columns as wide as their contents. */
export async function xlsxFile(sheets: Sheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ header, rows }, index) => ({
    sheet: names[index],
    stickyRowsCount: 1,
    columns: header.map((title, column) => ({
      width: columnWidth([title, ...rows.map((row) => row[column])]),
    })),
    data: [header.map((title) => ({ ...textCell(title), fontWeight: "bold" as const })), ...rows.map(cells)],
  }));
  return writeExcelFile(written).toBuffer();
}

const cells = (row: Value[]) =>
  row.map((value) => {
    if (typeof value === "number") return { type: Number, value };
    return value ? textCell(value) : null;
  });

/** The format `@` keeps it a text when somebody edits the cell. */
function textCell(value: string) {
  // Excel reads _x000D_ and the like as a character's number, so that underscore is numbered itself.
  const text = manyLines(value).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return { type: String, value: text.slice(0, MAX_CELL), format: "@", wrap: text.includes("\n") };
}

/** In characters: wide enough for the longest line, within what is still pleasant to read. */
function columnWidth(values: Value[]): number {
  const lines = values.flatMap((value) => String(value ?? "").split("\n"));
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  return Math.min(60, Math.max(8, longest + 2));
}

/** What Excel takes for a sheet's name: 31 characters, without signs it uses itself, each another. */
function sheetNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = oneLine(name.replace(/[[\]/\\:*?]/g, " ")).replace(/^'+|'+$/g, "") || "Blad";
    for (let number = 1; ; number++) {
      const suffix = number > 1 ? ` (${number})` : "";
      const candidate = cut(plain, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** At most so many UTF-16 units, without half a character at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd();
}
