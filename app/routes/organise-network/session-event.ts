import { redirect } from "@remix-run/node";
import { makeEventOfPlan } from "~/domain/events/from-plan.server";
import { write } from "../handle.server";

/** Makes the event of a planned session, or finds the one that is there, and opens it. */
export const action = write(async ({ viewer, params }) => {
  const { eventId } = await makeEventOfPlan(viewer, params.plannedSessionId!, params.networkId);
  return redirect(`/beheer/evenementen/${eventId}`);
});
