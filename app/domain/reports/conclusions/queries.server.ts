import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { IN_ORDER, organisedConclusion, STATE } from "./access.server";
import { DECISIONS, WORDINGS } from "./history.server";
import { holds, isUndecided, mayChange, stageOf } from "./rules";

/**
 * All conclusions of a network, in their order, and the rounds in which they are tested.
 * @throws NotFound when the viewer does not organise it.
 */
export async function conclusionsOf(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const [rows, rounds] = await Promise.all([
    db().conclusion.findMany({
      where: { networkId },
      orderBy: IN_ORDER,
      select: {
        id: true,
        text: true,
        ...STATE,
        sector: { select: { name: true } },
        themes: { where: { removedAt: null }, select: { theme: { select: { id: true, name: true } } } },
        _count: { select: { sources: { where: { removedAt: null } } } },
      },
    }),
    db().verdictRound.findMany({
      where: { networkId },
      orderBy: [{ dueOn: "desc" }, { id: "desc" }],
      select: {
        id: true,
        title: true,
        dueOn: true,
        sentAt: true,
        closedAt: true,
        _count: { select: { conclusions: true } },
      },
    }),
  ]);
  const conclusions = rows.map(({ _count, themes, ...one }) => ({
    id: one.id,
    text: one.text,
    sector: one.sector?.name ?? null,
    round: one.round,
    stage: stageOf(one),
    outcome: isUndecided(one) ? null : one.outcome,
    holds: holds(one),
    themes: themes.map(({ theme }) => theme),
    sources: _count.sources,
  }));
  return {
    network,
    conclusions,
    rounds: rounds.map(({ _count, ...round }) => ({ ...round, count: _count.conclusions })),
  };
}

export type ListedConclusion = Awaited<ReturnType<typeof conclusionsOf>>["conclusions"][number];
export type ListedRound = Awaited<ReturnType<typeof conclusionsOf>>["rounds"][number];

/**
 * One conclusion as its organiser works on it: its words of now and before, and what it leans on.
 * @throws NotFound
 */
export async function conclusionToEdit(viewer: Viewer, networkId: string, conclusionId: string) {
  const conclusion = await organisedConclusion(viewer, { networkId, conclusionId });
  const [sources, wordings, sectors, themes, outcome] = await Promise.all([
    db().conclusionSource.findMany({
      where: { conclusionId },
      orderBy: [
        { removedAt: { sort: "desc", nulls: "first" } },
        { addedAt: "asc" },
        { contributionId: "asc" },
      ],
      select: {
        contributionId: true,
        text: true,
        removedAt: true,
        contribution: { select: { kind: true } },
      },
    }),
    db().conclusionWording.findMany({ where: { conclusionId }, ...WORDINGS }),
    db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().themeConclusion.findMany({
      where: { conclusionId, removedAt: null },
      select: { theme: { select: { id: true, name: true } } },
    }),
    db().conclusion.findUnique({
      where: { id: conclusionId },
      select: { outcomeRemark: true, decidedAs: true, decisions: DECISIONS },
    }),
  ]);
  if (!outcome) throw new NotFound("conclusion");
  const { decisions, ...decided } = outcome;
  return {
    conclusion: { ...conclusion, ...decided },
    decisions,
    stage: stageOf(conclusion),
    undecided: isUndecided(conclusion),
    mayChange: mayChange(conclusion),
    sources,
    wordings,
    sectors,
    themes: themes.map(({ theme }) => theme),
  };
}

export type EditedConclusion = Awaited<ReturnType<typeof conclusionToEdit>>;
