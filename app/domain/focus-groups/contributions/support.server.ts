import { record } from "~/domain/activity/record.server";
import type { GroupCaller } from "../caller";
import { shownRoot } from "../inside/contribution-rows.server";
import { atTable } from "../inside/group-work.server";

/** "Ook bij ons", once each. @throws NotFound when the table does not see it; Conflict `group-closed`. */
export async function support(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await atTable(caller, groupId, async ({ tx, access, unsigned }) => {
    const { root, all } = await shownRoot(tx, access, id);
    const { voterId } = access;
    if ((await tx.contributionSupport.count({ where: { voterId, contributionId: { in: all } } })) > 0) return;
    await tx.contributionSupport.createMany({
      data: [{ contributionId: root, voterId }],
      skipDuplicates: true,
    });
    await record(tx, unsigned("contribution.supported", root));
  });
}

/** Takes one's support back, also from what was merged into it. @throws NotFound, Conflict `group-closed`. */
export async function withdrawSupport(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await atTable(caller, groupId, async ({ tx, access, unsigned }) => {
    const { root, all } = await shownRoot(tx, access, id);
    const { count } = await tx.contributionSupport.deleteMany({
      where: { voterId: access.voterId, contributionId: { in: all } },
    });
    if (count > 0) await record(tx, unsigned("contribution.support-withdrawn", root));
  });
}
