import type { Tx } from "~/platform/db.server";

/** The people of one item on one date. */
export type ItemPeople = {
  itemId: string;
  occurrenceId: string;
  /** Have a seat in it. */
  seated: number;
  /** Stand in line for it, or have an offer. */
  waiting: number;
  /** Anybody whom the item means something to: a seat, a place in line, a first or second choice, or they were there. */
  people: number;
};

/**
 * Who has to do with the items of an event, as numbers; cancelled registrations do not count. The index behind
 * every rule of the programme on seats, so it counts what the tables hold, whatever the item looks like now: also
 * the seats in an item that no longer takes place.
 */
export async function peopleOfItems(tx: Tx, eventId: string): Promise<ItemPeople[]> {
  return tx.$queryRaw<ItemPeople[]>`
    WITH live AS (
      SELECT r."id", r."occurrenceId" FROM "Registration" r JOIN "Occurrence" o ON o."id" = r."occurrenceId"
      WHERE o."eventId" = ${eventId}::uuid AND r."status" <> 'CANCELLED'),
    bond AS (
      SELECT c."seatItemId" AS "itemId", l.*, 'seat' AS how FROM live l JOIN "Choice" c ON c."registrationId" = l."id"
      UNION ALL SELECT c."firstItemId", l.*, 'wish' FROM live l JOIN "Choice" c ON c."registrationId" = l."id"
      UNION ALL SELECT c."secondItemId", l.*, 'wish' FROM live l JOIN "Choice" c ON c."registrationId" = l."id"
      UNION ALL SELECT w."itemId", l.*, 'wait' FROM live l JOIN "WorkshopWait" w ON w."registrationId" = l."id"
        WHERE w."status" IN ('WAITING', 'OFFERED')
      UNION ALL SELECT p."itemId", l.*, 'presence' FROM live l JOIN "Presence" p ON p."registrationId" = l."id")
    SELECT "itemId", "occurrenceId",
      (count(DISTINCT "id") FILTER (WHERE how = 'seat'))::int AS "seated",
      (count(DISTINCT "id") FILTER (WHERE how = 'wait'))::int AS "waiting",
      count(DISTINCT "id")::int AS "people"
    FROM bond WHERE "itemId" IS NOT NULL GROUP BY 1, 2`;
}

/** Live registrations of an event that chose something in a round. */
export async function peopleOfRound(tx: Tx, roundId: string): Promise<number> {
  return tx.choice.count({ where: { roundId, registration: { status: { not: "CANCELLED" } } } });
}
