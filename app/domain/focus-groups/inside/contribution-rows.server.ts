import type { Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import type { GroupAccess } from "../access.server";
import { rootsOf, spokenForBy } from "../contributions/chains";
import { isShown, mayStillSay } from "../contributions/rules";

/** The contributions of a group as far as a decision on one of them asks about the others. */
export async function readRows(tx: Tx, groupId: string) {
  return tx.contribution.findMany({
    where: { groupId },
    select: {
      id: true,
      source: true,
      inNote: true,
      mergedIntoId: true,
      admittedAt: true,
      declinedAt: true,
      clusterId: true,
      order: true,
      createdAt: true,
    },
  });
}

/** The place behind everything that has one. */
export function behindAll(rows: readonly { order: number }[]): number {
  return rows.reduce((most, { order }) => Math.max(most, order), 0) + 1;
}

/** @throws NotFound for an id that is not of this group. */
export function rowIn<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new NotFound("contribution");
  return row;
}

/**
 * What everybody at the table may support or vote for, and all that it speaks for. One that was merged meanwhile
 * stands for its target: a phone shows what was.
 * @throws NotFound when the table does not see it; Conflict `group-closed`.
 */
export async function shownRoot(tx: Tx, access: GroupAccess, id: string) {
  mustBeOpen(access);
  const rows = await readRows(tx, access.groupId);
  rowIn(rows, id);
  const root = rowIn(rows, rootsOf(rows).get(id)!);
  if (!isShown(root)) throw new NotFound("contribution");
  return { root: root.id, all: spokenForBy(rows, root.id) };
}

/** @throws Conflict `group-closed`. */
export function mustBeOpen({ condition }: GroupAccess): void {
  if (!mayStillSay(condition)) throw new Conflict("group-closed");
}
