import { redirect } from "@remix-run/node";
import { makeThematicEvent } from "~/domain/reports/hand-over/thematic-event.server";
import { write } from "../handle.server";

/** Makes the event of a planned session, or finds the one that is there, and opens it. */
export const action = write(async ({ viewer, params }) => {
  const { eventId } = await makeThematicEvent(viewer, params.networkId!, params.plannedSessionId!);
  return redirect(`/beheer/evenementen/${eventId}`);
});
