import { parse } from "csv-parse/sync";
import { decodeText } from "~/documents/delimited";
import { Invalid } from "~/platform/errors";
import { columnNamed } from "./columns";
import type { RawFile, RawStory, Remark } from "./line";

/** Stories in one file. */
export const MOST_STORIES = 500;

type Parsed = { record: string[]; info: { lines: number } };

/**
 * A table of stories: its first row names the columns.
 * @throws Invalid at `file` when it is no table, names no title, or has too many rows.
 */
export function readCsv(bytes: Uint8Array): RawFile {
  const text = decodeText(bytes).replace(/\0/g, "");
  const [header, ...rows] = records(text);
  if (!header) throw new Invalid({ file: "stories-empty" });
  const keys = header.record.map(columnNamed);
  if (!keys.includes("title")) throw new Invalid({ file: "stories-no-title" });
  const filled = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) throw new Invalid({ file: "stories-empty" });
  if (filled.length > MOST_STORIES) throw new Invalid({ file: "stories-too-many" });
  return {
    kind: "csv",
    remarks: remarksOn(header.record, keys),
    stories: filled.map((row) => storyOf(row, keys)),
  };
}

/** Each record with the line on which it begins: a cell may have more lines. */
function records(text: string): (Parsed & { line: number })[] {
  try {
    const all = parse(text, {
      ...{ bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true },
      ...{ relax_quotes: true, skip_empty_lines: false, max_record_size: 400_000 },
    }) as unknown as Parsed[];
    let line = 1;
    return all.map((one) => {
      const begun = { ...one, line };
      line = one.info.lines + 1;
      return begun;
    });
  } catch {
    throw new Invalid({ file: "stories-no-table" });
  }
}

/** A tab means it comes from a sheet; else Belgian Excel writes `;`, and others `,`. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  return ["\t", ";"].find((one) => bare.includes(one)) ?? ",";
}

function remarksOn(header: string[], keys: (string | undefined)[]): Remark[] {
  return header.flatMap((name, i) => {
    if (name.trim() === "") return [];
    if (keys[i] === undefined)
      return [{ column: name.trim().slice(0, 60), text: "deze kolom kennen we niet en slaan we over" }];
    return keys.indexOf(keys[i]) === i
      ? []
      : [{ column: name.trim(), text: "deze kolom staat er twee keer: we lezen de eerste" }];
  });
}

function storyOf({ record, line }: Parsed & { line: number }, keys: (string | undefined)[]): RawStory {
  const cells: Record<string, string> = {};
  record.forEach((cell, i) => {
    const key = keys[i];
    if (key !== undefined && cells[key] === undefined) cells[key] = unguarded(cell.trim());
  });
  const over = record.slice(keys.length).filter((cell) => cell.trim() !== "");
  const remarks =
    over.length > 0
      ? [
          {
            column: `na kolom ${keys.length}`,
            text: "hier staat meer dan er kolommen zijn: dat slaan we over",
          },
        ]
      : [];
  return { line, cells, remarks };
}

/** Our own tables put an apostrophe before what a spreadsheet could calculate. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\u2212])/, "");
