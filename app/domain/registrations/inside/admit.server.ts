import { recordAll } from "~/domain/activity/record.server";
import type { NewActivity } from "~/domain/activity/activity";
import type { Tx } from "~/platform/db.server";
import { newId, readableCode } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { seatInRound, takeSeat, takeSeatBeyond, type Seating } from "../seats";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { NEEDS_KEPT_DAYS, type WishInput } from "../registration";
import type { DateLedger } from "./ledger.server";
import { happening } from "./settle.server";

/** One person who asks for a seat, everything else about them already known. */
export type Applicant = {
  personId: string | null;
  name: string;
  email: string;
  emailKey: string;
  organisationId: string | null;
  participantType: ParticipantTypeName;
  photoConsent: "YES" | "NO" | "ASK_ME";
  access: string;
  diet: string;
  locale: "nl" | "en";
  formKey: string;
  partyId: string;
  wishes: WishInput[];
  replacesId: string | null;
  walkIn: boolean;
  /** Gets a seat even when there is none left: an organiser lets them in. */
  beyondCapacity?: boolean;
  actorId: string | null;
};

export type Admitted = {
  id: string;
  linkVersion: number;
  status: "CONFIRMED" | "WAITLISTED";
  place: number | null;
};

/**
 * Gives each applicant, in order, a seat and workshop seats, or a place in line, and writes all of it in a
 * handful of statements. Works on a settled ledger, so nobody is overtaken.
 */
export async function admit(
  tx: Tx,
  date: DateLedger,
  applicants: Applicant[],
  at: Date,
): Promise<Admitted[]> {
  const entries = applicants.map((applicant) => decide(date, applicant, at));
  await tx.registration.createMany({ data: entries.map((entry) => entry.row) });
  const seatings = entries.flatMap((entry) =>
    entry.seatings.map((seating) => ({ id: entry.row.id, seating })),
  );
  if (seatings.length > 0)
    await tx.choice.createMany({ data: seatings.map(({ id, seating }) => choiceRow(id, seating)) });
  const waits = seatings.flatMap(({ id, seating }) => waitRow(date, id, seating.waitForItemId, at));
  if (waits.length > 0) await tx.workshopWait.createMany({ data: waits });
  const needs = entries
    .filter(({ applicant }) => applicant.access || applicant.diet)
    .map(({ row, applicant }) => ({
      registrationId: row.id,
      access: applicant.access,
      diet: applicant.diet,
      consentAt: at,
      eraseAfter: addDays(date.endsAt, NEEDS_KEPT_DAYS),
    }));
  if (needs.length > 0) await tx.registrationNeeds.createMany({ data: needs });
  await tx.occurrence.update({
    where: { id: date.occurrenceId },
    data: { nextArrival: date.nextArrival },
    select: { id: true },
  });
  await recordAll(
    tx,
    entries.map((entry) => entry.activity),
  );
  return entries.map((entry) => entry.admitted);
}

function decide(date: DateLedger, applicant: Applicant, at: Date) {
  const seated = seat(date, applicant, at);
  const confirmed = seated !== "none";
  const id = newId();
  const status = confirmed ? ("CONFIRMED" as const) : ("WAITLISTED" as const);
  if (!confirmed) date.queue.push({ registrationId: id, type: applicant.participantType });
  const place = confirmed ? null : date.queue.length;
  const arrival = nextNumber(date);
  const { wishes, access: _access, diet: _diet, beyondCapacity: _beyond, actorId, ...known } = applicant;
  const row = {
    ...known,
    id,
    status,
    arrival,
    queueRank: arrival,
    occurrenceId: date.occurrenceId,
    confirmedAt: confirmed ? at : null,
    ticketCode: readableCode(10),
    createdAt: at,
    updatedAt: at,
  };
  // Without a seat on the date nobody gets a seat in a workshop: the wish is kept for when an offer is accepted.
  const seatings = wishes.map((wish): Seating =>
    confirmed ? seatInRound(date, wish) : { wish, seatItemId: null, waitForItemId: null },
  );
  const activity: NewActivity = happening(
    date,
    confirmed ? "registration.confirmed" : "registration.waitlisted",
    id,
    {
      ...(place === null ? {} : { place }),
      ...(applicant.walkIn ? { walkIn: true } : {}),
      ...(seated === "beyond" ? { beyond: true } : {}),
    },
    actorId,
  );
  const admitted: Admitted = { id, linkVersion: 0, status, place };
  return { applicant, row, seatings, activity, admitted };
}

function seat(
  date: DateLedger,
  { participantType, beyondCapacity }: Applicant,
  at: Date,
): "free" | "beyond" | "none" {
  if (takeSeat(date, participantType, at)) return "free";
  if (!beyondCapacity) return "none";
  takeSeatBeyond(date, participantType);
  return "beyond";
}

/** The next number of arrival on this date. Must be saved with the date (admit does). */
export function nextNumber(date: DateLedger): number {
  const number = date.nextArrival;
  date.nextArrival += 1;
  return number;
}

export function choiceRow(registrationId: string, { wish, seatItemId }: Seating) {
  return {
    registrationId,
    roundId: wish.roundId,
    firstItemId: wish.firstItemId,
    secondItemId: wish.secondItemId,
    seatItemId,
  };
}

/** A new place in line for a workshop; also puts it in the ledger. No row when there is nothing to wait for. */
export function waitRow(date: DateLedger, registrationId: string, itemId: string | null, at: Date) {
  if (!itemId) return [];
  const arrival = nextNumber(date);
  const row = {
    id: newId(),
    registrationId,
    itemId,
    occurrenceId: date.occurrenceId,
    arrival,
    queueRank: arrival,
    createdAt: at,
  };
  date.workshops.get(itemId)?.queue.push({ waitId: row.id, registrationId });
  return [row];
}
