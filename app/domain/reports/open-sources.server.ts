import { z } from "zod";
import { visitor } from "~/domain/people/viewer";
import { absoluteUrl } from "~/platform/origin.server";
import { seenContributions } from "./visible.server";

/** What was said somewhere and something leans on, as everybody may read it. */
export const openSource = () => z.strictObject({ text: z.string(), url: z.url() });

type Source = { contributionId: string; text: string };

/** Of the sources of all these rows, those that everybody may see: the rule is asked once for all. */
export async function openSources(rows: readonly { sources: Source[] }[]) {
  const ids = rows.flatMap(({ sources }) => sources.map(({ contributionId }) => contributionId));
  const seen = await seenContributions({ viewer: visitor, guestSecret: null }, ids);
  return (sources: Source[]) =>
    sources
      .filter(({ contributionId }) => seen.has(contributionId))
      .map(({ contributionId, text }) => ({ text, url: absoluteUrl(`/bijdragen/${contributionId}`) }));
}

/** One that was added or taken away since then. */
export const sourceChanged = (at: Date) => ({ OR: [{ addedAt: { gte: at } }, { removedAt: { gte: at } }] });

/** Those that still hold, in the order in which they were added. */
export const OPEN_SOURCES = {
  where: { removedAt: null },
  orderBy: [{ addedAt: "asc" as const }, { contributionId: "asc" as const }],
  select: { contributionId: true, text: true },
};
