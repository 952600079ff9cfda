import { transaction } from "~/domain/activity/record.server";
import type { ActivityData, NewActivity } from "~/domain/activity/activity";
import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { lockDates } from "~/domain/events/date-lock.server";
import type { Tx } from "~/platform/db.server";
import type { DealGroup, DealPerson, GroupSeat } from "../focus-group";

/** A date's groups, who takes part, and who sits where. */
export type Tables = { groups: DealGroup[]; people: DealPerson[]; seats: GroupSeat[] };

export type GroupWork = {
  tx: Tx;
  eventId: string;
  /** An activity on this date, done by this viewer. */
  happening(kind: string, subjectId: string, data?: ActivityData): NewActivity;
};

/**
 * The one way to change the groups of a date and who sits in them: asks for the right, and takes the lock that
 * registering and cancelling take, so that nobody gets a seat who is just leaving.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function onGroups<T>(
  viewer: Viewer,
  occurrenceId: string,
  work: (groups: GroupWork) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    const date = await organisedDate(viewer, occurrenceId, tx);
    await lockDates(tx, [occurrenceId]);
    const eventId = date.event.id;
    const by = { actorId: viewer.personId, eventId, occurrenceId };
    return work({
      tx,
      eventId,
      happening: (kind, subjectId, data = {}) => ({ kind, subjectId, data, ...by }),
    });
  });
}

/** Only who has a seat on the date takes part. */
export async function readTables(tx: Tx, occurrenceId: string): Promise<Tables> {
  const groups = await tx.focusGroup.findMany({
    where: { occurrenceId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, capacity: true, allowedTypes: true, minTypes: true, maxPerOrganisation: true },
  });
  const rows = await tx.registration.findMany({
    where: { occurrenceId, status: "CONFIRMED" },
    orderBy: { arrival: "asc" },
    select: {
      id: true,
      participantType: true,
      organisationId: true,
      arrival: true,
      groupSeat: { select: { groupId: true, pinned: true } },
    },
  });
  return {
    groups,
    people: rows.map(({ groupSeat: _seat, participantType, ...row }) => ({ ...row, type: participantType })),
    seats: rows.flatMap(({ id, groupSeat }) => (groupSeat ? [{ personId: id, ...groupSeat }] : [])),
  };
}

/** Writes only what is different: who keeps their seat keeps their row. */
export async function saveSeats(
  tx: Tx,
  before: readonly GroupSeat[],
  after: readonly GroupSeat[],
): Promise<{ placed: number; moved: number }> {
  const had = new Map(before.map((seat) => [seat.personId, seat.groupId]));
  const has = new Set(after.map((seat) => seat.personId));
  const changed = after.filter((seat) => had.get(seat.personId) !== seat.groupId);
  const gone = before.filter((seat) => !has.has(seat.personId));
  await tx.focusGroupMember.deleteMany({
    where: { registrationId: { in: [...changed, ...gone].map((seat) => seat.personId) } },
  });
  await tx.focusGroupMember.createMany({
    data: changed.map(({ personId, groupId, pinned }) => ({ registrationId: personId, groupId, pinned })),
  });
  const moved = changed.filter((seat) => had.has(seat.personId)).length;
  return { placed: changed.length - moved, moved };
}
