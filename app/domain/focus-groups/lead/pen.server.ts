import { record } from "~/domain/activity/record.server";
import type { Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { leading } from "../inside/group-work.server";
import { makeVersion } from "../note/make-version.server";

/**
 * Lets somebody at the table write in the note. What stands there by then is kept as a version: so far it was theirs
 * who wrote before.
 * @throws NotFound when they are not at this table.
 */
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
  await leading(caller, groupId, async ({ tx, access, happening }) => {
    const guest = await tx.tableGuest.findFirst({ where: { id: guestId, groupId, removedAt: null } });
    if (!guest) throw new NotFound("guest");
    if (guest.mayWrite === mayWrite) return;
    await tx.tableGuest.update({ where: { id: guestId }, data: { mayWrite } });
    if (mayWrite) await keepHandOver(tx, groupId, access.personId);
    await record(tx, happening(mayWrite ? "pen.given" : "pen.taken", guestId));
  });
}

/** Nothing new since the last version: nothing to keep. */
async function keepHandOver(tx: Tx, groupId: string, madeById: string | null): Promise<void> {
  const note = await tx.note.findUnique({
    where: { groupId },
    select: {
      id: true,
      head: true,
      versions: { orderBy: { number: "desc" }, take: 1, select: { seq: true } },
    },
  });
  if (note && note.head > (note.versions[0]?.seq ?? 0))
    await makeVersion(tx, note.id, "HANDOVER", "", madeById);
}
