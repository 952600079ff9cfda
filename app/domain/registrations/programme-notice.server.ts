import { recordAll, transaction } from "~/domain/activity/record.server";
import { organisedEvent } from "~/domain/events/organised.server";
import type { ProgrammeItem } from "~/domain/events/programme";
import { changesBetween, itemOn, type ItemChange, type ItemOnDate } from "~/domain/events/programme-changes";
import { unsafeItems } from "~/domain/events/programme-queries.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { lockDates } from "~/domain/events/date-lock.server";
import { unsafeAffected } from "./letter-facts.server";

/** What people on one date do not know yet. */
export type PendingNotice = {
  occurrenceId: string;
  items: { itemId: string; title: string; changes: ItemChange[] }[];
  /** How many people that touches: they sit in one of these items, or wait for one. */
  people: number;
};

/**
 * Which changes of the programme the people concerned have not heard of. There is no table for it: every change
 * that touches people is an activity `programme.changed` with how the item was before, and every letter about them
 * an `occurrence.changed` with `itemIds`. The oldest change since the last letter says what people know; what is
 * different now is what they must hear. So ten edits make one letter, and an edit that was taken back makes none.
 */
export async function pendingNotices(viewer: Viewer, eventId: string): Promise<PendingNotice[]> {
  await organisedEvent(viewer, eventId);
  return findPending(db(), eventId);
}

/**
 * Tells everybody concerned, once, what changed since they last heard: one `occurrence.changed` for each date, of
 * which the mail room writes one letter a person. With nothing to tell it does nothing, so a second press is
 * harmless. Answers how many people were told.
 */
export async function sendNotices(viewer: Viewer, eventId: string): Promise<number> {
  return transaction(async (tx) => {
    const { occurrences } = await organisedEvent(viewer, eventId, tx);
    // Two presses at once: the second waits here, and then finds nothing left to tell.
    await lockDates(
      tx,
      occurrences.map((date) => date.id),
    );
    const pending = await findPending(tx, eventId);
    await recordAll(
      tx,
      pending.map(({ occurrenceId, items }) => ({
        kind: "occurrence.changed",
        subjectId: occurrenceId,
        eventId,
        occurrenceId,
        actorId: viewer.personId,
        data: {
          itemIds: items.map((item) => item.itemId),
          what: [...new Set(items.flatMap((item) => item.changes))],
          changes: items.flatMap((item) => item.changes.map((change) => `${change}:${item.itemId}`)),
        },
      })),
    );
    return pending.reduce((sum, one) => sum + one.people, 0);
  });
}

async function findPending(tx: Tx, eventId: string): Promise<PendingNotice[]> {
  const dates = await tx.occurrence.findMany({
    where: {
      eventId,
      cancelledAt: null,
      endsAt: { gt: now() },
      event: { cancelledAt: null, publishedAt: { not: null } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const items = await unsafeItems(tx, eventId);
  const known = await unheardOf(tx, eventId);
  const found: PendingNotice[] = [];
  for (const { id } of dates) {
    const changed = items.flatMap((item) => changeOf(item, id, known.get(`${id}:${item.id}`)));
    if (changed.length === 0) continue;
    const affected = await unsafeAffected(tx, id, { itemIds: changed.map((one) => one.itemId) });
    if (affected.length > 0) found.push({ occurrenceId: id, items: changed, people: affected.length });
  }
  return found;
}

function changeOf(item: ProgrammeItem, occurrenceId: string, knew: ItemOnDate | undefined) {
  const changes = knew ? changesBetween(knew, itemOn(item, occurrenceId)) : [];
  return changes.length > 0 ? [{ itemId: item.id, title: item.title, changes }] : [];
}

/** How each item was when its people last heard of it, by date and item; only of those that changed since. */
async function unheardOf(tx: Tx, eventId: string): Promise<Map<string, ItemOnDate>> {
  const rows = await tx.activity.findMany({
    where: { eventId, kind: { in: ["programme.changed", "occurrence.changed"] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { kind: true, subjectId: true, occurrenceId: true, data: true },
  });
  const known = new Map<string, ItemOnDate>();
  for (const { kind, subjectId, occurrenceId, data } of rows) {
    const facts = data as Partial<ItemOnDate> & { itemIds?: string[] };
    if (kind === "programme.changed") {
      const id = `${occurrenceId}:${subjectId}`;
      if (!known.has(id)) known.set(id, facts as ItemOnDate);
    } else for (const itemId of facts.itemIds ?? []) known.delete(`${occurrenceId}:${itemId}`);
  }
  return known;
}
