import type { MeasureName } from "~/domain/vocabulary/measure";
import type { ProvinceName } from "~/domain/vocabulary/province";

/** A story as the file has it: what stands in which column. */
export type RawStory = {
  /** Of the file for a table; the how manieth story for a document. */
  line: number;
  cells: Record<string, string>;
  remarks: Remark[];
};

/** Something about a line: which column, and what. */
export type Remark = { column: string; text: string };

/** What a file holds, and what is to be said of the whole of it. */
export type RawFile = { kind: "csv" | "docx"; stories: RawStory[]; remarks: Remark[] };

/** A story as it will be made. */
export type ReadStory = {
  title: string;
  organisation: string;
  province: ProvinceName | null;
  measures: MeasureName[];
  themeIds: string[];
  sectorIds: string[];
  parts: Record<string, string>;
  figures: { value: string; measure: string; source: string }[];
};

/** A line of the report: what would be made of it, what keeps it from being made, and what is left out. */
export type ImportLine = { line: number; story: ReadStory; problems: Remark[]; warnings: Remark[] };

/** What is kept of a file until somebody confirms it. */
export type KeptLines = { kind: RawFile["kind"]; remarks: Remark[]; lines: ImportLine[] };

export const isGood = ({ problems }: ImportLine): boolean => problems.length === 0;

/** How people find a line again: its number in the table, or the how manieth story of the document. */
export const lineName = (kind: RawFile["kind"], line: number): string =>
  kind === "csv" ? `regel ${line}` : `verhaal ${line}`;
