import { recordAll } from "~/domain/activity/record.server";
import { organisationKey } from "~/domain/people/organisation";
import { organisationsFor, personsFor } from "~/domain/people/known.server";
import { emailKey } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import type { Tx } from "~/platform/db.server";
import { giveUpReplaced } from "../accept-offer.server";
import type { DoorCode } from "../check-in";
import type { WalkInEntry } from "../door-entry";
import { freeFor, takeSeat, takeSeatBeyond } from "../seats";
import { admit, type Applicant } from "./admit.server";
import type { Door } from "./door.server";
import { readHeld, saveNumbering, seatWishes } from "./held.server";
import { happening, type SeatWork } from "./settle.server";

/** Either who it was about, let in, or why not. */
export type Let = { registrationId: string | null; refused: DoorCode | null };

/**
 * Lets in somebody who was waiting, under the seat lock: an offered seat is theirs, a free one anybody's, and
 * beyond that only an organiser decides.
 */
export async function letInWaiting(seats: SeatWork, door: Door, registrationId: string): Promise<Let> {
  const { tx, at, dates } = seats;
  const date = dates.find((one) => one.occurrenceId === door.occurrenceId)!;
  const found = await tx.registration.findUnique({
    where: { id: registrationId },
    select: { occurrenceId: true },
  });
  if (found?.occurrenceId !== door.occurrenceId) return { registrationId: null, refused: "unknown" };
  const held = await readHeld(tx, registrationId);
  if (held.status === "CONFIRMED") return { registrationId, refused: null };
  if (held.status === "CANCELLED") return { registrationId, refused: "cancelled" };
  const beyond = held.status === "WAITLISTED" && !takeSeat(date, held.participantType, at);
  if (beyond) {
    if (!door.mayExceed) return { registrationId, refused: "full" };
    takeSeatBeyond(date, held.participantType);
  }
  date.queue = date.queue.filter((waiting) => waiting.registrationId !== registrationId);
  await tx.registration.update({
    where: { id: registrationId },
    data: { status: "CONFIRMED", confirmedAt: at, offerExpiresAt: null, replacesId: null },
  });
  await seatWishes(tx, date, held, at);
  await saveNumbering(tx, date);
  await giveUpReplaced(seats, held.replacesId);
  await recordAll(tx, [
    happening(
      date,
      "registration.confirmed",
      registrationId,
      { atDoor: true, ...(beyond ? { beyond } : {}) },
      door.actorId,
    ),
  ]);
  return { registrationId, refused: null };
}

/**
 * Registers people who came without registering, under the seat lock, in the order in which they came. Whoever is
 * on the list after all, by their address, is that person: they never get a second seat.
 */
export async function letInWalkIns(
  seats: SeatWork,
  door: Door,
  entries: WalkInEntry[],
): Promise<Map<string, Let>> {
  const { tx } = seats;
  const lets = new Map<string, Let>();
  const known = await knownHere(tx, door, entries);
  const people = await introduce(tx, entries);
  for (const entry of entries) {
    const key = emailKey(entry.email);
    const listed = known.get(entry.id) ?? (key ? known.get(key) : undefined);
    const let_ = listed
      ? await letInWaiting(seats, door, listed)
      : await letInNew(seats, door, applicant(entry, people, door));
    lets.set(entry.id, let_);
    if (key && let_.registrationId) known.set(key, let_.registrationId);
  }
  return lets;
}

/** Live registrations here by address, and what the same walk-in form made before by its key. */
async function knownHere(tx: Tx, door: Door, entries: WalkInEntry[]): Promise<Map<string, string>> {
  const keys = entries.map((entry) => emailKey(entry.email)).filter(Boolean);
  const rows = await tx.registration.findMany({
    where: {
      occurrenceId: door.occurrenceId,
      OR: [
        { formKey: { in: entries.map((entry) => entry.id) } },
        { emailKey: { in: keys }, status: { not: "CANCELLED" } },
      ],
    },
    select: { id: true, emailKey: true, formKey: true, status: true },
  });
  return new Map([
    ...rows
      .filter((row) => row.emailKey && row.status !== "CANCELLED")
      .map((row): [string, string] => [row.emailKey, row.id]),
    ...rows.map((row): [string, string] => [row.formKey, row.id]),
  ]);
}

type People = { persons: Map<string, string>; organisations: Map<string, string> };

async function introduce(tx: Tx, entries: WalkInEntry[]): Promise<People> {
  const organisations = await organisationsFor(
    tx,
    entries.map((entry) => entry.organisation),
  );
  const withAddress = entries.filter((entry) => entry.email);
  if (withAddress.length === 0) return { organisations, persons: new Map() };
  const newcomers = withAddress.map(({ name, email, organisation }) => ({
    name,
    email,
    locale: "nl" as const,
    organisationId: organisations.get(organisationKey(organisation)) ?? null,
  }));
  return { organisations, persons: await personsFor(tx, newcomers) };
}

function applicant(entry: WalkInEntry, { persons, organisations }: People, door: Door): Applicant {
  const { name, email, organisation, participantType } = entry;
  return {
    name,
    email,
    participantType,
    emailKey: emailKey(email),
    personId: persons.get(emailKey(email)) ?? null,
    organisationId: organisations.get(organisationKey(organisation)) ?? null,
    // Nobody asked them, and no consent was given.
    photoConsent: "ASK_ME",
    access: "",
    diet: "",
    locale: "nl",
    formKey: entry.id,
    partyId: newId(),
    wishes: [],
    replacesId: null,
    walkIn: true,
    beyondCapacity: door.mayExceed,
    actorId: door.actorId,
  };
}

async function letInNew({ tx, at, dates }: SeatWork, door: Door, newcomer: Applicant): Promise<Let> {
  const date = dates.find((one) => one.occurrenceId === door.occurrenceId)!;
  if (!newcomer.beyondCapacity && freeFor(date, newcomer.participantType, at) < 1)
    return { registrationId: null, refused: "full" };
  const [admitted] = await admit(tx, date, [newcomer], at);
  await recordAll(tx, [happening(date, "checkin.walk-in", admitted!.id, {}, door.actorId)]);
  return { registrationId: admitted!.id, refused: null };
}
