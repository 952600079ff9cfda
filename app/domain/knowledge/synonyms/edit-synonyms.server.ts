import { record, transaction } from "~/domain/activity/record.server";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { NotAllowed, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import type { SynonymInput } from "./synonym";

export type SynonymLine = { id: string; words: string[] };

/** Every group of words that search takes for each other, by its first word. @throws NotAllowed */
export async function synonyms(viewer: Viewer): Promise<SynonymLine[]> {
  mustAdminister(viewer);
  const rows = await db().synonym.findMany({
    where: { removedAt: null },
    select: { id: true, words: true },
  });
  return rows.sort((a, b) => a.words.join().localeCompare(b.words.join(), "nl"));
}

/** One of them, also when it was removed: that can be undone. @throws NotFound */
export async function synonymToEdit(viewer: Viewer, id: string): Promise<SynonymLine & { removed: boolean }> {
  mustAdminister(viewer);
  const { words, removedAt } = await find(id, db());
  return { id, words, removed: removedAt !== null };
}

/** Adds a group; search knows it at once. */
export async function addSynonym(viewer: Viewer, { words }: SynonymInput): Promise<{ id: string }> {
  mustAdminister(viewer);
  return transaction(async (tx) => {
    const id = newId();
    await tx.synonym.create({ data: { id, words, ...changed(viewer) } });
    await record(tx, { kind: "synonym.added", subjectId: id, actorId: viewer.personId });
    return { id };
  });
}

/** Changes which words a group holds. @throws NotFound */
export const changeSynonym = (viewer: Viewer, id: string, { words }: SynonymInput) =>
  change(viewer, id, "synonym.changed", { words });

/** Search takes these words for each other no longer; `restoreSynonym` undoes it. @throws NotFound */
export const removeSynonym = (viewer: Viewer, id: string) =>
  change(viewer, id, "synonym.removed", { removedAt: now() });

/** Undoes a removal. @throws NotFound */
export const restoreSynonym = (viewer: Viewer, id: string) =>
  change(viewer, id, "synonym.restored", { removedAt: null });

async function change(
  viewer: Viewer,
  id: string,
  kind: string,
  data: { words?: string[]; removedAt?: Date | null },
): Promise<void> {
  mustAdminister(viewer);
  await transaction(async (tx) => {
    await find(id, tx);
    await tx.synonym.update({ where: { id }, data: { ...data, ...changed(viewer) } });
    await record(tx, { kind, subjectId: id, actorId: viewer.personId });
  });
}

const changed = (viewer: Viewer) => ({ changedAt: now(), changedById: viewer.personId });

async function find(id: string, tx: Tx) {
  const row = isId(id) ? await tx.synonym.findUnique({ where: { id } }) : null;
  if (!row) throw new NotFound("synonym");
  return row;
}

function mustAdminister(viewer: Viewer): void {
  if (!isAdministrator(viewer)) throw new NotAllowed();
}
