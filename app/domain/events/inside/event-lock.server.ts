import type { Tx } from "~/platform/db.server";

/** Two who change what an event is (online, cancelled) wait for each other here; comes before the locks of its dates. */
export async function lockEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
}

/** Seats that are given or held on a date; exact while its lock is held. */
export async function seatsTaken(tx: Tx, occurrenceId: string): Promise<number> {
  return tx.registration.count({ where: { occurrenceId, status: { in: ["CONFIRMED", "OFFERED"] } } });
}

/** People with a seat or in line on any of these dates. */
export async function peopleOn(tx: Tx, occurrenceIds: string[]): Promise<number> {
  return tx.registration.count({
    where: { occurrenceId: { in: occurrenceIds }, status: { not: "CANCELLED" } },
  });
}
