import { redirect } from "@remix-run/node";
import { makeThematicEvent } from "~/domain/reports/hand-over/thematic-event.server";
import { write } from "../handle.server";

/** Makes the event of a proposal: a draft that starts from its theme. */
export const action = write(async ({ viewer, params }) => {
  const { networkId, phaseId } = params as { networkId: string; phaseId: string };
  const { eventId } = await makeThematicEvent(viewer, { networkId, phaseId }, params.plannedSessionId!);
  return redirect(`/beheer/evenementen/${eventId}`);
});
