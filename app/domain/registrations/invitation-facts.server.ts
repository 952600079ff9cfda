import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { answersTo, ownOf } from "./inside/invited.server";
import { invitationState, type InvitationGroundName } from "./invitation";
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
  if (gone || invitationState(row, ownOf(row, answers)) !== "invited") return null;
  return {
    name: row.name,
    occurrence,
    venue,
    event,
    ground: await groundNow(row, event.networkId),
    networkName: event.network?.name ?? "",
    /** Who invites: the person, else the one to turn to, else the network. */
    invitedBy: (await inviterName(row.invitedById)) || event.contactName || event.network?.name || "",
    acceptPath: acceptPath(event.slug, occurrence.id, row.id),
    declinePath: declinePath(row.id),
  };
}

/** Why they are invited; who left the fixed core since is not told that they sit in it. */
async function groundNow(
  { ground, emailKey }: { ground: InvitationGroundName | null; emailKey: string },
  networkId: string | null,
): Promise<InvitationGroundName | null> {
  if (ground !== "VASTE_KERN") return ground;
  const seat =
    networkId &&
    (await db().networkGroupMember.findFirst({
      where: { leftAt: null, person: { emailKey }, group: { networkId, kind: "VASTE_KERN" } },
      select: { id: true },
    }));
  return seat ? ground : null;
}

async function inviterName(id: string | null): Promise<string> {
  if (!id) return "";
  const inviter = await db().person.findUnique({ where: { id }, select: { name: true } });
  return inviter?.name ?? "";
}
