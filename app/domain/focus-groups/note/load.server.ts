import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";

/**
 * What is on disk of a note, or of its end: applied in order, the parts are the note up to and with `head`. `seqs` are
 * their numbers; 0 for a whole state.
 */
export type Parts = { head: number; parts: Uint8Array[]; seqs: number[] };

/** The whole note. @throws NotFound when it is gone. */
export async function readParts(noteId: string, tx: Tx = db()): Promise<Parts & { stateSeq: number }> {
  const state = await tx.noteState.findUnique({ where: { noteId } });
  const rest = await readSince(noteId, state?.seq ?? 0, tx);
  return { ...(state ? withState(rest, state.state) : rest), stateSeq: state?.seq ?? 0 };
}

/**
 * What came after `seq`. A version may have taken the place of some of it in the meantime: then the whole state stands
 * among the parts, which is the same to who has a part of it already.
 */
export async function readSince(noteId: string, seq: number, tx: Tx = db()): Promise<Parts> {
  const note = await tx.note.findUnique({ where: { id: noteId }, select: { head: true } });
  if (!note) throw new NotFound("note");
  const rows = await tx.noteUpdate.findMany({
    where: { noteId, seq: { gt: seq } },
    orderBy: { seq: "asc" },
    select: { seq: true, update: true },
  });
  const head = Math.max(note.head, rows.at(-1)?.seq ?? 0);
  const found = { head, parts: rows.map(({ update }) => update), seqs: rows.map((row) => row.seq) };
  if (rows.length === head - seq) return found;
  const state = await tx.noteState.findUniqueOrThrow({ where: { noteId } });
  return withState({ ...found, head: Math.max(head, state.seq) }, state.state);
}

const withState = ({ head, parts, seqs }: Parts, state: Uint8Array): Parts => ({
  head,
  parts: [state, ...parts],
  seqs: [0, ...seqs],
});
