import { takeOffline } from "~/domain/events/publish.server";
import { toOverview } from "./to-overview.server";
import { backToEvent } from "./back.server";

export const loader = toOverview;

/** Takes the event offline again. */
export const action = backToEvent(async ({ viewer, params }) => {
  await takeOffline(viewer, params.eventId!);
  return { eventId: params.eventId!, done: "offline" };
});
