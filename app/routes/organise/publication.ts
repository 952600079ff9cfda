import { publishEvent } from "~/domain/events/publish.server";
import { toOverview } from "./to-overview.server";
import { backToEvent } from "./back.server";

export const loader = toOverview;

/** Puts the event online. */
export const action = backToEvent(async ({ viewer, params }) => {
  await publishEvent(viewer, params.eventId!);
  return { eventId: params.eventId!, done: "online" };
});
