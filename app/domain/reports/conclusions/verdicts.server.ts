import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, NotAllowed, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { decidableConclusion, followedRound, lockConclusion, lockRound, STATE } from "./access.server";
import { keepDecision } from "./history.server";
import type { OutcomeInput, VerdictInput } from "./forms";
import { mustBeSector } from "./make.server";
import { awaitsOutcome, decidesAs, isExpert, isUndecided, seesAnswers } from "./rules";

type Place = { roundId: string; conclusionId: string };

/**
 * What one expert says of one conclusion; once more changes it, until the round is closed.
 * @throws NotFound; NotAllowed for who is no expert of the network; Conflict `round-closed` or `conclusion-decided`.
 */
export async function giveVerdict(viewer: Viewer, place: Place, input: VerdictInput): Promise<void> {
  await transaction(async (tx) => {
    await lockRound(tx, isId(place.roundId) ? place.roundId : newId(), "SHARE");
    const round = await followedRound(viewer, place.roundId, tx);
    const { personId } = viewer;
    if (personId === null || !isExpert(viewer, round.networkId)) throw new NotAllowed();
    const conclusion = await inRound(tx, place);
    if (round.closedAt) throw new Conflict("round-closed");
    if (!isUndecided(conclusion)) throw new Conflict("conclusion-decided");
    await mustBeSector(tx, input.sectorId);
    const { verdict: kind, ...said } = input;
    const key = { conclusionId: place.conclusionId, personId };
    const at = now();
    await tx.verdict.upsert({
      where: { conclusionId_personId: key },
      create: { id: newId(), ...key, kind, ...said, givenAt: at, changedAt: at },
      update: { kind, ...said, changedAt: at },
    });
    await record(tx, happening("verdict.given", viewer, place, round.networkId));
  });
}

/**
 * Says something to the others about a conclusion. An expert gives their own answer first.
 * @throws NotFound; Conflict `answer-first`, or `conclusion-decided` when there is nothing left to discuss.
 */
export async function replyToVerdicts(viewer: Viewer, place: Place, text: string): Promise<void> {
  await transaction(async (tx) => {
    const round = await followedRound(viewer, place.roundId, tx);
    const { personId } = viewer;
    if (personId === null) throw new NotAllowed();
    await lockConclusion(tx, isId(place.conclusionId) ? place.conclusionId : newId());
    const conclusion = await inRound(tx, place);
    const { conclusionId } = place;
    const own = { conclusionId, personId, changedAt: { gte: round.sentAt } };
    const answered = (await tx.verdict.count({ where: own })) > 0;
    if (!seesAnswers(viewer, round.networkId, { answered, closed: round.closedAt !== null }))
      throw new Conflict("answer-first");
    if (!isUndecided(conclusion)) throw new Conflict("conclusion-decided");
    await tx.verdictReply.create({ data: { id: newId(), conclusionId, personId, text, at: now() } });
    await record(tx, happening("verdict.replied", viewer, place, round.networkId));
  });
}

/**
 * Decides what becomes of a conclusion whose round is over; what was decided of it before is kept.
 * @throws NotFound; Conflict `verdicts-open` or `outcome-decided`.
 */
export async function decideOutcome(viewer: Viewer, place: Place, input: OutcomeInput): Promise<void> {
  await transaction(async (tx) => {
    const { roundId, conclusionId } = place;
    const conclusion = await decidableConclusion(viewer, conclusionId, tx);
    if (conclusion.roundId !== roundId) throw new NotFound("conclusion");
    if (!isUndecided(conclusion)) throw new Conflict("outcome-decided");
    if (!awaitsOutcome(conclusion)) throw new Conflict("verdicts-open");
    await mustBeSector(tx, input.sectorId);
    const { networkId } = conclusion;
    const decided = {
      decidedAt: now(),
      decidedById: viewer.personId,
      decidedAs: decidesAs(viewer, networkId),
    };
    await keepDecision(tx, conclusionId);
    await tx.conclusion.update({ where: { id: conclusionId }, data: { ...input, ...decided } });
    const data = { outcome: input.outcome };
    await record(tx, happening("conclusion.decided", viewer, place, networkId, data));
  });
}

async function inRound(tx: Tx, { roundId, conclusionId }: Place) {
  const where = { id: conclusionId, roundId };
  const found = isId(conclusionId) ? await tx.conclusion.findFirst({ where, select: STATE }) : null;
  if (!found) throw new NotFound("conclusion");
  return found;
}

function happening(
  kind: string,
  viewer: Viewer,
  { roundId, conclusionId }: Place,
  networkId: string,
  more: Record<string, string> = {},
) {
  const data = { networkId, verdictRoundId: roundId, ...more };
  return { kind, subjectId: conclusionId, actorId: viewer.personId, data };
}
