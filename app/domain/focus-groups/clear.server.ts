import { record } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { onGroups } from "./inside/tables.server";

/**
 * Empties the groups of a date, so that the next deal starts from nothing.
 * @param keepPinned who was put in a group by hand stays there.
 */
export async function clearGroups(viewer: Viewer, occurrenceId: string, keepPinned: boolean): Promise<void> {
  await onGroups(viewer, occurrenceId, async ({ tx, happening }) => {
    const { count } = await tx.focusGroupMember.deleteMany({
      where: { group: { occurrenceId }, ...(keepPinned ? { pinned: false } : {}) },
    });
    if (count > 0) await record(tx, happening("groups.cleared", occurrenceId, { keepPinned, count }));
  });
}
