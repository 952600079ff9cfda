import { xlsxFile } from "~/documents/spreadsheet.server";
import { readFile } from "../handle.server";
import { asFile, exportedSheet } from "./exported.server";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const loader = readFile(async (call) => {
  const { filename, header, rows } = await exportedSheet(call, "xlsx");
  return asFile(await xlsxFile([{ name: "Inschrijvingen", header, rows }]), `${filename}.xlsx`, XLSX);
});
