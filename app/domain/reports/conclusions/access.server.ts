import { belongsTo } from "~/domain/networks/rules";
import type { Viewer } from "~/domain/people/viewer";
import { mayOrganise } from "~/domain/people/rules";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { followsTesting, isExpert, mayDecide } from "./rules";

export const STATE = {
  outcome: true,
  decidedAt: true,
  changedAt: true,
  withdrawnAt: true,
  round: { select: { id: true, title: true, sentAt: true, closedAt: true } },
} as const;

/** The conclusions of a network, in the order in which its organiser put them. */
export const IN_ORDER: Prisma.ConclusionOrderByWithRelationInput[] = [
  { order: "asc" },
  { createdAt: "asc" },
  { id: "asc" },
];

const CONCLUSION = {
  id: true,
  networkId: true,
  text: true,
  translation: true,
  sectorId: true,
  reportId: true,
  roundId: true,
  ...STATE,
} as const;

/**
 * A conclusion that the viewer's network made: for its organisers. With `lock`, nobody else changes it meanwhile.
 * @throws NotFound when there is none, it is of another network, or it is not theirs.
 */
export async function organisedConclusion(
  viewer: Viewer,
  { networkId, conclusionId }: { networkId: string; conclusionId: string },
  tx: Tx = db(),
  lock = false,
) {
  const conclusion = await found(conclusionId, tx, lock);
  const ours = conclusion.networkId === networkId && mayOrganise(viewer, { eventId: null, networkId });
  if (!ours) throw new NotFound("conclusion");
  return conclusion;
}

/**
 * A conclusion that a network's steering group or organisers decide on.
 * @throws NotFound when there is none or it is not theirs.
 */
export async function decidableConclusion(viewer: Viewer, conclusionId: string, tx: Tx) {
  const conclusion = await found(conclusionId, tx, true);
  if (!mayDecide(viewer, conclusion.networkId)) throw new NotFound("conclusion");
  return conclusion;
}

type Seen = { networkId: string; decidedAt: Date | null; round: { sentAt: Date | null } | null };

/**
 * May see this conclusion at all: everybody once it was decided and its network is online, experts from the moment
 * that it was sent to them, the steering group and organisers always. One that was withdrawn keeps its page.
 */
export function seesConclusion(
  viewer: Viewer,
  one: Seen & { network: { publishedAt: Date | null } },
): boolean {
  const { networkId, decidedAt, round, network } = one;
  if (mayDecide(viewer, networkId)) return true;
  if (isExpert(viewer, networkId) && round?.sentAt) return true;
  return decidedAt !== null && (network.publishedAt !== null || belongsTo(viewer, networkId));
}

/**
 * A round that was sent, for who reads along in it. Its organisers see it in their own area before that.
 * @throws NotFound when there is none, it was not sent, or it is not the viewer's to see.
 */
export async function followedRound(viewer: Viewer, roundId: string, tx: Tx = db()) {
  if (!isId(roundId)) throw new NotFound("round");
  const round = await tx.verdictRound.findUnique({
    where: { id: roundId },
    include: { network: { select: { id: true, slug: true, name: true, fundingLine: true } } },
  });
  if (!round?.sentAt || !followsTesting(viewer, round.networkId)) throw new NotFound("round");
  return { ...round, sentAt: round.sentAt };
}

/** Nobody closes the round meanwhile (`SHARE`), or nobody does anything with it (`UPDATE`). */
export async function lockRound(tx: Tx, roundId: string, mode: "SHARE" | "UPDATE"): Promise<void> {
  if (mode === "SHARE")
    await tx.$queryRaw`SELECT 1 FROM "VerdictRound" WHERE "id" = ${roundId}::uuid FOR SHARE`;
  else await tx.$queryRaw`SELECT 1 FROM "VerdictRound" WHERE "id" = ${roundId}::uuid FOR UPDATE`;
}

export async function lockConclusion(tx: Tx, conclusionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Conclusion" WHERE "id" = ${conclusionId}::uuid FOR UPDATE`;
}

async function found(conclusionId: string, tx: Tx, lock: boolean) {
  if (!isId(conclusionId)) throw new NotFound("conclusion");
  if (lock) await lockConclusion(tx, conclusionId);
  const conclusion = await tx.conclusion.findUnique({ where: { id: conclusionId }, select: CONCLUSION });
  if (!conclusion) throw new NotFound("conclusion");
  return conclusion;
}
