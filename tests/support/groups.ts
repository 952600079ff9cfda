import { createGroup } from "~/domain/focus-groups/edit-groups.server";
import type { FocusGroupInput } from "~/domain/focus-groups/focus-group";
import { db } from "~/platform/db.server";
import { makeEvent } from "./make";
import { viewerWith } from "./people";

/** A group's form, filled in. */
export const groupInput = (more: Partial<FocusGroupInput> = {}): FocusGroupInput => ({
  title: "Groep",
  guidingQuestion: "",
  room: "",
  facilitator: "",
  itemId: null,
  capacity: 10,
  allowedTypes: [],
  minTypes: 1,
  maxPerOrganisation: null,
  ...more,
});

/** A date with these groups, its organiser, and the organiser of something else. */
export async function makeGroups(
  groups: Partial<FocusGroupInput>[],
  options: Parameters<typeof makeEvent>[0] = {},
) {
  const { event, date } = await makeEvent({ capacity: 100, ...options });
  const organiser = viewerWith("ORGANISER", { eventId: event.id });
  const ids: string[] = [];
  for (const group of groups) ids.push(await createGroup(organiser, date.id, groupInput(group)));
  const { event: other } = await makeEvent();
  return { event, date, organiser, stranger: viewerWith("ORGANISER", { eventId: other.id }), groups: ids };
}

/** Who sits where: registration id → group id, and whether pinned. */
export async function seatsOn(occurrenceId: string) {
  const rows = await db().focusGroupMember.findMany({
    where: { group: { occurrenceId } },
    select: { registrationId: true, groupId: true, pinned: true, registration: { select: { status: true } } },
  });
  return rows.map(({ registration, ...row }) => ({ ...row, status: registration.status }));
}

/** The kinds of what happened to the groups of a date, in order. */
export async function groupActivities(occurrenceId: string) {
  return db().activity.findMany({
    where: { occurrenceId, OR: [{ kind: { startsWith: "group" } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { kind: true, subjectId: true, actorId: true, data: true },
  });
}
