import { publishedMarkdown } from "~/domain/reports/paper.server";
import { readFile } from "../handle.server";
import { MARKDOWN, reportFile } from "./file.server";
import { versionNumber } from "./shown.server";

/** A published report as it is written down, in Markdown: the newest version, or the one that the address says. */
export const loader = readFile(async (call) => {
  const { params, origin } = call;
  const text = await publishedMarkdown(params.slug!, versionNumber(params.number), origin);
  return reportFile(call, MARKDOWN, text, ({ markdown }) => Promise.resolve(Buffer.from(markdown)));
});
