import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import type { GroupCaller } from "../caller";
import { readRows, rowIn } from "../inside/contribution-rows.server";
import { leading } from "../inside/group-work.server";
import { isShown } from "./rules";

/** Chooses a contribution to be read out in the plenary, or not after all. @throws NotFound. */
export async function quote(
  caller: GroupCaller,
  groupId: string,
  id: string,
  chosen: boolean,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    rowIn((await readRows(tx, groupId)).filter(isShown), id);
    const { count } = await tx.contribution.updateMany({
      where: { id, quotedAt: chosen ? null : { not: null } },
      data: { quotedAt: chosen ? now() : null },
    });
    if (count > 0) await record(tx, happening(chosen ? "contribution.quoted" : "contribution.unquoted", id));
  });
}
