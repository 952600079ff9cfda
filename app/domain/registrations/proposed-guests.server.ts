import { transaction } from "~/domain/activity/record.server";
import { organisedDate, type OrganisedDate } from "~/domain/events/organised.server";
import type { ProvinceName } from "~/domain/events/event";
import { unsafeCore } from "~/domain/networks/core.server";
import { limit } from "~/domain/people/rate-limits.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { mustTakeRegistrations } from "./inside/invited.server";
import { floodedOf, writeInvitations } from "./inside/write-invitations.server";
import type { GUEST_GROUNDS } from "./invitation";

/** Earlier participants that are looked at, the latest first. */
const LOOKED_AT = 2000;

/**
 * Whom an organiser may want to invite on top of the fixed core: who was at an earlier session of the same network and
 * whose organisation is of the sector of this one, or who was there in the province of this one; not who is registered
 * or invited already. Only names and organisations: whoever is invited stands in the list with their address.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function proposedGuests(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const found = await proposalsFor(db(), date);
  return found.map(({ id, name, organisation, grounds, session }) => ({
    ...{ id, name, organisation, grounds, session },
  }));
}

export type ProposedGuest = Awaited<ReturnType<typeof proposedGuests>>[number];

/**
 * Invites those of the proposed guests that are chosen; others are passed over, whatever was sent.
 * @returns how many were invited.
 * @throws Conflict `nobody-ticked`, or when the date takes no registrations; NotFound.
 */
export async function inviteProposed(
  viewer: Viewer,
  occurrenceId: string,
  chosen: string[],
): Promise<number> {
  await organisedDate(viewer, occurrenceId);
  if (chosen.length === 0) throw new Conflict("nobody-ticked");
  await limit("invite-organiser", viewer.personId ?? occurrenceId);
  return transaction(async (tx) => {
    const date = await organisedDate(viewer, occurrenceId, tx);
    await mustTakeRegistrations(tx, occurrenceId, now());
    const wanted = (await proposalsFor(tx, date)).filter(({ id }) => chosen.includes(id));
    const flooded = await floodedOf(
      tx,
      wanted.map(({ emailKey }) => emailKey),
    );
    const guests = wanted
      .filter(({ emailKey }) => !flooded.has(emailKey))
      .map(({ name, email, organisation, participantType, locale, grounds }) => ({
        ...{ name, email, organisation, participantType, locale, ground: grounds[0] ?? null },
      }));
    return writeInvitations(tx, { id: date.id, eventId: date.event.id }, guests, viewer.personId);
  });
}

type Reader = Pick<Tx, "event" | "occurrence" | "registration" | "invitation" | "networkGroup">;

async function proposalsFor(tx: Reader, { id, startsAt, event: { id: eventId, networkId } }: OrganisedDate) {
  if (!networkId || startsAt <= now()) return [];
  const { event, venue } = await tx.occurrence.findUniqueOrThrow({
    where: { id },
    select: { venue: { select: { province: true } }, event: { select: { sectorId: true, province: true } } },
  });
  const about = { sectorId: event.sectorId, province: event.province ?? venue?.province ?? null };
  if (!about.sectorId && !about.province) return [];
  const heard = await heardOf(tx, eventId, networkId);
  const seen = new Set<string>();
  return (await participantsOf(tx, networkId, eventId, about)).flatMap((row) => {
    const { emailKey, personId, organisation, occurrence, ...known } = row;
    if (seen.has(emailKey) || heard.emailKeys.has(emailKey)) return [];
    if (personId && heard.personIds.has(personId)) return [];
    seen.add(emailKey);
    const grounds: (typeof GUEST_GROUNDS)[number][] = [];
    if (about.sectorId && organisation?.sectorId === about.sectorId) grounds.push("SECTOR");
    if (about.province && provinceOf(occurrence) === about.province) grounds.push("STREEK");
    const session = occurrence.event.title;
    return [{ ...known, emailKey, organisation: organisation?.name ?? "", grounds, session }];
  });
}

type Place = { event: { province: ProvinceName | null }; venue: { province: ProvinceName } | null };
const provinceOf = ({ event, venue }: Place) => event.province ?? venue?.province ?? null;

type About = { sectorId: string | null; province: ProvinceName | null };

/** Who was at a session of this network that is over, the last session first; nobody whose name was erased. */
async function participantsOf(tx: Reader, networkId: string, eventId: string, { sectorId, province }: About) {
  const inProvince = province && {
    OR: [{ event: { province } }, { event: { province: null }, venue: { province } }],
  };
  return tx.registration.findMany({
    where: {
      ...{ status: "CONFIRMED", anonymisedAt: null, emailKey: { not: "" } },
      presences: { some: { itemId: null } },
      occurrence: { endsAt: { lte: now() }, event: { networkId, id: { not: eventId } } },
      OR: [
        ...(sectorId ? [{ organisation: { sectorId } }] : []),
        ...(inProvince ? [{ occurrence: inProvince }] : []),
      ],
    },
    orderBy: [{ occurrence: { startsAt: "desc" } }, { name: "asc" }, { id: "asc" }],
    take: LOOKED_AT,
    select: {
      ...{ id: true, name: true, email: true, emailKey: true, personId: true },
      ...{ participantType: true, locale: true },
      organisation: { select: { name: true, sectorId: true } },
      occurrence: {
        select: {
          venue: { select: { province: true } },
          event: { select: { title: true, province: true } },
        },
      },
    },
  });
}

/** Whom nothing is to be sent: who is registered or invited, said that they cannot come, or sits in the fixed core. */
async function heardOf(tx: Reader, eventId: string, networkId: string) {
  const occurrence = { eventId };
  const [invited, registered, core] = [
    await tx.invitation.findMany({ where: { occurrence }, select: { emailKey: true } }),
    await tx.registration.findMany({ where: { occurrence }, select: { emailKey: true, personId: true } }),
    await unsafeCore(tx, networkId),
  ];
  const members = (core?.members ?? []).flatMap(({ leftAt, person }) => (leftAt || !person ? [] : person));
  return {
    emailKeys: new Set([...invited, ...registered, ...members].map(({ emailKey }) => emailKey)),
    personIds: new Set([...registered.map(({ personId }) => personId), ...members.map((one) => one.id)]),
  };
}
