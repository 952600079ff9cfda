import { record, transaction } from "~/domain/activity/record.server";
import { isVisible } from "~/domain/events/rules";
import { visitor } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { answersTo, ownOf } from "./inside/invited.server";
import { invitationState } from "./invitation";
import { acceptPath, invitationIn } from "./invitation-links.server";

const select = {
  id: true,
  name: true,
  email: true,
  emailKey: true,
  organisation: true,
  participantType: true,
  invitedAt: true,
  declinedAt: true,
  registrationId: true,
  occurrence: {
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      cancelledAt: true,
      venue: { select: { name: true, municipality: true } },
      event: {
        select: {
          ...{ id: true, slug: true, title: true, networkId: true, publishedAt: true },
          network: { select: { fundingLine: true } },
        },
      },
    },
  },
} as const;

async function invitationOf(token: string) {
  const row = await db().invitation.findUnique({ where: { id: invitationIn(token) }, select });
  if (!row || !isVisible(visitor, row.occurrence.event)) throw new NotFound("link");
  return row;
}

/** As invitationOf; null for a link that is not ours. */
async function genuine(token: string) {
  return invitationOf(token).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}

/** What the page shows on which somebody says that they cannot come. @throws NotFound */
export async function invitedBy(token: string) {
  const invitation = await invitationOf(token);
  const { id, name, occurrence, registrationId } = invitation;
  const { event, ...date } = occurrence;
  const answers = await answersTo(
    db(),
    { id: date.id, eventId: event.id },
    { emailKeys: [invitation.emailKey], registrationIds: registrationId ? [registrationId] : [] },
  );
  return {
    name,
    title: event.title,
    funder: event.network?.fundingLine,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    place: date.venue ? `${date.venue.name}, ${date.venue.municipality}` : "Online",
    state: invitationState(invitation, ownOf(invitation, answers)),
    over: now() >= date.startsAt || date.cancelledAt !== null,
    acceptPath: acceptPath(event.slug, date.id, id),
  };
}

/** What the registration form is filled in with for who comes from a letter; null when the link is not of this event. */
export async function invitationPrefill(token: string | null, eventId: string) {
  if (!token) return null;
  const found = await genuine(token);
  if (!found || found.occurrence.event.id !== eventId) return null;
  const { name, email, organisation, participantType } = found;
  return { name, email, organisation, participantType: participantType ?? "", invitation: token };
}

/** Notes that they cannot come; saying it twice changes nothing. @throws NotFound */
export async function declineInvitation(token: string): Promise<void> {
  const { id, occurrence } = await invitationOf(token);
  await transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, declinedAt: null },
      data: { declinedAt: now() },
    });
    if (count === 0) return;
    await record(tx, {
      kind: "invitation.declined",
      subjectId: id,
      eventId: occurrence.event.id,
      occurrenceId: occurrence.id,
    });
  });
}

/**
 * Ties an invitation to what was registered by its link, for the address on the form may be another one. A link
 * that is not ours, or of another event, ties nothing: the registration stands without it.
 */
export async function tieInvitation(token: string, registrationId: string): Promise<void> {
  const found = await genuine(token);
  if (!found) return;
  await db().invitation.updateMany({
    where: {
      id: found.id,
      occurrence: { event: { occurrences: { some: { registrations: { some: { id: registrationId } } } } } },
    },
    data: { registrationId, declinedAt: null },
  });
}
