import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { lockDates } from "./date-lock.server";
import { lockEvent } from "./inside/event-lock.server";
import { organisedDate, organisedEvent } from "./organised.server";

/**
 * Removes a draft with its dates and programme, for good. What was online and has registrations, cancelled ones
 * included, stays: people have it in their mails.
 * @throws NotFound; Conflict `in-use` when it is online, somebody ever registered, a group wrote or said something, or a
 *   report tells of it.
 */
export async function removeDraft(viewer: Viewer, eventId: string): Promise<void> {
  await transaction(async (tx) => {
    const event = await lockedDraft(tx, viewer, eventId);
    if ((await tx.event.count({ where: { id: eventId, report: { isNot: null } } })) > 0)
      throw new Conflict("in-use");
    await mustBeUnused(
      tx,
      event.occurrences.map((date) => date.id),
    );
    await tx.event.delete({ where: { id: eventId } });
    await record(tx, { kind: "event.removed", subjectId: eventId, actorId: viewer.personId });
  });
}

/** Removes one date of a draft, with what was only on that date. @throws as removeDraft. */
export async function removeDate(viewer: Viewer, occurrenceId: string): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { event } = await organisedDate(viewer, occurrenceId, tx);
    await lockedDraft(tx, viewer, event.id);
    await mustBeUnused(tx, [occurrenceId]);
    await tx.occurrence.delete({ where: { id: occurrenceId } });
    const about = { subjectId: occurrenceId, eventId: event.id, actorId: viewer.personId };
    await record(tx, { kind: "occurrence.removed", ...about });
    return { eventId: event.id };
  });
}

/** Under the event's lock, so that nobody puts it online meanwhile. */
async function lockedDraft(tx: Tx, viewer: Viewer, eventId: string) {
  await organisedEvent(viewer, eventId, tx);
  await lockEvent(tx, eventId);
  const event = await organisedEvent(viewer, eventId, tx);
  if (event.publishedAt) throw new Conflict("in-use");
  return event;
}

async function mustBeUnused(tx: Tx, occurrenceIds: string[]): Promise<void> {
  await lockDates(tx, occurrenceIds);
  const registered = await tx.registration.count({ where: { occurrenceId: { in: occurrenceIds } } });
  // Of a rehearsal, too, nothing that was written goes with it.
  const written = await tx.note.count({
    where: { head: { gt: 0 }, group: { occurrenceId: { in: occurrenceIds } } },
  });
  const said = await tx.contribution.count({ where: { group: { occurrenceId: { in: occurrenceIds } } } });
  if (registered + written + said > 0) throw new Conflict("in-use");
}
