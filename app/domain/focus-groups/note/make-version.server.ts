import { now } from "~/platform/clock.server";
import type { Prisma, Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { keeper } from "./keeper.server";
import { readParts } from "./load.server";

type VersionKind = Prisma.NoteVersionCreateManyInput["kind"];

/**
 * Keeps the note as it is now as a version, for ever, and removes the updates that it holds. Both in the transaction
 * given, under the note's lock, so nothing can slip between. Checks no right, and records nothing.
 * @param madeById the person who wanted it; null: it came by itself.
 * @returns its id and number.
 */
export async function makeVersion(
  tx: Tx,
  noteId: string,
  kind: VersionKind,
  remark = "",
  madeById: string | null = null,
): Promise<{ id: string; number: number }> {
  await lockNote(tx, noteId);
  const { head, parts } = await readParts(noteId, tx);
  const { state, markdown } = await keeper().ask("digest", { parts });
  const last = await tx.noteVersion.findFirst({
    where: { noteId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const wrote = await tx.noteUpdate.findMany({
    where: { noteId, seq: { lte: head }, authorId: { not: null } },
    distinct: ["authorId"],
    select: { authorId: true },
  });
  const id = newId();
  const number = (last?.number ?? 0) + 1;
  const authorIds = wrote.flatMap(({ authorId }) => authorId ?? []);
  const bytes = new Uint8Array(state);
  await tx.noteVersion.create({
    data: {
      id,
      noteId,
      number,
      seq: head,
      kind,
      at: now(),
      authorIds,
      remark,
      madeById,
      state: bytes,
      markdown,
    },
  });
  await tx.noteState.upsert({
    where: { noteId },
    create: { noteId, seq: head, state: bytes },
    update: { seq: head, state: bytes },
  });
  await tx.noteUpdate.deleteMany({ where: { noteId, seq: { lte: head } } });
  return { id, number };
}

/** Holds whoever else would write in the note, or change what may be written there, until the transaction is over. */
export async function lockNote(tx: Tx, noteId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Note" WHERE id = ${noteId}::uuid FOR UPDATE`;
}
