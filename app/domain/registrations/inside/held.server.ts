import type { Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { giveBackSeat, giveBackWorkshopSeat, seatInRound, type Seating } from "../seats";
import type { DateLedger } from "./ledger.server";
import { waitRow } from "./admit.server";

/** Reads a registration under its date's lock, with its choices and its live places in line. */
export async function readHeld(tx: Tx, registrationId: string) {
  const held = await tx.registration.findUnique({
    where: { id: registrationId },
    include: { choices: true, waits: { where: { status: { in: ["WAITING", "OFFERED"] } } } },
  });
  if (!held) throw new NotFound("registration");
  return held;
}

export type Held = Awaited<ReturnType<typeof readHeld>>;

/** The registration moved to another date between looking it up and locking. Rare; trying again is right. */
export function mustStillBeOn(held: Held, date: DateLedger): void {
  if (held.occurrenceId !== date.occurrenceId) throw new Conflict("changed-meanwhile");
}

/**
 * Nobody ends the offers of a day that has begun or was cancelled (settle leaves those alone), yet they are over.
 * @throws Conflict `date-cancelled`, `offer-expired`.
 */
export function mustStillBeOpen(date: DateLedger, expiresAt: Date | null, at: Date): void {
  if (date.cancelledAt) throw new Conflict("date-cancelled");
  if (expiresAt && at >= expiresAt) throw new Conflict("offer-expired");
}

/** Gives back every seat and place in line on this date. The registration's own row is for the caller. */
export async function release(tx: Tx, date: DateLedger, held: Held, at: Date): Promise<void> {
  if (held.status === "CONFIRMED" || held.status === "OFFERED") giveBackSeat(date, held.participantType);
  date.queue = date.queue.filter((waiting) => waiting.registrationId !== held.id);
  if (held.status === "CONFIRMED")
    for (const choice of held.choices) if (choice.seatItemId) giveBackWorkshopSeat(date, choice.seatItemId);
  await withdrawWaits(tx, date, held.waits, at);
  await tx.choice.updateMany({
    where: { registrationId: held.id, seatItemId: { not: null } },
    data: { seatItemId: null },
  });
  await tx.focusGroupMember.deleteMany({ where: { registrationId: held.id } });
}

/** Takes people out of workshop lines; a held seat goes back. */
export async function withdrawWaits(
  tx: Tx,
  date: DateLedger,
  waits: Held["waits"],
  at: Date,
  status: "WITHDRAWN" | "PASSED" = "WITHDRAWN",
): Promise<void> {
  if (waits.length === 0) return;
  for (const wait of waits) {
    if (wait.status === "OFFERED") giveBackWorkshopSeat(date, wait.itemId);
    const workshop = date.workshops.get(wait.itemId);
    if (workshop) workshop.queue = workshop.queue.filter((waiting) => waiting.waitId !== wait.id);
  }
  await tx.workshopWait.updateMany({
    where: { id: { in: waits.map((wait) => wait.id) } },
    data: { status, settledAt: at, offerExpiresAt: null },
  });
}

/** Seats a registration that just got its seat on the date in the workshops it asked for. */
export async function seatWishes(tx: Tx, date: DateLedger, held: Held, at: Date): Promise<void> {
  for (const choice of held.choices) {
    const wanted = [choice.firstItemId, choice.secondItemId].filter(
      (id): id is string => !!id && date.workshops.has(id),
    );
    const [firstItemId, secondItemId = null] = wanted;
    if (firstItemId)
      await saveSeating(
        tx,
        date,
        held,
        seatInRound(date, { roundId: choice.roundId, firstItemId, secondItemId }),
        at,
      );
    else
      await tx.choice.delete({
        where: { registrationId_roundId: { registrationId: held.id, roundId: choice.roundId } },
      });
  }
}

/** Writes one round's outcome: the wish, the seat, and the place in line unless they already stand there. */
export async function saveSeating(
  tx: Tx,
  date: DateLedger,
  held: Held,
  { wish, seatItemId, waitForItemId }: Seating,
  at: Date,
): Promise<void> {
  const { roundId, firstItemId, secondItemId } = wish;
  const values = { firstItemId, secondItemId, seatItemId };
  await tx.choice.upsert({
    where: { registrationId_roundId: { registrationId: held.id, roundId } },
    create: { registrationId: held.id, roundId, ...values },
    update: values,
  });
  const standing = held.waits.some((wait) => wait.itemId === waitForItemId);
  const waits = standing ? [] : waitRow(date, held.id, waitForItemId, at);
  if (waits.length > 0) await tx.workshopWait.createMany({ data: waits });
}

/** Saves how far the numbering of arrivals has come. */
export async function saveNumbering(tx: Tx, date: DateLedger): Promise<void> {
  await tx.occurrence.update({
    where: { id: date.occurrenceId },
    data: { nextArrival: date.nextArrival },
    select: { id: true },
  });
}
