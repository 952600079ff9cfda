import { record } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import type { FocusGroupInput } from "./focus-group";
import { groupItemsOn } from "./inside/items.server";
import { onGroups } from "./inside/tables.server";
import { ofDay } from "./inside/of-day";

/**
 * Adds a group to a date, behind the others.
 * @returns its id.
 */
export async function createGroup(
  viewer: Viewer,
  occurrenceId: string,
  input: FocusGroupInput,
): Promise<string> {
  return onGroups(viewer, occurrenceId, async ({ tx, eventId, happening }) => {
    await mustBeOnDate(tx, eventId, occurrenceId, input.itemId);
    const last = await tx.focusGroup.aggregate({ where: { occurrenceId }, _max: { order: true } });
    const { id } = await tx.focusGroup.create({
      data: { ...input, occurrenceId, order: (last._max.order ?? 0) + 1 },
      select: { id: true },
    });
    await record(tx, happening("group.created", id));
    return id;
  });
}

/**
 * Changes what a group is about and its rule. Nobody moves: the page shows what no longer fits.
 * @returns the date it is of.
 */
export async function changeGroup(viewer: Viewer, groupId: string, input: FocusGroupInput): Promise<string> {
  const occurrenceId = await dateOfGroup(groupId);
  await onGroups(viewer, occurrenceId, async ({ tx, eventId, happening }) => {
    await mustBeOnDate(tx, eventId, occurrenceId, input.itemId);
    const { count } = await tx.focusGroup.updateMany({ where: { id: groupId, occurrenceId }, data: input });
    if (count === 0) throw new NotFound("group");
    await record(tx, happening("group.changed", groupId));
  });
  return occurrenceId;
}

/**
 * Removes a group; who sat there has no group until the next deal.
 * @returns the date it was of.
 * @throws Conflict `group-has-note` when it wrote or said something: that is never thrown away.
 */
export async function removeGroup(viewer: Viewer, groupId: string): Promise<string> {
  const occurrenceId = await dateOfGroup(groupId);
  await onGroups(viewer, occurrenceId, async ({ tx, happening }) => {
    if (await saidSomething(tx, groupId)) throw new Conflict("group-has-note");
    const sat = await tx.focusGroupMember.count({ where: { groupId } });
    const { count } = await tx.focusGroup.deleteMany({ where: { id: groupId } });
    if (count > 0) await record(tx, happening("group.removed", groupId, { sat }));
  });
  return occurrenceId;
}

/** True when anything was written in the group's note, or came in from its table. */
async function saidSomething(tx: Tx, groupId: string): Promise<boolean> {
  const wrote = await tx.note.count({ where: { groupId, head: { gt: 0 } } });
  return wrote > 0 || (await tx.contribution.count({ where: { groupId } })) > 0;
}

async function dateOfGroup(groupId: string): Promise<string> {
  const group = await db().focusGroup.findUnique({ where: { id: groupId }, select: { occurrenceId: true } });
  if (!group) throw new NotFound("group");
  return ofDay(group).occurrenceId;
}

async function mustBeOnDate(
  tx: Tx,
  eventId: string,
  occurrenceId: string,
  itemId: string | null,
): Promise<void> {
  if (itemId === null) return;
  const items = await groupItemsOn(tx, eventId, occurrenceId);
  if (!items.some((item) => item.id === itemId)) throw new Invalid({ itemId: "not-on-this-date" });
}
