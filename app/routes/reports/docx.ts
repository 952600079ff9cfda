import { reportDocx } from "~/documents/report-docx.server";
import { publishedPaper } from "~/domain/reports/paper.server";
import { readFile } from "../handle.server";
import { reportFile, WORD } from "./file.server";
import { versionNumber } from "./shown.server";

/** A published report for Word: the newest version, or the one that the address says. */
export const loader = readFile(async (call) => {
  const { params, origin } = call;
  const paper = await publishedPaper(params.slug!, versionNumber(params.number), origin);
  return reportFile(call, WORD, paper, reportDocx);
});
