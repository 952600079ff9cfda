import { publishedReport } from "~/domain/reports/queries.server";
import { absoluteUrl } from "~/platform/origin.server";
import { NotFound } from "~/platform/errors";
import { publishedPath } from "~/domain/reports/ui/paths";
import type { Call } from "../handle.server";

/** A published report, with its address; of an older version that of the newest, for search engines. */
export async function shownReport({ params, locale }: Call, asked: string | null) {
  const number = asked === null ? null : Number(asked);
  if (number !== null && !(Number.isInteger(number) && number > 0 && number < 1e6))
    throw new NotFound("version");
  const report = await publishedReport(params.slug!, number);
  return { report, funder: report.funding, url: absoluteUrl(publishedPath(report.slug)), locale };
}
