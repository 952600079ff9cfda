import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { lockDates } from "./date-lock.server";
import { organisedDate } from "./organised.server";

/**
 * Nobody registers for this date from now on, whatever its deadline says. Who is in line stays in line. Twice is once.
 * @throws NotFound; Conflict `date-cancelled`.
 */
export async function closeRegistration(viewer: Viewer, occurrenceId: string): Promise<{ eventId: string }> {
  return onDate(viewer, occurrenceId, async (tx, date) => {
    if (date.closedAt) return null;
    await tx.occurrence.update({
      where: { id: occurrenceId },
      data: { closedAt: now(), closedById: viewer.personId },
    });
    return "occurrence.registration-closed";
  });
}

/**
 * Takes registrations again after they were closed by hand.
 * @throws NotFound; Conflict `date-cancelled`, `deadline-passed` when the date itself says that it is too late.
 */
export async function reopenRegistration(viewer: Viewer, occurrenceId: string): Promise<{ eventId: string }> {
  return onDate(viewer, occurrenceId, async (tx, date) => {
    if (now() >= (date.closesAt ?? date.startsAt)) throw new Conflict("deadline-passed");
    if (!date.closedAt) return null;
    await tx.occurrence.update({ where: { id: occurrenceId }, data: { closedAt: null, closedById: null } });
    return "occurrence.registration-reopened";
  });
}

type Row = { startsAt: Date; closesAt: Date | null; closedAt: Date | null };

/** Does it under the lock of the date, and records what it answers. */
async function onDate(
  viewer: Viewer,
  occurrenceId: string,
  change: (tx: Tx, date: Row) => Promise<string | null>,
): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { event } = await organisedDate(viewer, occurrenceId, tx);
    await lockDates(tx, [occurrenceId]);
    const date = await tx.occurrence.findUniqueOrThrow({
      where: { id: occurrenceId },
      select: { startsAt: true, closesAt: true, closedAt: true, cancelledAt: true },
    });
    if (date.cancelledAt ?? event.cancelledAt) throw new Conflict("date-cancelled");
    const kind = await change(tx, date);
    const about = { subjectId: occurrenceId, eventId: event.id, occurrenceId, actorId: viewer.personId };
    if (kind) await record(tx, { kind, ...about });
    return { eventId: event.id };
  });
}
