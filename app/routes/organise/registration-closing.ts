import { closeRegistration } from "~/domain/events/close-registration.server";
import { backToEvent } from "./back.server";
import { toOverview } from "./to-overview.server";

export const loader = toOverview;

/** Nobody registers for this date any more. */
export const action = backToEvent(async ({ viewer, params }) => ({
  ...(await closeRegistration(viewer, params.occurrenceId!)),
  done: "gesloten",
}));
