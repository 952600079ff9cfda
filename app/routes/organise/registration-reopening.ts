import { reopenRegistration } from "~/domain/events/close-registration.server";
import { backToEvent } from "./back.server";
import { toOverview } from "./to-overview.server";

export const loader = toOverview;

/** Takes registrations for this date again. */
export const action = backToEvent(async ({ viewer, params }) => ({
  ...(await reopenRegistration(viewer, params.occurrenceId!)),
  done: "open",
}));
