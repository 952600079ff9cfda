import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { ledGroup, type GroupAccess } from "../access.server";
import type { GroupCaller } from "../caller";
import { joinPath } from "./find.server";
import { isNear } from "./rules";
import { ofDay } from "../inside/of-day";

/** How phones come in at a table, and who did, for who leads. `path` is where the QR code leads. */
export async function tableDoor(caller: GroupCaller, groupId: string) {
  await ledGroup(caller, groupId);
  const group = await db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      title: true,
      guidingQuestion: true,
      room: true,
      tableCode: true,
      tableOpenedAt: true,
      mayBeAnonymous: true,
      occurrence: {
        select: { id: true, startsAt: true, endsAt: true, event: { select: { title: true } } },
      },
      guests: {
        orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
        select: { id: true, name: true, joinedAt: true, removedAt: true, mayWrite: true },
      },
    },
  });
  const { tableCode, tableOpenedAt, occurrence, ...facts } = ofDay(group);
  return {
    ...facts,
    groupId,
    occurrence,
    open: tableOpenedAt !== null,
    near: isNear(occurrence, now()),
    code: tableCode,
    path: tableCode ? joinPath({ id: groupId, tableCode }) : null,
  };
}

export type TableDoorFacts = Awaited<ReturnType<typeof tableDoor>>;

/** What a phone at the table always shows: the question, and what the group does now. */
export async function tableNow({ groupId }: GroupAccess) {
  const group = await db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      title: true,
      guidingQuestion: true,
      mayBeAnonymous: true,
      occurrence: { select: { event: { select: { title: true } } } },
      clock: { select: { endsAt: true, leftMs: true, step: { select: { title: true } } } },
    },
  });
  const { clock, occurrence, ...facts } = ofDay(group);
  return {
    ...facts,
    eventTitle: occurrence.event.title,
    step: clock?.step
      ? { title: clock.step.title, endsAt: clock.endsAt?.getTime() ?? null, leftMs: clock.leftMs }
      : null,
  };
}

export type TableNow = Awaited<ReturnType<typeof tableNow>>;
