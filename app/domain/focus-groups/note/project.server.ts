import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import type { Passage } from "./passages";
import { tellTextChanged } from "./text-listeners";
import type { NoteReading } from "./worker/messages";

/**
 * Writes down how a note reads after its update `seq`: its text, and a contribution for every marked passage. May be
 * done twice, late, and by several processes at once; what is older than what stands there changes nothing.
 * @returns whether it was written and has no passages, so that `projectAgain` does for what comes next.
 */
export async function project(
  noteId: string,
  seq: number,
  { markdown, plain, passages }: NoteReading,
): Promise<boolean> {
  const found = await db().$transaction(async (tx) => {
    const before = await tx.noteText.findUnique({ where: { noteId }, select: { markdown: true } });
    // The row's lock lets one projection of a note follow the other.
    const written = await tx.$executeRaw`
      INSERT INTO "NoteText" ("noteId", seq, markdown, plain) VALUES (${noteId}::uuid, ${seq}, ${markdown}, ${plain})
      ON CONFLICT ("noteId") DO UPDATE SET seq = excluded.seq, markdown = excluded.markdown, plain = excluded.plain
      WHERE "NoteText".seq < excluded.seq`;
    if (written === 0) return null;
    const { group } = await tx.note.findUniqueOrThrow({
      where: { id: noteId },
      select: { group: { select: { id: true, occurrenceId: true } } },
    });
    const moved = await projectPassages(tx, noteId, group.id, passages);
    const change = { groupId: group.id, occurrenceId: group.occurrenceId, passages: moved };
    // The marks at a desk are of other groups' contributions: they may come and go while its text stays the same.
    const atDesk = group.occurrenceId === null;
    return { change, differs: moved || before?.markdown !== markdown || atDesk };
  });
  if (found?.differs) tellTextChanged(found.change);
  return found !== null && passages.length === 0;
}

/** Which note of which group, and how far this process wrote it down: nobody did further, and it had no passages. */
type Projected = { noteId: string; groupId: string; occurrenceId: string | null; seq: number };

/**
 * As `project`, for a note that has no passages yet: one statement instead of a transaction of six, which changes
 * nothing when another process wrote the note down since.
 * @returns false when it is to be done the long way.
 */
export async function projectAgain(
  { noteId, groupId, occurrenceId, seq: before }: Projected,
  seq: number,
  { markdown, plain, passages }: NoteReading,
): Promise<boolean> {
  if (passages.length > 0 || seq <= before) return false;
  const [found] = await db().$queryRaw<{ differs: boolean }[]>`
    UPDATE "NoteText" t SET seq = ${seq}, markdown = ${markdown}, plain = ${plain} FROM "NoteText" o
    WHERE t."noteId" = ${noteId}::uuid AND t.seq = ${before} AND o."noteId" = t."noteId"
    RETURNING o.markdown <> ${markdown} AS differs`;
  if (found?.differs) tellTextChanged({ groupId, occurrenceId, passages: false });
  return found !== undefined;
}

/** Makes the contributions agree with the passages. Returns whether anything was to be done. */
async function projectPassages(
  tx: Tx,
  noteId: string,
  groupId: string,
  passages: Passage[],
): Promise<boolean> {
  const ids = passages.map(({ id }) => id);
  const rows = await tx.contribution.findMany({
    where: { OR: [{ id: { in: ids } }, { groupId, inNote: true }] },
    select: { id: true, groupId: true, kind: true, text: true, inNote: true, passageLostAt: true },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  let moved = false;
  for (const { id, kind, text } of passages) {
    const row = known.get(id);
    // A mark that was brought along from another group's note is not this group's.
    if (row && row.groupId !== groupId) continue;
    if (row && row.text === text && row.kind === kind && row.inNote && !row.passageLostAt) continue;
    moved = true;
    const data = { kind, text, inNote: true, passageLostAt: null, changedAt: now() };
    if (row) await tx.contribution.update({ where: { id }, data });
    else await begin(tx, noteId, { id, groupId, ...data });
  }
  const lost = rows.filter((row) => row.groupId === groupId && row.inNote && !ids.includes(row.id));
  if (lost.length === 0) return moved;
  await tx.contribution.updateMany({
    where: { id: { in: lost.map(({ id }) => id) } },
    data: { inNote: false, passageLostAt: now(), changedAt: now() },
  });
  return true;
}

type NewPassage = Passage & { groupId: string; inNote: boolean; changedAt: Date };

/** A passage is in from the start: who may write in the note lets things in. */
async function begin(tx: Tx, noteId: string, { id, groupId, kind, text, inNote, changedAt }: NewPassage) {
  const author = await markedBy(tx, noteId, id);
  const last = await tx.contribution.aggregate({ where: { groupId }, _max: { order: true } });
  await tx.contribution.createMany({
    data: {
      ...{ id, groupId, kind, text, inNote, changedAt, source: "NOTE" as const },
      // Who took the note is not who said it: on record, and shown to nobody as its author.
      ...{ authorName: null, personId: author?.personId, guestId: author?.guestId },
      ...{ createdAt: changedAt, admittedAt: changedAt, order: (last._max.order ?? 0) + 1 },
    },
    skipDuplicates: true,
  });
}

/** Who set the mark: the first update with its id in it. Null when a version took its place already. */
async function markedBy(tx: Tx, noteId: string, id: string) {
  const [found] = await tx.$queryRaw<{ authorId: string | null }[]>`
    SELECT "authorId" FROM "NoteUpdate"
    WHERE "noteId" = ${noteId}::uuid AND position(convert_to(${id}, 'UTF8') IN update) > 0 ORDER BY seq LIMIT 1`;
  return found?.authorId ? tx.noteAuthor.findUnique({ where: { id: found.authorId } }) : null;
}
