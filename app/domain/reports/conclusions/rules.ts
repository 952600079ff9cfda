import { holdsRole, isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import type { ConclusionStage, ConclusionState } from "./conclusion";

const on = (networkId: string) => ({ eventId: null, networkId });

/** Is asked what they think of a network's conclusions. Not an administrator: that is no expert by itself. */
export function isExpert(viewer: Viewer, networkId: string): boolean {
  return viewer.personId !== null && holdsRole(viewer, ["EXPERT"], on(networkId));
}

/** May close a round and decide what becomes of a conclusion: the steering group and who organises. */
export function mayDecide(viewer: Viewer, networkId: string): boolean {
  return mayOrganise(viewer, on(networkId)) || holdsRole(viewer, ["STEERING"], on(networkId));
}

/** Reads along in the expert group's rounds. */
export function followsTesting(viewer: Viewer, networkId: string): boolean {
  return mayDecide(viewer, networkId) || isExpert(viewer, networkId);
}

/** The role in which somebody decides; who has both decides as the steering group, whose task it is. */
export function decidesAs(viewer: Viewer, networkId: string): "STEERING" | "ORGANISER" | "ADMINISTRATOR" {
  if (holdsRole(viewer, ["STEERING"], on(networkId))) return "STEERING";
  return holdsRole(viewer, ["ORGANISER"], on(networkId)) || !isAdministrator(viewer)
    ? "ORGANISER"
    : "ADMINISTRATOR";
}

/** Whoever still has to answer sees nobody's answer, so that each gives their own (docs/decisions/0020). */
export function seesAnswers(
  viewer: Viewer,
  networkId: string,
  { answered, closed }: { answered: boolean; closed: boolean },
): boolean {
  if (!followsTesting(viewer, networkId)) return false;
  return closed || answered || !isExpert(viewer, networkId);
}

/** Decided to be adjusted, and adjusted since: it may be tested and decided once more. */
function adjusted({ outcome, decidedAt, changedAt }: ConclusionState): boolean {
  return outcome === "BIJ_TE_STUREN" && decidedAt !== null && changedAt > decidedAt;
}

/** Nothing was decided yet of the words as they are. */
export function isUndecided(conclusion: ConclusionState): boolean {
  return conclusion.withdrawnAt === null && (conclusion.outcome === null || adjusted(conclusion));
}

/** Its words and sources may change: not once it was decided, but for what has to be adjusted. */
export function mayChange(conclusion: ConclusionState): boolean {
  const { withdrawnAt, outcome } = conclusion;
  return withdrawnAt === null && (outcome === null || outcome === "BIJ_TE_STUREN");
}

/** May be gathered in a round: it is in none that is still open. */
export function mayBeGathered(conclusion: ConclusionState): boolean {
  const { round } = conclusion;
  return isUndecided(conclusion) && (round === null || round.closedAt !== null);
}

/** Its round is over, so the outcome can be decided. */
export function awaitsOutcome(conclusion: ConclusionState): boolean {
  return isUndecided(conclusion) && Boolean(conclusion.round?.closedAt);
}

/** Stands, so that a theme may lean on it. */
export function holds({ outcome, withdrawnAt }: Pick<ConclusionState, "outcome" | "withdrawnAt">): boolean {
  return outcome === "ONDERSCHREVEN" && withdrawnAt === null;
}

/** Where it stands. */
export function stageOf(conclusion: ConclusionState): ConclusionStage {
  if (conclusion.withdrawnAt) return "withdrawn";
  if (!isUndecided(conclusion)) return "decided";
  const { round } = conclusion;
  if (!round) return "draft";
  if (!round.sentAt) return "gathered";
  return round.closedAt ? "to-decide" : "testing";
}
