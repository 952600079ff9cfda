import { db, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import type { RefusalReason } from "./wire";

/** Who writes, in one note. `id` is their `NoteAuthor`'s, once there is one. */
export type Author = {
  id: string | null;
  noteId: string;
  personId: string | null;
  guestId: string | null;
  name: string;
  /** Why their last edit was turned down by the database; what builds on it goes the same way. */
  turnedDown?: RefusalReason;
};

/** Gives an author their row in the note, when they have none yet. */
export async function enrol(author: Author, tx: Tx = db()): Promise<string> {
  if (author.id) return author.id;
  const { noteId, personId, guestId, name } = author;
  await tx.noteAuthor.createMany({
    data: { id: newId(), noteId, personId, guestId, name },
    skipDuplicates: true,
  });
  const { id } = await tx.noteAuthor.findFirstOrThrow({ where: { noteId, personId, guestId } });
  author.id = id;
  return id;
}

/** Wrote in this note before. */
export async function hasWritten({ noteId, personId, guestId }: Author, tx: Tx = db()): Promise<boolean> {
  return (await tx.noteAuthor.count({ where: { noteId, personId, guestId } })) > 0;
}
