import type { Tx } from "~/platform/db.server";

let on = true;

/** Switches the seat lock off, to prove that the race tests can fail. Never outside a test. */
export function unsafeSetSeatLock(locked: boolean): void {
  on = locked;
}

export function seatLockIsOn(): boolean {
  return on;
}

/**
 * Takes the lock of each date, in one order, so that two commands never wait for each other; what is counted after this
 * stays true until the commit. Registrations only read the date's key, so this lock keeps out nobody but other commands
 * on its seats.
 */
export async function lockDates(tx: Tx, occurrenceIds: string[]): Promise<void> {
  if (!on) return;
  const ids = [...new Set(occurrenceIds)].sort();
  await tx.$queryRaw`SELECT 1 FROM "Occurrence" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
}
