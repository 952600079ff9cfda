import { recordAll, transaction } from "~/domain/activity/record.server";
import type { ActivityData, NewActivity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import type { CancelInput } from "./cancel-form";
import { lockDates } from "./date-lock.server";
import { lockEvent, peopleOn } from "./inside/event-lock.server";
import { organisedDate, organisedEvent } from "./organised.server";

/**
 * Cancels every date that is not over; who has a seat or stands in line hears, with the reason when there is one. What was already held stays as it
 * was, and registrations stay readable. Doing it twice changes nothing.
 * @throws NotFound; Conflict `is-past` when no date is left to cancel.
 */
export async function cancelEvent(
  viewer: Viewer,
  eventId: string,
  { reason }: CancelInput = { reason: "" },
): Promise<void> {
  await transaction(async (tx) => {
    const { occurrences } = await organisedEvent(viewer, eventId, tx);
    await lockEvent(tx, eventId);
    await lockDates(
      tx,
      occurrences.map((date) => date.id),
    );
    const event = await organisedEvent(viewer, eventId, tx);
    if (event.cancelledAt) return;
    const at = now();
    const held = event.occurrences.filter((date) => date.endsAt <= at && !date.cancelledAt);
    const coming = event.occurrences.filter((date) => date.endsAt > at && !date.cancelledAt);
    if (held.length > 0 && coming.length === 0) throw new Conflict("is-past");
    const happened = await cancelDates(tx, { viewer, eventId, reason, at }, coming);
    // An event of which a date took place was not cancelled as a whole: only the rest of it does not go on.
    if (held.length === 0) {
      await tx.event.update({ where: { id: eventId }, data: { cancelledAt: at } });
      happened.push({ ...about(viewer, eventId, reason), kind: "event.cancelled", subjectId: eventId });
    }
    await recordAll(tx, happened);
  });
}

/** Cancels one date, as cancelEvent does all. @throws NotFound; Conflict `is-past`. */
export async function cancelDate(
  viewer: Viewer,
  occurrenceId: string,
  { reason }: CancelInput = { reason: "" },
): Promise<void> {
  await transaction(async (tx) => {
    await organisedDate(viewer, occurrenceId, tx);
    await lockDates(tx, [occurrenceId]);
    const date = await organisedDate(viewer, occurrenceId, tx);
    if (date.cancelledAt) return;
    const at = now();
    if (date.endsAt <= at) throw new Conflict("is-past");
    await recordAll(tx, await cancelDates(tx, { viewer, eventId: date.event.id, reason, at }, [date]));
  });
}

async function cancelDates(
  tx: Tx,
  { viewer, eventId, reason, at }: { viewer: Viewer; eventId: string; reason: string; at: Date },
  dates: { id: string }[],
): Promise<NewActivity[]> {
  await tx.occurrence.updateMany({
    where: { id: { in: dates.map((date) => date.id) } },
    data: { cancelledAt: at },
  });
  return dates.map(({ id }) => ({
    ...about(viewer, eventId, reason),
    kind: "occurrence.cancelled",
    subjectId: id,
    occurrenceId: id,
  }));
}

function about(viewer: Viewer, eventId: string, reason: string) {
  const data: ActivityData = reason ? { reason } : {};
  return { eventId, actorId: viewer.personId, data };
}

/** Of these dates of an event, those that cancelling is about, and how many people would hear of it. @throws NotFound */
export async function wouldBeCancelled(viewer: Viewer, eventId: string, occurrenceId?: string) {
  const { title, occurrences } = await organisedEvent(viewer, eventId);
  const at = now();
  const dates = occurrences.filter(
    (date) => date.endsAt > at && !date.cancelledAt && (!occurrenceId || date.id === occurrenceId),
  );
  return {
    title,
    dates,
    people: await peopleOn(
      db(),
      dates.map((date) => date.id),
    ),
  };
}
