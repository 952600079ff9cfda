import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Holder } from "~/domain/registrations/holder.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { groupItemsOn } from "./inside/items.server";
import { mayJoinNow } from "./table/rules";
import { ofDay } from "./inside/of-day";

const rule = { capacity: true, allowedTypes: true, minTypes: true, maxPerOrganisation: true } as const;
const about = { title: true, guidingQuestion: true, room: true, facilitator: true, itemId: true } as const;
const door = {
  tableOpenedAt: true,
  occurrence: { select: { startsAt: true, endsAt: true } },
} as const;

/**
 * The groups of a date side by side, everybody with a seat on the date, and who sits where.
 * As many statements for ten people as for a thousand.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function groupBoard(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const groups = await db().focusGroup.findMany({
    where: { occurrenceId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, ...about, ...rule },
  });
  const rows = await db().registration.findMany({
    where: { occurrenceId, status: "CONFIRMED" },
    orderBy: [{ name: "asc" }, { arrival: "asc" }],
    select: {
      id: true,
      name: true,
      participantType: true,
      organisationId: true,
      organisation: { select: { name: true } },
      arrival: true,
      groupSeat: { select: { groupId: true, pinned: true } },
    },
  });
  return {
    date,
    groups,
    people: rows.map(({ groupSeat: _seat, participantType, organisation, ...row }) => ({
      ...row,
      type: participantType,
      organisation: organisation?.name ?? "",
    })),
    seats: rows.flatMap(({ id, groupSeat }) => (groupSeat ? [{ personId: id, ...groupSeat }] : [])),
    items: await groupItemsOn(db(), date.event.id, occurrenceId),
  };
}

export type GroupBoard = Awaited<ReturnType<typeof groupBoard>>;

/** What the form of a new group needs to know of its date. */
export async function groupFormOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  return { date, items: await groupItemsOn(db(), date.event.id, occurrenceId) };
}

/**
 * One group as its form shows it, with how many people sit there.
 * @throws NotFound when there is none, or the viewer does not organise its date.
 */
export async function organisedGroup(viewer: Viewer, groupId: string) {
  const group = await db().focusGroup.findUnique({
    where: { id: groupId },
    select: {
      id: true,
      occurrenceId: true,
      ...about,
      ...rule,
      _count: { select: { members: true } },
    },
  });
  if (!group) throw new NotFound("group");
  const { _count, ...values } = ofDay(group);
  const { date, items } = await groupFormOf(viewer, values.occurrenceId);
  return { group: values, sitting: _count.members, date, items };
}

/** What a participant sees of their own group; `group` null as long as they are in none of the date's groups. */
export async function groupOf({ registrationId, occurrenceId, eventId }: Holder) {
  const seat = await db().focusGroupMember.findUnique({
    where: { registrationId },
    select: { group: { select: { ...about, ...door } } },
  });
  if (!seat) {
    const some = await db().focusGroup.count({ where: { occurrenceId } });
    return some > 0 ? { group: null } : null;
  }
  const { itemId, tableOpenedAt, occurrence, ...group } = ofDay(seat.group);
  const tableOpen = mayJoinNow({ tableOpenedAt, occurrence }, now());
  const items = itemId ? await groupItemsOn(db(), eventId, occurrenceId) : [];
  const item = items.find((one) => one.id === itemId);
  return {
    group: {
      ...group,
      tableOpen,
      startMinute: item?.startMinute ?? null,
      endMinute: item?.endMinute ?? null,
    },
  };
}

/** The group of a registration in one line, for letters: checks no viewer. */
export async function unsafeGroupLine(registrationId: string): Promise<string | null> {
  const seat = await db().focusGroupMember.findUnique({
    where: { registrationId },
    select: { group: { select: { title: true, room: true } } },
  });
  if (!seat) return null;
  return [seat.group.title, seat.group.room].filter(Boolean).join(", ");
}
