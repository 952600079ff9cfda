import type { Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";

/**
 * Which edition of the series this is: the one asked for, else the next. Holds the series until the commit, so that
 * two new editions never get one number.
 * @throws Invalid when another event is that edition already.
 */
export async function editionIn(
  tx: Tx,
  seriesId: string,
  asked: number | null,
  eventId: string | null,
): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "EventSeries" WHERE "id" = ${seriesId}::uuid FOR NO KEY UPDATE`;
  const others = { seriesId, ...(eventId ? { id: { not: eventId } } : {}) };
  if (asked === null) {
    const { _max: highest } = await tx.event.aggregate({ where: others, _max: { edition: true } });
    return (highest.edition ?? 0) + 1;
  }
  if ((await tx.event.count({ where: { ...others, edition: asked } })) > 0)
    throw new Invalid({ edition: "taken" });
  return asked;
}
