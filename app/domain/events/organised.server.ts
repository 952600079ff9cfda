import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";

/**
 * An event that the viewer organises, with its dates: the door to every page and command on it.
 * @throws NotFound when there is none, or it is not theirs to organise.
 */
export async function organisedEvent(viewer: Viewer, eventId: string, tx: Tx = db()) {
  if (!isId(eventId)) throw new NotFound("event");
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      slug: true,
      title: true,
      networkId: true,
      seriesId: true,
      publishedAt: true,
      cancelledAt: true,
      occurrences: {
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          cancelledAt: true,
          venue: { select: { name: true, municipality: true } },
        },
      },
    },
  });
  if (!event || !mayOrganise(viewer, { eventId, networkId: event.networkId })) throw new NotFound("event");
  return event;
}

export type OrganisedEvent = Awaited<ReturnType<typeof organisedEvent>>;

/**
 * One date of an event that the viewer organises.
 * @throws NotFound when there is none, or it is not theirs to organise.
 */
export async function organisedDate(viewer: Viewer, occurrenceId: string, tx: Tx = db()) {
  if (!isId(occurrenceId)) throw new NotFound("date");
  const date = await tx.occurrence.findUnique({ where: { id: occurrenceId }, select: { eventId: true } });
  if (!date) throw new NotFound("date");
  const event = await organisedEvent(viewer, date.eventId, tx);
  return { ...event.occurrences.find((one) => one.id === occurrenceId)!, event };
}

export type OrganisedDate = Awaited<ReturnType<typeof organisedDate>>;
