import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { followedRound, IN_ORDER, STATE } from "./access.server";
import { DECISIONS, WORDINGS, decidedBefore } from "./history.server";
import { awaitsOutcome, isExpert, isUndecided, mayDecide, seesAnswers, stageOf } from "./rules";

type Round = Awaited<ReturnType<typeof followedRound>>;

/** An answer counts for a round when it was given in it: what was adjusted is asked anew. */
const since = (round: Round) => ({ changedAt: { gte: round.sentAt } });

/**
 * A round with its conclusions: which ones wait for the viewer, and how many answered each.
 * @throws NotFound when it is not theirs to see.
 */
export async function roundPage(viewer: Viewer, roundId: string) {
  const round = await followedRound(viewer, roundId);
  const { networkId, network } = round;
  const [rows, experts] = await Promise.all([
    db().conclusion.findMany({
      where: { roundId },
      orderBy: IN_ORDER,
      select: {
        id: true,
        text: true,
        ...STATE,
        verdicts: { where: since(round), select: { personId: true, kind: true } },
        _count: { select: { replies: true, sources: { where: { removedAt: null } } } },
      },
    }),
    db().roleGrant.count({ where: { networkId, role: "EXPERT" } }),
  ]);
  const expert = isExpert(viewer, networkId);
  const closed = round.closedAt !== null;
  const conclusions = rows.map(({ verdicts, _count, ...one }) => {
    const answered = verdicts.some(({ personId }) => personId === viewer.personId);
    const sees = seesAnswers(viewer, networkId, { answered, closed });
    return {
      id: one.id,
      text: one.text,
      outcome: isUndecided(one) ? null : one.outcome,
      stage: stageOf(one),
      answered,
      waits: expert && !closed && !answered && isUndecided(one),
      given: verdicts.length,
      replies: sees ? _count.replies : 0,
      sources: _count.sources,
      // Whether they agree is an answer too.
      differs: sees && new Set(verdicts.map(({ kind }) => kind)).size > 1,
    };
  });
  return {
    round: roundFacts(round),
    network,
    funder: network.fundingLine,
    conclusions,
    experts,
    expert,
    mayDecide: mayDecide(viewer, networkId),
    organises: mayOrganise(viewer, { eventId: null, networkId }),
  };
}

export type RoundPageData = Awaited<ReturnType<typeof roundPage>>;

/**
 * One conclusion of a round: what it leans on, the viewer's own answer, and those of the others once they may see them.
 * @throws NotFound when it is not in this round, or the round is not theirs to see.
 */
export async function testedConclusion(viewer: Viewer, roundId: string, conclusionId: string) {
  const round = await followedRound(viewer, roundId);
  const { networkId, network } = round;
  const row = await readConclusion(db(), round, conclusionId);
  const { verdicts, replies, sources, wordings, decisions, ...conclusion } = row;
  const own = verdicts.find(({ person }) => person !== null && person.id === viewer.personId) ?? null;
  const closed = round.closedAt !== null;
  const expert = isExpert(viewer, networkId);
  const sees = seesAnswers(viewer, networkId, { answered: own !== null, closed });
  const undecided = isUndecided(conclusion);
  const decides = mayDecide(viewer, networkId);
  return {
    round: roundFacts(round),
    network,
    funder: network.fundingLine,
    conclusion: { ...conclusion, outcome: undecided ? null : conclusion.outcome, stage: stageOf(conclusion) },
    sources,
    wordings,
    decisions: decidedBefore({ ...conclusion, decisions }, undecided),
    own,
    answers: sees ? verdicts : null,
    replies: sees ? replies : [],
    sectors: await db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    ...(await placeIn(viewer, round, conclusionId)),
    may: {
      answer: expert && !closed && undecided,
      reply: sees && undecided && viewer.personId !== null,
      decide: decides && awaitsOutcome(conclusion),
      seeAnswers: sees,
    },
  };
}

export type TestedConclusion = Awaited<ReturnType<typeof testedConclusion>>;

/** Which one of the round it is, and the first other one that still waits for the viewer. */
async function placeIn(viewer: Viewer, round: Round, conclusionId: string) {
  const asked = !round.closedAt && isExpert(viewer, round.networkId);
  const rows = await db().conclusion.findMany({
    where: { roundId: round.id },
    orderBy: IN_ORDER,
    select: { id: true, ...STATE, verdicts: { where: since(round), select: { personId: true } } },
  });
  const waits = rows.filter(
    (row) =>
      row.id !== conclusionId &&
      isUndecided(row) &&
      !row.verdicts.some(({ personId }) => personId === viewer.personId),
  );
  return {
    number: rows.findIndex(({ id }) => id === conclusionId) + 1,
    of: rows.length,
    next: asked ? (waits[0]?.id ?? null) : null,
  };
}

async function readConclusion(tx: Tx, round: Round, conclusionId: string) {
  const row =
    isId(conclusionId) &&
    (await tx.conclusion.findFirst({
      where: { id: conclusionId, roundId: round.id },
      select: {
        id: true,
        text: true,
        translation: true,
        sectorId: true,
        ...STATE,
        outcomeRemark: true,
        decidedAs: true,
        wordings: WORDINGS,
        decisions: DECISIONS,
        sources: {
          where: { removedAt: null },
          orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
          select: {
            contributionId: true,
            text: true,
            contribution: {
              select: {
                kind: true,
                group: {
                  select: {
                    title: true,
                    occurrence: { select: { event: { select: { title: true } } } },
                    report: { select: { title: true } },
                  },
                },
              },
            },
          },
        },
        verdicts: {
          where: since(round),
          orderBy: [{ givenAt: "asc" }, { id: "asc" }],
          select: {
            id: true,
            kind: true,
            remark: true,
            translation: true,
            sectorId: true,
            changedAt: true,
            sector: { select: { name: true } },
            person: { select: { id: true, name: true, organisation: { select: { name: true } } } },
          },
        },
        replies: {
          orderBy: [{ at: "asc" }, { id: "asc" }],
          select: { id: true, text: true, at: true, person: { select: { name: true } } },
        },
      },
    }));
  if (!row) throw new NotFound("conclusion");
  return row;
}

function roundFacts({ id, title, dueOn, sentAt, closedAt }: Round) {
  return { id, title, dueOn, sentAt, closedAt };
}
