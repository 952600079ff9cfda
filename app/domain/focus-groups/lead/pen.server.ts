import { record } from "~/domain/activity/record.server";
import { NotFound } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { onLedGroup } from "../inside/led.server";

/** Lets somebody at the table write in the note. @throws NotFound when they are not at this table. */
export async function givePen(caller: GroupCaller, groupId: string, guestId: string): Promise<void> {
  await setPen(caller, groupId, guestId, true);
}

/** From then on they read along. @throws NotFound when they are not at this table. */
export async function takePen(caller: GroupCaller, groupId: string, guestId: string): Promise<void> {
  await setPen(caller, groupId, guestId, false);
}

async function setPen(
  caller: GroupCaller,
  groupId: string,
  guestId: string,
  mayWrite: boolean,
): Promise<void> {
  await onLedGroup(caller, groupId, async ({ tx, happening }) => {
    const guest = await tx.tableGuest.findFirst({ where: { id: guestId, groupId, removedAt: null } });
    if (!guest) throw new NotFound("guest");
    if (guest.mayWrite === mayWrite) return;
    await tx.tableGuest.update({ where: { id: guestId }, data: { mayWrite } });
    await record(tx, happening(mayWrite ? "pen.given" : "pen.taken", guestId));
  });
}
