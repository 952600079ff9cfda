import { csvFile } from "~/documents/spreadsheet.server";
import { readFile } from "../handle.server";
import { asFile, exportedSheet } from "./exported.server";

export const loader = readFile(async (call) => {
  const { filename, header, rows } = await exportedSheet(call, "csv");
  return asFile(csvFile(header, rows), `${filename}.csv`, "text/csv; charset=utf-8");
});
