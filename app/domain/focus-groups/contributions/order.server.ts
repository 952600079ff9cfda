import { record } from "~/domain/activity/record.server";
import type { GroupCaller } from "../caller";
import { readRows, rowIn } from "../inside/contribution-rows.server";
import { leading } from "../inside/group-work.server";
import { byPlace, isShown, placedAt } from "./rules";

/**
 * Gives a contribution a place among those it stands with, in its cluster or outside all of them.
 * @param place 1 is the first; past the end is the last.
 * @throws NotFound when there is no such contribution on show.
 */
export async function putAt(caller: GroupCaller, groupId: string, id: string, place: number): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const shown = (await readRows(tx, groupId)).filter(isShown);
    const row = rowIn(shown, id);
    const others = shown.filter((one) => one.clusterId === row.clusterId && one.id !== id).sort(byPlace);
    const moved = placedAt(others, row, place);
    for (const { id: movedId, order } of moved)
      await tx.contribution.update({ where: { id: movedId }, data: { order } });
    if (moved.length > 0) await record(tx, happening("contribution.placed", id));
  });
}
