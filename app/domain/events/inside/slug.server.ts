import type { Tx } from "~/platform/db.server";
import { firstFree, slugOf } from "~/platform/slug";

/**
 * An address that nothing of its kind has: derived from the title once, it stays when the title changes, for people
 * have it in their mails. Two who ask for the same at one moment wait for each other.
 */
export async function freeSlug(tx: Tx, of: "event" | "series", title: string): Promise<string> {
  const wanted = slugOf(title);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug:${of}:${wanted}`}, 0))`;
  const where = { slug: { startsWith: wanted } };
  const rows =
    of === "event"
      ? await tx.event.findMany({ where, select: { slug: true } })
      : await tx.eventSeries.findMany({ where, select: { slug: true } });
  return firstFree(wanted, new Set(rows.map((row) => row.slug)));
}
