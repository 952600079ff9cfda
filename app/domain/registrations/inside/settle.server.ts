import { recordAll, transaction } from "~/domain/activity/record.server";
import type { NewActivity } from "~/domain/activity/activity";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { giveBackSeat, giveBackWorkshopSeat, offerDeadline, serveLine, serveWorkshopLine } from "../seats";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { lockDates } from "~/domain/events/date-lock.server";
import { readLedger, type DateLedger } from "./ledger.server";

/** What a command on seats works with: the transaction, the moment, and the dates it locked, in their order. */
export type SeatWork = { tx: Tx; at: Date; dates: DateLedger[] };

/**
 * The one way to change who has a seat: locks the dates, reads their seats, serves whoever is in line (a
 * deadline or a kept seat may just have lapsed), does the work, and serves the line again. Commit and lock end
 * together.
 */
export async function withSeats<T>(
  occurrenceIds: string[],
  work: (seats: SeatWork) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    await lockDates(tx, occurrenceIds);
    const at = now();
    const dates: DateLedger[] = [];
    for (const id of new Set(occurrenceIds)) dates.push(await readLedger(tx, id, at));
    for (const date of dates) await settle(tx, date, at);
    const result = await work({ tx, at, dates });
    for (const date of dates) await settle(tx, date, at);
    return result;
  });
}

/** Ends lapsed offers and offers free seats to the line, until the day begins. */
export async function settle(tx: Tx, date: DateLedger, at: Date): Promise<void> {
  if (date.cancelledAt || at >= date.startsAt) return;
  if (date.lapsed) await endLapsedOffers(tx, date, at);
  const happened = [...(await offerSeats(tx, date, at)), ...(await offerWorkshopSeats(tx, date, at))];
  await recordAll(tx, happened);
}

async function endLapsedOffers(tx: Tx, date: DateLedger, at: Date): Promise<void> {
  date.lapsed = false;
  const offers = await tx.$queryRaw<{ id: string; participantType: ParticipantTypeName }[]>`
    UPDATE "Registration" SET "status" = 'CANCELLED', "cancelledAt" = ${at}, "offerExpiresAt" = NULL, "updatedAt" = ${at}
    WHERE "occurrenceId" = ${date.occurrenceId}::uuid AND "status" = 'OFFERED' AND "offerExpiresAt" <= ${at}
    RETURNING "id", "participantType"`;
  const waits = await tx.$queryRaw<{ id: string; itemId: string; registrationId: string }[]>`
    UPDATE "WorkshopWait" SET "status" = 'PASSED', "settledAt" = ${at}, "offerExpiresAt" = NULL
    WHERE "occurrenceId" = ${date.occurrenceId}::uuid AND "status" = 'OFFERED' AND "offerExpiresAt" <= ${at}
    RETURNING "id", "itemId", "registrationId"`;
  for (const offer of offers) giveBackSeat(date, offer.participantType);
  for (const wait of waits) giveBackWorkshopSeat(date, wait.itemId);
  await recordAll(tx, [
    ...offers.map(({ id }) => happening(date, "registration.offer-expired", id, {})),
    ...waits.map(({ id, itemId, registrationId }) =>
      happening(date, "workshop.offer-expired", id, { itemId, registrationId }),
    ),
  ]);
}

async function offerSeats(tx: Tx, date: DateLedger, at: Date): Promise<NewActivity[]> {
  const served = serveLine(date, at).map((waiting) => waiting.registrationId);
  if (served.length === 0) return [];
  const expiresAt = offerDeadline(at, date.startsAt, date.offerHours);
  await tx.registration.updateMany({
    where: { id: { in: served } },
    data: { status: "OFFERED", offeredAt: at, offerExpiresAt: expiresAt },
  });
  return served.map((id) =>
    happening(date, "registration.offered", id, { expiresAt: expiresAt.toISOString() }),
  );
}

async function offerWorkshopSeats(tx: Tx, date: DateLedger, at: Date): Promise<NewActivity[]> {
  const served = [...date.workshops.values()].flatMap((workshop) =>
    serveWorkshopLine(workshop).map((wait) => ({ ...wait, itemId: workshop.itemId })),
  );
  if (served.length === 0) return [];
  const expiresAt = offerDeadline(at, date.startsAt, date.offerHours);
  await tx.workshopWait.updateMany({
    where: { id: { in: served.map((wait) => wait.waitId) } },
    data: { status: "OFFERED", offeredAt: at, offerExpiresAt: expiresAt },
  });
  return served.map(({ waitId, registrationId, itemId }) =>
    happening(date, "workshop.offered", waitId, {
      registrationId,
      itemId,
      expiresAt: expiresAt.toISOString(),
    }),
  );
}

/** An activity on this date. */
export function happening(
  date: DateLedger,
  kind: string,
  subjectId: string,
  data: NewActivity["data"],
  actorId?: string | null,
): NewActivity {
  return {
    kind,
    subjectId,
    eventId: date.eventId,
    occurrenceId: date.occurrenceId,
    data,
    actorId: actorId ?? null,
  };
}
