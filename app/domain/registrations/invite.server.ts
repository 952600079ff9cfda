import { transaction } from "~/domain/activity/record.server";
import { organisedDate, type OrganisedDate } from "~/domain/events/organised.server";
import { limit } from "~/domain/people/rate-limits.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { startOfDay } from "~/platform/time";
import { answersTo, mustTakeRegistrations, ownOf } from "./inside/invited.server";
import { floodedOf, tellInvited, writeInvitations } from "./inside/write-invitations.server";
import {
  invitationState,
  MAX_INVITED,
  MAX_REMINDERS,
  participantTypeNamed,
  type InvitationGroundName,
  type Invitee,
  type InviteVerdict,
  type JudgedInvitee,
} from "./invitation";

/**
 * Says of each person on a list what sending would do. Changes nothing.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function previewInvitations(
  viewer: Viewer,
  occurrenceId: string,
  people: Invitee[],
): Promise<JudgedInvitee[]> {
  return judge(db(), await organisedDate(viewer, occurrenceId), people);
}

type Sending = { people: Invitee[]; locale: "nl" | "en"; ground?: InvitationGroundName | null };

/**
 * Invites those on the list who are neither registered nor invited yet, in one transaction: invitations and letters
 * exist together or not at all. Sending the same list twice invites nobody twice.
 * @returns how many were invited.
 * @throws Invalid when the list is too long, Conflict when the date takes no registrations, NotFound.
 */
export async function sendInvitations(
  viewer: Viewer,
  occurrenceId: string,
  { people, locale, ground = null }: Sending,
): Promise<number> {
  await organisedDate(viewer, occurrenceId);
  if (people.length > MAX_INVITED) throw new Invalid({ list: "too-many-people" });
  await limit("invite-organiser", viewer.personId ?? occurrenceId);
  return transaction(async (tx) => {
    const date = await organisedDate(viewer, occurrenceId, tx);
    await mustTakeRegistrations(tx, occurrenceId, now());
    const guests = (await judge(tx, date, people))
      .filter((person) => person.verdict === "new")
      .map(({ name, email, organisation, participantType }) => ({
        ...{ name, email, organisation, participantType, locale, ground },
      }));
    return writeInvitations(tx, { id: date.id, eventId: date.event.id }, guests, viewer.personId);
  });
}

/**
 * Writes again to who neither registered nor said that they cannot come; to each at most once a day and three times
 * in all.
 * @returns how many were reminded.
 * @throws Conflict when the date takes no registrations, NotFound.
 */
export async function remindInvited(viewer: Viewer, occurrenceId: string): Promise<number> {
  return transaction(async (tx) => {
    const date = await organisedDate(viewer, occurrenceId, tx);
    const at = now();
    await mustTakeRegistrations(tx, occurrenceId, at);
    const due = dueForReminder(occurrenceId, at);
    const candidates = await tx.invitation.findMany({ where: due });
    const answers = await answersTo(
      tx,
      { id: date.id, eventId: date.event.id },
      {
        emailKeys: candidates.map((one) => one.emailKey),
        registrationIds: candidates.flatMap((one) => one.registrationId ?? []),
      },
    );
    const silent = candidates.filter((one) => invitationState(one, ownOf(one, answers)) === "invited");
    // The condition again: of two organisers who press at once, the second waits here and finds nobody left.
    const reminded = await tx.invitation.updateManyAndReturn({
      where: { ...due, id: { in: silent.map((one) => one.id) } },
      data: { remindedAt: at, reminders: { increment: 1 } },
      select: { id: true },
    });
    const of = { id: date.id, eventId: date.event.id };
    await tellInvited(tx, "invitations.reminded", of, reminded, viewer.personId);
    return reminded.length;
  });
}

/** Invitations that may be reminded of, as far as their own row says: no letter went out since midnight. */
export function dueForReminder(occurrenceId: string, at: Date) {
  const today = startOfDay(at);
  return {
    occurrenceId,
    declinedAt: null,
    reminders: { lt: MAX_REMINDERS },
    invitedAt: { lt: today },
    OR: [{ remindedAt: null }, { remindedAt: { lt: today } }],
  };
}

async function judge(
  tx: Pick<Tx, "invitation" | "registration" | "event">,
  date: OrganisedDate,
  people: Invitee[],
): Promise<JudgedInvitee[]> {
  const emailKeys = people.map((person) => emailKey(person.email));
  const where = { emailKey: { in: emailKeys } };
  const answers = await answersTo(
    tx,
    { id: date.id, eventId: date.event.id },
    { emailKeys, registrationIds: [] },
  );
  const invited = await tx.invitation.findMany({
    where: { ...where, occurrenceId: date.id },
    select: { emailKey: true },
  });
  const registered = new Set(answers.filter((one) => one.status !== "CANCELLED").map((one) => one.emailKey));
  const before = new Set(invited.map((one) => one.emailKey));
  const often = await floodedOf(tx, emailKeys);
  const verdict = (key: string): InviteVerdict => {
    if (registered.has(key)) return "registered";
    if (before.has(key)) return "invited";
    return often.has(key) ? "too-often" : "new";
  };
  return people.map((person, i) => ({
    ...person,
    participantType: participantTypeNamed(person.type),
    verdict: verdict(emailKeys[i]!),
  }));
}
