import { redirect } from "@remix-run/node";
import { changeQuery, type PlanChange } from "~/domain/networks/planning/plan-change";
import { networkPath } from "~/domain/networks/ui/network-bar";

/** Address of the planning of a network. */
export const planningPath = (networkId: string) => `${networkPath(networkId)}/planning`;

/** Back to the planning, at the phase, with what came of the change. */
export const toPlanning = (networkId: string, change: PlanChange) =>
  redirect(`${planningPath(networkId)}?${changeQuery(change)}#fase-${change.phaseId}`);
