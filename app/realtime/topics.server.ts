import type { Activity } from "~/domain/activity/activity";
import { groupAccessIfAny } from "~/domain/focus-groups/access.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import type { TextChange } from "~/domain/focus-groups/note/text-listeners";
import { mayFollowTables } from "~/domain/focus-groups/topics.server";
import { mayFollowRegistrations } from "~/domain/registrations/topics.server";
import { mayFollowRound } from "~/domain/reports/conclusions/topics.server";

/** The topics on which an activity is heard. What happens in a group names it in its data. */
export function topicsOf({ occurrenceId, data }: Activity): string[] {
  const topics = occurrenceId ? [`seats:${occurrenceId}`, `registrations:${occurrenceId}`] : [];
  if (typeof data.groupId === "string") {
    topics.push(`group:${data.groupId}`);
    if (occurrenceId) topics.push(`tables:${occurrenceId}`);
  }
  if (typeof data.verdictRoundId === "string") topics.push(`verdicts:${data.verdictRoundId}`);
  return topics;
}

/** The topics on which it is heard that a note reads differently. */
export function topicsOfText({ groupId, occurrenceId, passages }: TextChange): string[] {
  const tables = occurrenceId ? [`tables:${occurrenceId}`] : [];
  return [`note:${groupId}`, ...tables, ...(passages ? [`group:${groupId}`] : [])];
}

const TOPIC =
  /^(seats|registrations|group|note|tables|verdicts):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A name that a topic of ours may have. */
export function isTopic(name: unknown): name is string {
  return typeof name === "string" && TOPIC.test(name);
}

/** Anybody may hear of changes on it, so that nobody can lose the right to. */
export function isPublic(name: string): boolean {
  return name.startsWith("seats:");
}

/** The right to it hangs from rows of the group itself, which may change while the viewer stays the same. */
export function ofGroup(name: string): boolean {
  return name.startsWith("group:") || name.startsWith("note:");
}

/**
 * May this caller hear of changes on this topic? Asked at every join, and again when their rights change. `group` is
 * what happens in a group, `note` that its text changed, `tables` both, of all groups of a date; `verdicts` what
 * happens in a round of the expert group.
 */
export async function authorise(caller: GroupCaller, name: string): Promise<boolean> {
  const [, kind, id = ""] = TOPIC.exec(name) ?? [];
  if (kind === "seats") return true;
  if (kind === "group" || kind === "note") return (await groupAccessIfAny(caller, id)) !== null;
  if (caller.viewer.personId === null) return false;
  if (kind === "tables") return mayFollowTables(caller.viewer, id);
  if (kind === "verdicts") return mayFollowRound(caller.viewer, id);
  return kind === "registrations" && mayFollowRegistrations(caller.viewer, id);
}
