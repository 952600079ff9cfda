import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { leading } from "../inside/group-work.server";

/**
 * Locks the note: from then on only who leads may write. Twice is once.
 * @throws NotFound; Conflict `note-frozen`.
 */
export async function lockNote(caller: GroupCaller, groupId: string): Promise<void> {
  await setLock(caller, groupId, true);
}

/** Opens the note again for who holds a pen. @throws NotFound; Conflict `note-frozen`. */
export async function unlockNote(caller: GroupCaller, groupId: string): Promise<void> {
  await setLock(caller, groupId, false);
}

async function setLock(caller: GroupCaller, groupId: string, locked: boolean): Promise<void> {
  await leading(caller, groupId, async ({ tx, access, happening }) => {
    const at = now();
    const lock = locked
      ? { lockedAt: at, lockedById: caller.viewer.personId }
      : { lockedAt: null, lockedById: null };
    // A note that nobody opened yet can be locked as well.
    await tx.note.createMany({ data: [{ groupId, createdAt: at, changedAt: at }], skipDuplicates: true });
    const { count } = await tx.note.updateMany({
      where: { groupId, frozenAt: null, lockedAt: locked ? null : { not: null } },
      data: lock,
    });
    if (count > 0) await record(tx, happening(locked ? "note.locked" : "note.unlocked", groupId));
    else if (access.condition === "frozen" || access.condition === "correcting")
      throw new Conflict("note-frozen");
  });
}
