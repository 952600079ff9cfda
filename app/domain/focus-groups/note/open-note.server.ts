import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import type { GroupAccess } from "../access.server";

/** The id of a group's note; null when nobody wrote there yet and this caller may not begin it. */
export async function noteIdFor(access: GroupAccess): Promise<string | null> {
  const note = await db().note.findUnique({ where: { groupId: access.groupId }, select: { id: true } });
  return note?.id ?? (access.writes ? await beginNote(access.groupId) : null);
}

/** The id of a group's note, which is made when there is none yet. Checks no right. */
export async function beginNote(groupId: string, tx: Tx = db()): Promise<string> {
  await tx.note.createMany({
    data: { id: newId(), groupId, createdAt: now(), changedAt: now() },
    skipDuplicates: true,
  });
  const note = await tx.note.findUniqueOrThrow({ where: { groupId }, select: { id: true } });
  return note.id;
}
