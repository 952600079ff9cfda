import { db, type Tx } from "~/platform/db.server";

/** The experts of a round's network, and whether each answered all. For the mail room only: checks no viewer. */
export async function unsafeExpertsOf(tx: Tx, roundId: string) {
  const round = await tx.verdictRound.findUnique({
    where: { id: roundId },
    select: {
      networkId: true,
      sentAt: true,
      conclusions: {
        where: { withdrawnAt: null },
        select: { verdicts: { select: { personId: true, changedAt: true } } },
      },
    },
  });
  if (!round?.sentAt) return [];
  const { networkId, sentAt, conclusions } = round;
  const grants = await tx.roleGrant.findMany({
    where: { networkId, role: "EXPERT" },
    select: { person: { select: { id: true, email: true, name: true, locale: true } } },
  });
  return grants.map(({ person }) => ({
    ...person,
    waiting: conclusions.filter(
      ({ verdicts }) => !verdicts.some((one) => one.personId === person.id && one.changedAt >= sentAt),
    ).length,
  }));
}

/** What the letter to one expert says; null when there is nothing to ask them any more. */
export async function unsafeRoundFacts(roundId: string, personId: string) {
  const round = await db().verdictRound.findUnique({
    where: { id: roundId },
    select: {
      id: true,
      title: true,
      dueOn: true,
      closedAt: true,
      network: { select: { name: true, fundingLine: true, contactName: true, contactEmail: true } },
    },
  });
  if (!round || round.closedAt) return null;
  const expert = (await unsafeExpertsOf(db(), roundId)).find(({ id }) => id === personId);
  return expert && expert.waiting > 0 ? { ...round, name: expert.name, waiting: expert.waiting } : null;
}
