import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { emptyParts, mayGoOnline } from "./checklist";
import { lockDates } from "./date-lock.server";
import { lockEvent, peopleOn } from "./inside/event-lock.server";
import { organisedEvent } from "./organised.server";

/**
 * Puts an event online: everybody sees it and may register; who follows its series hears, once. Doing it twice
 * changes nothing.
 * @throws NotFound; Conflict `event-cancelled`, or `incomplete` while there is no day to come or no place.
 */
export async function publishEvent(viewer: Viewer, eventId: string): Promise<void> {
  await transaction(async (tx) => {
    await organisedEvent(viewer, eventId, tx);
    await lockEvent(tx, eventId);
    const event = await organisedEvent(viewer, eventId, tx);
    if (event.publishedAt) return;
    if (event.cancelledAt) throw new Conflict("event-cancelled");
    const at = now();
    if (!mayGoOnline(emptyParts(await factsFor(tx, eventId), at))) throw new Conflict("incomplete");
    await tx.event.update({
      where: { id: eventId },
      data: { publishedAt: at, publishedById: viewer.personId },
    });
    await record(tx, { kind: "event.published", subjectId: eventId, eventId, actorId: viewer.personId });
  });
}

/**
 * Takes an event offline, as if it had not been online; only while nobody has a seat or stands in line.
 * @throws NotFound; Conflict `has-registrations`.
 */
export async function takeOffline(viewer: Viewer, eventId: string): Promise<void> {
  await transaction(async (tx) => {
    await organisedEvent(viewer, eventId, tx);
    await lockEvent(tx, eventId);
    const event = await organisedEvent(viewer, eventId, tx);
    if (!event.publishedAt) return;
    const ids = event.occurrences.map((date) => date.id);
    await lockDates(tx, ids);
    if ((await peopleOn(tx, ids)) > 0) throw new Conflict("has-registrations");
    await tx.event.update({ where: { id: eventId }, data: { publishedAt: null, publishedById: null } });
    await record(tx, { kind: "event.withdrawn", subjectId: eventId, eventId, actorId: viewer.personId });
  });
}

async function factsFor(tx: Tx, eventId: string) {
  const { _count, occurrences, ...event } = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      description: true,
      contactEmail: true,
      _count: { select: { items: true } },
      occurrences: { select: { startsAt: true, cancelledAt: true, onlineUrl: true, venueId: true } },
    },
  });
  return {
    ...event,
    itemCount: _count.items,
    occurrences: occurrences.map(({ venueId, ...date }) => ({ ...date, hasVenue: venueId !== null })),
  };
}
