import { record } from "~/domain/activity/record.server";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { emailKey } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import type { InvitationGroundName } from "../invitation";

/** Invitations that one address gets in a day and a night, whoever sends them: a mailbox is not to be flooded. */
const PER_ADDRESS = 5;

/** Those among these addresses that got so many invitations since yesterday that they get no more for now. */
export async function floodedOf(tx: Pick<Tx, "invitation">, emailKeys: string[]): Promise<Set<string>> {
  const recent = await tx.invitation.groupBy({
    by: ["emailKey"],
    where: { emailKey: { in: emailKeys }, invitedAt: { gt: addDays(now(), -1) } },
    _count: true,
  });
  return new Set(recent.filter((one) => one._count >= PER_ADDRESS).map((one) => one.emailKey));
}

export type Guest = {
  name: string;
  email: string;
  organisation: string;
  participantType: ParticipantTypeName | null;
  locale: "nl" | "en";
  ground: InvitationGroundName | null;
};

type OfDate = { id: string; eventId: string };

/**
 * Invites these guests to a date, as `byId` or by itself; the letters are written along.
 * @returns how many were invited: who was invited by another hand meanwhile is not written again.
 */
export async function writeInvitations(
  tx: Tx,
  { id: occurrenceId, eventId }: OfDate,
  guests: Guest[],
  byId: string | null,
): Promise<number> {
  const at = now();
  const rows = guests.map((guest) => ({
    ...guest,
    id: newId(),
    occurrenceId,
    emailKey: emailKey(guest.email),
    invitedAt: at,
    invitedById: byId,
  }));
  // Somebody else may be inviting the same people at this moment: only what was written counts.
  await tx.invitation.createMany({ data: rows, skipDuplicates: true });
  const written = await tx.invitation.findMany({
    where: { id: { in: rows.map((row) => row.id) } },
    select: { id: true },
  });
  await tellInvited(tx, "invitations.sent", { id: occurrenceId, eventId }, written, byId);
  return written.length;
}

/** Puts on record that letters went to these invitations; nothing when there are none. */
export async function tellInvited(
  tx: Tx,
  kind: "invitations.sent" | "invitations.reminded",
  { id: occurrenceId, eventId }: OfDate,
  to: { id: string }[],
  actorId: string | null,
): Promise<void> {
  if (to.length === 0) return;
  const data = { invitationIds: to.map(({ id }) => id) };
  await record(tx, { kind, subjectId: occurrenceId, eventId, occurrenceId, actorId, data });
}
