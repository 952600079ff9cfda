import { newId } from "~/platform/ids.server";
import type { Prisma, Tx } from "~/platform/db.server";
import type { VerdictKindName } from "./conclusion";

type Role = Prisma.ConclusionGetPayload<{ select: { decidedAs: true } }>["decidedAs"];

/** What was decided once: by which role, never by whom. */
export type Decision = {
  id: string;
  outcome: VerdictKindName;
  remark: string;
  decidedAt: Date;
  decidedAs: Role;
};

/** What was decided of a conclusion before, the last first. */
export const DECISIONS = {
  orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  select: { id: true, outcome: true, remark: true, decidedAt: true, decidedAs: true },
} satisfies Prisma.Conclusion$decisionsArgs;

/** The words that a conclusion had before, the last first. */
export const WORDINGS = {
  orderBy: [{ until: "desc" }, { id: "desc" }],
  select: { id: true, text: true, until: true },
} satisfies Prisma.Conclusion$wordingsArgs;

/** Keeps what was decided of a conclusion that is about to be decided anew. */
export async function keepDecision(tx: Tx, conclusionId: string): Promise<void> {
  const { outcome, outcomeRemark, ...decided } = await tx.conclusion.findUniqueOrThrow({
    where: { id: conclusionId },
    select: { outcome: true, outcomeRemark: true, decidedAt: true, decidedById: true, decidedAs: true },
  });
  const { decidedAt } = decided;
  if (outcome === null || decidedAt === null) return;
  const before = { ...decided, decidedAt, outcome, remark: outcomeRemark };
  await tx.conclusionDecision.create({ data: { id: newId(), conclusionId, ...before } });
}

type Standing = {
  id: string;
  outcome: VerdictKindName | null;
  outcomeRemark: string;
  decidedAt: Date | null;
  decidedAs: Role;
  decisions: Decision[];
};

/** Also what was decided last, of a conclusion whose words changed since and that is asked anew. */
export function decidedBefore(
  { id, outcome, outcomeRemark, decidedAt, decidedAs, decisions }: Standing,
  undecided: boolean,
): Decision[] {
  if (!undecided || outcome === null || decidedAt === null) return decisions;
  return [{ id, outcome, remark: outcomeRemark, decidedAt, decidedAs }, ...decisions];
}
