import type { ActivityData, NewActivity } from "~/domain/activity/activity";
import type { GroupAccess } from "../access.server";

/** Something that this caller did in a group, so that the group's screens and its date's overview hear of it. */
export function happeningIn(
  { personId, eventId, occurrenceId, groupId }: GroupAccess,
  kind: string,
  subjectId: string,
  data: ActivityData = {},
): NewActivity {
  return { kind, subjectId, actorId: personId, eventId, occurrenceId, data: { groupId, ...data } };
}
