import type { Activity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";

/** The topics on which an activity is heard. */
export function topicsOf(activity: Activity): string[] {
  return activity.occurrenceId
    ? [`seats:${activity.occurrenceId}`, `registrations:${activity.occurrenceId}`]
    : [];
}

/** May this viewer hear of changes on this topic? Asked at every join. */
export async function authorise(_viewer: Viewer, name: string): Promise<boolean> {
  return name.startsWith("seats:");
}
