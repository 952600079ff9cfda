import type { Activity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";
import { mayFollowRegistrations } from "~/domain/registrations/topics.server";
import { isId } from "~/platform/ids.server";

/** The topics on which an activity is heard. */
export function topicsOf(activity: Activity): string[] {
  return activity.occurrenceId
    ? [`seats:${activity.occurrenceId}`, `registrations:${activity.occurrenceId}`]
    : [];
}

/** May this viewer hear of changes on this topic? Asked at every join. */
export async function authorise(viewer: Viewer, name: string): Promise<boolean> {
  const [kind, id = ""] = name.split(":");
  if (kind === "seats") return true;
  return kind === "registrations" && isId(id) && mayFollowRegistrations(viewer, id);
}
