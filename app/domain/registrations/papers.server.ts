import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { byName } from "./paper";
import { participantLists } from "./participant-lists.server";

/**
 * What an organiser can print for a date, and how much of it there is.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function papersOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const { lists } = await participantLists(viewer, occurrenceId, null);
  const rows = await db().registration.findMany({
    where: { occurrenceId, status: "CONFIRMED", anonymisedAt: null },
    select: { id: true, name: true, organisation: { select: { name: true } } },
  });
  const present = await db().registration.count({
    where: { occurrenceId, anonymisedAt: null, presences: { some: {} } },
  });
  return {
    date,
    over: now() >= date.endsAt,
    present,
    people: byName(rows).map(({ id, name, organisation }) => ({
      id,
      name,
      organisation: organisation?.name ?? "",
    })),
    lists: lists.map(({ key, item, people, waiting }) => ({
      key,
      item: item && {
        title: item.title,
        startMinute: item.startMinute,
        endMinute: item.endMinute,
        room: item.room,
      },
      people: people.length,
      waiting: waiting.length,
    })),
  };
}
