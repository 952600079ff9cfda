import { publishedReport } from "~/domain/reports/queries.server";
import { absoluteUrl } from "~/platform/origin.server";
import { NotFound } from "~/platform/errors";
import { publishedPath } from "~/domain/reports/ui/paths";
import type { Call } from "../handle.server";

/** A published report, with its address; of an older version that of the newest, for search engines. */
export async function shownReport({ params, locale }: Call, asked: string | null) {
  const report = await publishedReport(params.slug!, versionNumber(asked));
  return { report, funder: report.funding, url: absoluteUrl(publishedPath(report.slug)), locale };
}

/**
 * Which version an address asks for; null: the newest.
 * @throws NotFound for what cannot be one.
 */
export function versionNumber(asked: string | null | undefined): number | null {
  if (asked === null || asked === undefined) return null;
  const number = Number(asked);
  if (!/^\d+$/.test(asked) || number === 0 || number >= 1e6) throw new NotFound("version");
  return number;
}
