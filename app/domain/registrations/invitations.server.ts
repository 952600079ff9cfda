import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { answersTo, ownOf } from "./inside/invited.server";
import { invitationState } from "./invitation";
import { dueForReminder } from "./invite.server";

/**
 * Everybody invited to a date and what they answered; how many a reminder would reach now; and for whom the date
 * keeps seats.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function invitationsOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const at = now();
  const rows = await db().invitation.findMany({
    where: { occurrenceId },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
  const answers = await answersTo(
    db(),
    { id: date.id, eventId: date.event.id },
    {
      emailKeys: rows.map((row) => row.emailKey),
      registrationIds: rows.flatMap((row) => row.registrationId ?? []),
    },
  );
  const invitations = rows.map((row) => {
    const { id, name, email, organisation, ground, invitedAt, remindedAt } = row;
    return {
      id,
      name,
      email,
      organisation,
      ground,
      invitedAt,
      remindedAt,
      state: invitationState(row, ownOf(row, answers)),
    };
  });
  const due = await db().invitation.findMany({
    where: dueForReminder(occurrenceId, at),
    select: { id: true },
  });
  const dueIds = new Set(due.map((one) => one.id));
  const kept = await db().occurrenceQuota.findMany({
    where: { occurrenceId, kind: "KEEP", OR: [{ until: null }, { until: { gt: at } }] },
    select: { types: true, seats: true, until: true },
  });
  return {
    invitations,
    toRemind: invitations.filter((one) => one.state === "invited" && dueIds.has(one.id)).length,
    kept,
  };
}
