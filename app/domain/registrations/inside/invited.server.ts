import { dateFacts } from "~/domain/events/rules";
import type { Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { whyClosed } from "../rules";

/**
 * Registrations that answer an invitation: on the date itself, or, where one comes once, on any date of the event.
 * Read by address or by what was registered through the link of a letter.
 */
export async function answersTo(
  tx: Pick<Tx, "registration" | "event">,
  date: { id: string; eventId: string },
  { emailKeys, registrationIds }: { emailKeys: string[]; registrationIds: string[] },
) {
  const { severalDates } = await tx.event.findUniqueOrThrow({
    where: { id: date.eventId },
    select: { severalDates: true },
  });
  return tx.registration.findMany({
    where: {
      occurrence: severalDates ? { id: date.id } : { eventId: date.eventId, cancelledAt: null },
      OR: [{ emailKey: { in: emailKeys } }, { id: { in: registrationIds } }],
    },
    select: { id: true, emailKey: true, status: true, cancelledAt: true },
  });
}

type Named = { emailKey: string; registrationId: string | null };

/** Those among `registrations` that are this invitation's. */
export function ownOf<R extends { id: string; emailKey: string }>(
  invitation: Named,
  registrations: R[],
): R[] {
  return registrations.filter(
    ({ id, emailKey }) => id === invitation.registrationId || emailKey === invitation.emailKey,
  );
}

/** Inviting makes sense only while one can register. @throws Conflict with the reason. */
export async function mustTakeRegistrations(tx: Tx, occurrenceId: string, at: Date): Promise<void> {
  const date = await tx.occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    include: { event: { select: { publishedAt: true, cancelledAt: true } } },
  });
  const closed = whyClosed(dateFacts(date.event, date), at);
  if (closed) throw new Conflict(closed);
}
