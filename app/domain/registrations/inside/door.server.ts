import { mayCheckIn, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";

/** A date whose door this viewer may stand at. */
export type Door = {
  occurrenceId: string;
  eventId: string;
  startsAt: Date;
  endsAt: Date;
  /** May let in more people than there are seats. */
  mayExceed: boolean;
  actorId: string | null;
};

/** @throws NotFound when there is no such date or the viewer has nothing to do at its door. */
export async function openDoor(viewer: Viewer, occurrenceId: string): Promise<Door> {
  if (!isId(occurrenceId)) throw new NotFound("occurrence");
  const date = await db().occurrence.findUnique({
    where: { id: occurrenceId },
    select: { eventId: true, startsAt: true, endsAt: true, event: { select: { networkId: true } } },
  });
  const scope = { eventId: date?.eventId ?? null, networkId: date?.event.networkId ?? null };
  if (!date || !mayCheckIn(viewer, scope)) throw new NotFound("occurrence");
  const { eventId, startsAt, endsAt } = date;
  return {
    occurrenceId,
    eventId,
    startsAt,
    endsAt,
    mayExceed: mayOrganise(viewer, scope),
    actorId: viewer.personId,
  };
}

/** Phones that send at the same moment are served one after the other: each must see what the other wrote. */
export async function lockDoor(tx: Tx, occurrenceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('door:' || ${occurrenceId}, 0))`;
}

/** The parts of the programme where presence is kept: what one chooses, and focus groups. */
export async function itemsAtDoor(
  tx: Pick<Tx, "programmeItem">,
  door: { eventId: string; occurrenceId: string },
) {
  const rows = await tx.programmeItem.findMany({
    where: {
      eventId: door.eventId,
      AND: [
        { OR: [{ occurrenceId: null }, { occurrenceId: door.occurrenceId }] },
        { OR: [{ roundId: { not: null } }, { kind: { in: ["WORKSHOP", "FOCUSGROEP"] } }] },
      ],
    },
    orderBy: [{ startMinute: "asc" }, { order: "asc" }, { title: "asc" }],
    select: {
      id: true,
      title: true,
      startMinute: true,
      room: true,
      overrides: {
        where: { occurrenceId: door.occurrenceId },
        select: { dropped: true, room: true, startMinute: true },
      },
    },
  });
  return rows
    .filter((item) => !item.overrides[0]?.dropped)
    .map(({ id, title, startMinute, room, overrides: [override] }) => ({
      id,
      title,
      startMinute: override?.startMinute ?? startMinute,
      room: override?.room ?? room,
    }));
}
