import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { STATE } from "../conclusions/access.server";
import { stageOf } from "../conclusions/rules";
import { handedPhase } from "./phase.server";

/**
 * What is still open in a phase, for who is about to close it; nothing of it keeps them from closing.
 * @throws NotFound
 */
export async function stillOpen(viewer: Viewer, networkId: string, phaseId: string) {
  const { network, phase, next, sessions } = await handedPhase(viewer, networkId, phaseId);
  const ofPhase = { in: sessions.map(({ id }) => id) };
  const [conclusions, rounds, unmade] = await Promise.all([
    db().conclusion.findMany({
      where: {
        ...{ networkId, withdrawnAt: null },
        OR: [
          { report: { eventId: ofPhase } },
          { sources: { some: { contribution: { group: { occurrence: { eventId: ofPhase } } } } } },
        ],
      },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true, text: true, ...STATE },
    }),
    db().verdictRound.findMany({
      where: { networkId, sentAt: { not: null }, closedAt: null },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      select: { id: true, title: true, dueOn: true },
    }),
    db().plannedSession.count({ where: { phaseId, eventId: null } }),
  ]);
  const at = now();
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null);
  const over = ({ occurrences }: (typeof held)[number]) =>
    occurrences.length > 0 && occurrences.every(({ endsAt }) => endsAt <= at);
  return {
    network,
    phase: { id: phase.id, title: phase.title, closedAt: phase.closedAt },
    next: next && { id: next.id, title: next.title },
    coming: held.filter((one) => !over(one)).map(({ id, title }) => ({ id, title })),
    withoutReport: held
      .filter((one) => over(one) && !one.report?.versions.length)
      .map(({ id, title, report }) => ({ id, title, begun: report !== null })),
    conclusions: conclusions
      .map(({ id, text, ...state }) => ({ id, text, stage: stageOf(state) }))
      .filter(({ stage }) => stage !== "decided" && stage !== "withdrawn"),
    rounds,
    unmade,
  };
}

export type StillOpen = Awaited<ReturnType<typeof stillOpen>>;
