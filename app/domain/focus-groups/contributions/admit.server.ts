import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { behindAll, readRows, rowIn } from "../inside/contribution-rows.server";
import { leading, type GroupWork } from "../inside/group-work.server";

/** Lets a contribution in: the whole table sees it. @throws NotFound, Conflict `is-merged`. */
export async function admit(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await leading(caller, groupId, async (group) => {
    const row = await undecided(group, id);
    if (row.admittedAt && !row.declinedAt) return;
    await group.tx.contribution.update({
      where: { id },
      data: { admittedAt: row.admittedAt ?? now(), declinedAt: null, order: row.order || row.last },
    });
    await record(group.tx, group.happening("contribution.admitted", id));
  });
}

/**
 * Leaves a contribution out, also one that was in. A marked passage stands in the note, and leaves by its mark.
 * @throws NotFound, Conflict `is-merged` or `in-note`.
 */
export async function decline(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await leading(caller, groupId, async (group) => {
    const row = await undecided(group, id);
    if (row.source === "NOTE" || row.inNote) throw new Conflict("in-note");
    if (row.declinedAt) return;
    await group.tx.contribution.update({ where: { id }, data: { declinedAt: now() } });
    await record(group.tx, group.happening("contribution.declined", id));
  });
}

/** Puts a contribution that was left out back to how it was. @throws NotFound, Conflict `is-merged`. */
export async function undoDecline(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await leading(caller, groupId, async (group) => {
    const row = await undecided(group, id);
    if (!row.declinedAt) return;
    await group.tx.contribution.update({ where: { id }, data: { declinedAt: null } });
    await record(group.tx, group.happening("contribution.decline-undone", id));
  });
}

async function undecided({ tx, access }: GroupWork, id: string) {
  const rows = await readRows(tx, access.groupId);
  const row = rowIn(rows, id);
  if (row.mergedIntoId) throw new Conflict("is-merged");
  return { ...row, last: behindAll(rows) };
}
