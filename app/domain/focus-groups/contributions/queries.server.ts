import { db } from "~/platform/db.server";
import type { GroupAccess } from "../access.server";
import { decisionsOf, ownFrom, shownOf } from "../inside/contribution-view";
import { ownOf } from "./contribute.server";
import type { ContributionsView, RoundView } from "./view";

/**
 * The contributions of a group as far as this caller may see them: what is in, one's own, and for who leads also
 * what waits. Nobody gets to know who wrote an anonymous one, nor how dots fall before the round is closed.
 */
export async function contributionsOf(access: GroupAccess): Promise<ContributionsView> {
  const { groupId, voterId } = access;
  const rows = await db().contribution.findMany({
    where: { groupId },
    select: {
      id: true,
      kind: true,
      source: true,
      text: true,
      organisation: true,
      authorName: true,
      createdAt: true,
      admittedAt: true,
      declinedAt: true,
      mergedIntoId: true,
      clusterId: true,
      order: true,
      inNote: true,
      passageLostAt: true,
      quotedAt: true,
      supports: { select: { voterId: true } },
    },
  });
  const own = await db().contribution.findMany({ where: ownOf(access), select: { id: true } });
  const clusters = await db().contributionCluster.findMany({
    where: { groupId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
  const { round, mine, all } = await lastRound(groupId, voterId);
  const decisions = access.leads ? decisionsOf(rows) : { pending: [], declined: [], merged: [] };
  return {
    shown: shownOf(rows, { voterId, mine, all }),
    own: ownFrom(rows, new Set(own.map(({ id }) => id))),
    clusters,
    round,
    ...decisions,
  };
}

type Counts = Map<string, number>;

async function lastRound(
  groupId: string,
  voterId: string,
): Promise<{ round: RoundView | null; mine: Counts; all: Counts | null }> {
  const round = await db().dotRound.findFirst({
    where: { groupId },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
  });
  if (!round) return { round: null, mine: new Map(), all: null };
  const { id, dots, closedAt } = round;
  const placed = await db().dot.findMany({
    where: { roundId: id },
    select: { contributionId: true, voterId: true, count: true },
  });
  const ofMine = placed.filter((one) => one.voterId === voterId);
  const mine = sums(ofMine);
  const used = ofMine.reduce((sum, { count }) => sum + count, 0);
  const voters = new Set(placed.map((one) => one.voterId)).size;
  return {
    round: { id, dots, open: closedAt === null, left: dots - used, voters },
    mine,
    all: closedAt && sums(placed),
  };
}

function sums(placed: readonly { contributionId: string; count: number }[]): Counts {
  const counts: Counts = new Map();
  for (const { contributionId, count } of placed)
    counts.set(contributionId, (counts.get(contributionId) ?? 0) + count);
  return counts;
}
