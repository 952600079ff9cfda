import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { answersTo, ownOf } from "./inside/invited.server";
import { invitationState } from "./invitation";
import { acceptPath, declinePath } from "./invitation-links.server";

/** Where letters of invitation go. For the mail room only: checks no viewer. */
export async function unsafeInvited(tx: Tx, ids: string[]) {
  return tx.invitation.findMany({
    where: { id: { in: ids } },
    select: { id: true, email: true, name: true, locale: true, reminders: true },
  });
}

/** What a letter of invitation says; null when there is nothing left to invite to, or they answered meanwhile. */
export async function unsafeInvitationFacts(invitationId: string) {
  const row = await db().invitation.findUnique({
    where: { id: invitationId },
    include: {
      occurrence: {
        include: {
          venue: true,
          event: { include: { network: { select: { name: true, fundingLine: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const { occurrence, registrationId, emailKey } = row;
  const { venue, event } = occurrence;
  const gone =
    occurrence.cancelledAt || event.cancelledAt || !event.publishedAt || now() >= occurrence.startsAt;
  const answers = await answersTo(
    db(),
    { id: occurrence.id, eventId: event.id },
    { emailKeys: [emailKey], registrationIds: registrationId ? [registrationId] : [] },
  );
  const { ground } = row;
  if (gone || invitationState(row, ownOf(row, answers)) !== "invited") return null;
  const inviter = row.invitedById
    ? await db().person.findUnique({ where: { id: row.invitedById }, select: { name: true } })
    : null;
  return {
    name: row.name,
    occurrence,
    venue,
    event,
    /** Why they are invited; who left the fixed core since is not told that they sit in it. */
    ground: ground === "VASTE_KERN" && !(await sitsInCore(event.networkId, emailKey)) ? null : ground,
    networkName: event.network?.name ?? "",
    /** Who invites: the person, else the one to turn to, else the network. */
    invitedBy: inviter?.name || event.contactName || event.network?.name || "",
    acceptPath: acceptPath(event.slug, occurrence.id, row.id),
    declinePath: declinePath(row.id),
  };
}

async function sitsInCore(networkId: string | null, emailKey: string): Promise<boolean> {
  if (!networkId) return false;
  const seat = await db().networkGroupMember.findFirst({
    where: { leftAt: null, person: { emailKey }, group: { networkId, kind: "VASTE_KERN" } },
    select: { id: true },
  });
  return seat !== null;
}
