import { record } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { Conflict, NotFound } from "~/platform/errors";
import type { MoveInput } from "./focus-group";
import { onGroups, readTables } from "./inside/tables.server";
import { breaches, tablesOf } from "./rules";

/**
 * Puts one person in a group by hand, and pins them there; without a group, takes them out of theirs.
 * @throws Conflict `group-rule` when it breaks the group's rule, unless the organiser says that it may; what was
 *   broken stays on record.
 */
export async function movePerson(viewer: Viewer, occurrenceId: string, input: MoveInput): Promise<void> {
  const { personId, groupId, override } = input;
  await onGroups(viewer, occurrenceId, async ({ tx, happening }) => {
    const { groups, people, seats } = await readTables(tx, occurrenceId);
    const person = people.find((one) => one.id === personId);
    // They may have cancelled while the page stood open.
    if (!person) throw new Conflict("changed-meanwhile");
    const fromGroupId = seats.find((seat) => seat.personId === personId)?.groupId ?? null;
    if (groupId === null) {
      await tx.focusGroupMember.deleteMany({ where: { registrationId: personId } });
      if (fromGroupId) await record(tx, happening("group.seat-left", personId, { fromGroupId }));
      return;
    }
    const group = groups.find((one) => one.id === groupId);
    if (!group) throw new NotFound("group");
    const broken = breaches(group, person, tablesOf(people, seats).get(groupId) ?? []);
    if (broken.length > 0 && !override) throw new Conflict("group-rule");
    await tx.focusGroupMember.upsert({
      where: { registrationId: personId },
      create: { registrationId: personId, groupId, pinned: true },
      update: { groupId, pinned: true },
    });
    await record(tx, happening("group.seat-given", personId, { groupId, fromGroupId, broken }));
  });
}

/** Lets the next deal move this person again. */
export async function releasePerson(viewer: Viewer, occurrenceId: string, personId: string): Promise<void> {
  await onGroups(viewer, occurrenceId, async ({ tx, happening }) => {
    const { count } = await tx.focusGroupMember.updateMany({
      where: { registrationId: personId, pinned: true, group: { occurrenceId } },
      data: { pinned: false },
    });
    if (count > 0) await record(tx, happening("group.seat-released", personId));
  });
}
