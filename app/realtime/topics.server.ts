import type { Activity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";
import { mayFollowRegistrations } from "~/domain/registrations/topics.server";

/** The topics on which an activity is heard. */
export function topicsOf(activity: Activity): string[] {
  return activity.occurrenceId
    ? [`seats:${activity.occurrenceId}`, `registrations:${activity.occurrenceId}`]
    : [];
}

const TOPIC = /^(seats|registrations):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A name that a topic of ours may have. */
export function isTopic(name: unknown): name is string {
  return typeof name === "string" && TOPIC.test(name);
}

/** Anybody may hear of changes on it, so that nobody can lose the right to. */
export function isPublic(name: string): boolean {
  return name.startsWith("seats:");
}

/** May this viewer hear of changes on this topic? Asked at every join, and again when their rights change. */
export async function authorise(viewer: Viewer, name: string): Promise<boolean> {
  const [, kind, id = ""] = TOPIC.exec(name) ?? [];
  if (kind === "seats") return true;
  return kind === "registrations" && viewer.personId !== null && mayFollowRegistrations(viewer, id);
}
