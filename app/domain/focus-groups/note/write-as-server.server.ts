import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { keeper } from "./keeper.server";
import { readParts } from "./load.server";
import { lockNote } from "./make-version.server";

/**
 * Writes in a note with a command: a version that is restored, a late edit that is taken in, a contribution that is
 * let in. In the command's transaction; who has the note open gets it as soon as the command's activity is heard
 * (`data: { groupId }`), or within half a second. Checks no right, and writes in a frozen note too.
 * @param update made from what stands in the note under the same lock, or independent of it.
 * @param authorId the `NoteAuthor` whose words they are; null when nobody's.
 * @returns the update's number.
 */
export async function writeAsServer(
  tx: Tx,
  noteId: string,
  update: Uint8Array,
  authorId: string | null,
): Promise<number> {
  await lockNote(tx, noteId);
  const { head } = await tx.note.update({
    where: { id: noteId },
    data: { head: { increment: 1 }, changedAt: now() },
    select: { head: true },
  });
  await tx.noteUpdate.create({
    data: { noteId, seq: head, authorId, at: now(), update: new Uint8Array(update) },
  });
  return head;
}

/** The note as it stands on disk, whole, held until the transaction is over: what an update for it is made from. */
export async function heldState(tx: Tx, noteId: string): Promise<Uint8Array> {
  await lockNote(tx, noteId);
  const { parts } = await readParts(noteId, tx);
  return (await keeper().ask("digest", { parts })).state;
}
