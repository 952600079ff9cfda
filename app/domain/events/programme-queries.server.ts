import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { organisedEvent } from "./organised.server";
import type { ProgrammeItem } from "./programme";
import { writtenItem } from "./queries.server";

/** The items of an event as they are written down, in order of time. For commands, which checked the viewer. */
export async function unsafeItems(tx: Tx, eventId: string): Promise<ProgrammeItem[]> {
  return tx.programmeItem.findMany({
    where: { eventId },
    orderBy: [{ startMinute: "asc" }, { order: "asc" }, { title: "asc" }, { id: "asc" }],
    select: writtenItem,
  });
}

/** What the organiser edits: the event's dates with their seats, its rounds, and its items. @throws NotFound */
export async function programmePlan(viewer: Viewer, eventId: string) {
  const event = await organisedEvent(viewer, eventId);
  const [items, rounds, seats] = await Promise.all([
    unsafeItems(db(), eventId),
    db().choiceRound.findMany({
      where: { eventId },
      orderBy: [{ order: "asc" }, { title: "asc" }],
      select: { id: true, title: true, order: true },
    }),
    db().occurrence.findMany({ where: { eventId }, select: { id: true, capacity: true } }),
  ]);
  const capacity = new Map(seats.map((date) => [date.id, date.capacity]));
  const dates = event.occurrences.map((date) => ({ ...date, capacity: capacity.get(date.id) ?? 0 }));
  return { event, dates, rounds, items };
}

export type ProgrammePlan = Awaited<ReturnType<typeof programmePlan>>;

/** One item of an event that the viewer organises, with the plan it stands in. @throws NotFound */
export async function plannedItem(viewer: Viewer, eventId: string, itemId: string) {
  const plan = await programmePlan(viewer, eventId);
  const item = plan.items.find((one) => one.id === itemId);
  if (!item) throw new NotFound("item");
  return { ...plan, item };
}
