import { redirect } from "@remix-run/node";
import { PlanMoveForm, SeenForm } from "~/domain/networks/planning/plan-form";
import { movePlanned } from "~/domain/networks/planning/plan-session.server";
import { Conflict } from "~/platform/errors";
import { parseValues, readForm } from "~/platform/http/form.server";
import { write } from "../handle.server";
import { planningPath, toPlanning } from "./to-planning.server";

/** Moves a session; afterwards the planning says what that made, what it solved, and takes it back. */
export const action = write(async ({ viewer, params, request }) => {
  const [networkId, sessionId] = [params.networkId!, params.plannedSessionId!];
  const values = await readForm(request);
  const [to, seen] = [parseValues(values, PlanMoveForm), parseValues(values, SeenForm)];
  try {
    const was = await movePlanned(viewer, networkId, sessionId, to, seen);
    return toPlanning(networkId, { kind: "moved", sessionId, ...was });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirect(`${planningPath(networkId)}?reden=${error.reason}`);
  }
});
