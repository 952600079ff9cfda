import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { NotFound } from "~/platform/errors";
import { newId, sha256 } from "~/platform/ids.server";
import type { GroupCaller } from "../caller";
import { atTable, leading } from "../inside/group-work.server";

/** Leaves the table, so that somebody else can join with this browser. Who has no guest's place leaves nothing. */
export async function leaveTable(caller: GroupCaller, groupId: string): Promise<void> {
  await atTable(caller, groupId, async ({ tx, unsigned }) => {
    const { guestSecret } = caller;
    if (!guestSecret) return;
    const guest = await tx.tableGuest.findUnique({
      where: { groupId_secretHash: { groupId, secretHash: sha256(guestSecret) } },
      select: { id: true },
    });
    if (!guest) return;
    await tx.tableGuest.update({
      where: { id: guest.id },
      // The browser is no longer known here: whoever joins with it next is somebody else.
      data: { removedAt: now(), mayWrite: false, secretHash: sha256(newId()) },
    });
    await record(tx, unsigned("guest.left", guest.id));
  });
}

/** Sends a guest away: their browser cannot join again, until they are let back in. */
export async function removeGuest(caller: GroupCaller, groupId: string, guestId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.tableGuest.updateMany({
      where: { id: guestId, groupId },
      data: { removedAt: now(), mayWrite: false },
    });
    if (count === 0) throw new NotFound("guest");
    await record(tx, happening("guest.removed", guestId));
  });
}

/** Lets a guest back in who was sent away. */
export async function letGuestBack(caller: GroupCaller, groupId: string, guestId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.tableGuest.updateMany({
      where: { id: guestId, groupId },
      data: { removedAt: null },
    });
    if (count === 0) throw new NotFound("guest");
    await record(tx, happening("guest.let-back", guestId));
  });
}
