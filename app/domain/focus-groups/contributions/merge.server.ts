import { record } from "~/domain/activity/record.server";
import { Conflict } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { readRows, rowIn } from "../inside/contribution-rows.server";
import { leading } from "../inside/group-work.server";
import { rootsOf } from "./chains";
import { isShown } from "./rules";

/**
 * Says that a contribution says the same as another, which from now on speaks for both, with the support and the
 * dots of both. When that one was merged itself, its own target speaks for all.
 * @throws NotFound; Conflict `same-contribution` when they are one already, `not-shown` when the other is not in, or
 *   this one was left out.
 */
export async function merge(
  caller: GroupCaller,
  groupId: string,
  id: string,
  targetId: string,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const rows = await readRows(tx, groupId);
    const row = rowIn(rows, id);
    rowIn(rows, targetId);
    const root = rowIn(rows, rootsOf(rows).get(targetId)!);
    if (root.id === id || targetId === id) throw new Conflict("same-contribution");
    if (!isShown(root) || row.declinedAt) throw new Conflict("not-shown");
    if (row.mergedIntoId === root.id) return;
    await tx.contribution.update({ where: { id }, data: { mergedIntoId: root.id } });
    await record(tx, happening("contribution.merged", id, { intoId: root.id }));
  });
}

/** Lets a merged contribution speak for itself again, with what was merged into it. @throws NotFound. */
export async function undoMerge(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const row = rowIn(await readRows(tx, groupId), id);
    if (!row.mergedIntoId) return;
    await tx.contribution.update({ where: { id }, data: { mergedIntoId: null } });
    await record(tx, happening("contribution.merge-undone", id));
  });
}
