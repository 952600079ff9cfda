import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { shownRoot } from "../inside/contribution-rows.server";
import { atTable, leading, lockVoter } from "../inside/group-work.server";

/** Gives everybody so many dots to divide. @throws Conflict `round-open` when they are dividing already. */
export async function openRound(caller: GroupCaller, groupId: string, dots: number): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    if ((await tx.dotRound.count({ where: { groupId, closedAt: null } })) > 0)
      throw new Conflict("round-open");
    const { id } = await tx.dotRound.create({ data: { groupId, dots, openedAt: now() } });
    await record(tx, happening("round.opened", id, { dots }));
  });
}

/** Ends the round: from now on everybody sees how the dots fell. Ending it twice is ending it once. */
export async function closeRound(caller: GroupCaller, groupId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const closed = await tx.dotRound.updateManyAndReturn({
      where: { groupId, closedAt: null },
      data: { closedAt: now() },
      select: { id: true },
    });
    for (const { id } of closed) await record(tx, happening("round.closed", id));
  });
}

/**
 * Puts so many of one's dots on a contribution, however many there were.
 * @throws NotFound when the table does not see it; Conflict `no-round`, `no-dots-left` or `group-closed`.
 */
export async function placeDots(
  caller: GroupCaller,
  groupId: string,
  id: string,
  count: number,
): Promise<void> {
  await atTable(caller, groupId, async ({ tx, access, unsigned }) => {
    const { voterId } = access;
    // Shared: closing waits for who is placing, and nothing is placed once it is closed.
    const rounds = await tx.$queryRaw<{ id: string; dots: number }[]>`
      SELECT "id", "dots" FROM "DotRound" WHERE "groupId" = ${groupId}::uuid AND "closedAt" IS NULL FOR SHARE`;
    const round = rounds[0];
    if (!round) throw new Conflict("no-round");
    await lockVoter(tx, round.id, voterId);
    const { root, all } = await shownRoot(tx, access, id);
    const mine = { roundId: round.id, voterId };
    const elsewhere = await tx.dot.aggregate({
      where: { ...mine, contributionId: { notIn: all } },
      _sum: { count: true },
    });
    if ((elsewhere._sum.count ?? 0) + count > round.dots) throw new Conflict("no-dots-left");
    await tx.dot.deleteMany({ where: { ...mine, contributionId: { in: all } } });
    if (count > 0) await tx.dot.create({ data: { ...mine, contributionId: root, count } });
    await record(tx, unsigned("dots.placed", round.id));
  });
}
