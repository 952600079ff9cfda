import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isNarrowed, type AttendeeFilter } from "./attendee-filter";
import { findAttendees } from "./inside/find-attendees.server";
import { reachablePeople } from "./inside/reachable.server";
import { belongsTo, toType, toWorkshop } from "./message";
import { workshopsOn } from "./workshops.server";

/** A group to write to, and how many would get it. */
export type AudienceCount = { audience: string; count: number };

/**
 * To whom one can write on a date, and what was written before.
 * @param chosen registrations chosen one by one, elsewhere.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function messagesOf(viewer: Viewer, occurrenceId: string, chosen: string[]) {
  const date = await organisedDate(viewer, occurrenceId);
  const people = await reachablePeople(db(), occurrenceId, chosen);
  const reached = people.filter((person) => person.hasAddress);
  const rounds = await workshopsOn(date.event.id, occurrenceId);
  const workshops = rounds.flatMap((round) => round.items.map(({ id, title }) => ({ id, title })));
  const begun = now() >= date.startsAt;
  const counted = (audience: string): AudienceCount => ({
    audience,
    count: reached.filter((person) => belongsTo(audience, person, chosen)).length,
  });
  const groups = [
    ...(chosen.length > 0 ? ["chosen"] : []),
    "confirmed",
    "waiting",
    ...(begun ? ["present", "absent"] : []),
    ...workshops.map(({ id }) => toWorkshop(id)),
    ...PARTICIPANT_TYPES.map(toType),
  ];
  return {
    audiences: groups.map(counted).filter(({ count, audience }) => count > 0 || audience === "confirmed"),
    workshops,
    messages: await sentMessages(occurrenceId),
    contact: await contactOf(date.event.id),
  };
}

/** As many as a form can carry. */
const MOST_CHOSEN = 500;

/**
 * Those whom a search in the list of registrations finds, to write to them; nobody when it narrows nothing down.
 * Who cancelled is among them only when that was what was searched for.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function chosenBySearch(
  viewer: Viewer,
  occurrenceId: string,
  filter: AttendeeFilter,
): Promise<string[]> {
  await organisedDate(viewer, occurrenceId);
  if (!isNarrowed(filter)) return [];
  const found = await findAttendees(occurrenceId, filter, { take: MOST_CHOSEN, skip: 0 });
  const rows = await db().registration.findMany({
    where: {
      id: { in: found.map(({ id }) => id) },
      ...(filter.status ? {} : { status: { not: "CANCELLED" as const } }),
    },
    orderBy: { arrival: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function sentMessages(occurrenceId: string) {
  const rows = await db().organiserMessage.findMany({
    where: { occurrenceId },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const senders = await db().person.findMany({
    where: { id: { in: rows.flatMap((row) => row.sentById ?? []) } },
    select: { id: true, name: true },
  });
  return rows.map(({ id, subject, body, audience, registrationIds, sentAt, sentById }) => ({
    id,
    subject,
    body,
    audience,
    count: registrationIds.length,
    sentAt,
    sender: senders.find((person) => person.id === sentById)?.name ?? "",
  }));
}

/** Whom receivers answer. */
async function contactOf(eventId: string) {
  return db().event.findUniqueOrThrow({
    where: { id: eventId },
    select: { contactName: true, contactEmail: true },
  });
}

/**
 * Whom a message would reach, before it is sent.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function previewMessage(
  viewer: Viewer,
  occurrenceId: string,
  audience: string,
  chosen: string[],
) {
  await organisedDate(viewer, occurrenceId);
  const people = await reachablePeople(db(), occurrenceId, chosen);
  const meant = people.filter((person) => belongsTo(audience, person, chosen));
  const count = meant.filter((person) => person.hasAddress).length;
  return { count, withoutAddress: meant.length - count };
}
