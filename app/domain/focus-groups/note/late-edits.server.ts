import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { conditionOf } from "../access.server";
import { happeningIn } from "../inside/note-happening";
import { compareMarkdown } from "./compare";
import { organisedNote } from "./freeze.server";
import { keeper } from "./keeper.server";
import { readParts } from "./load.server";
import { lockNote, makeVersion } from "./make-version.server";
import { heldState, writeAsServer } from "./write-as-server.server";

const MOST_SHOWN = 50;

/**
 * What was written while the note was locked or frozen and is not decided on, oldest first, each with what it would
 * change in the note as it is now.
 * @throws NotFound when the viewer does not organise the group's date.
 */
export async function lateEdits(viewer: Viewer, groupId: string) {
  const { occurrenceId, condition } = await organisedNote(viewer, groupId);
  const group = await db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, title: true, report: { select: { id: true } }, note: { select: { id: true } } },
  });
  const rows = await db().lateEdit.findMany({
    where: { note: { groupId }, takenAt: null, declinedAt: null },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select: { id: true, noteId: true, authorId: true, receivedAt: true, update: true },
  });
  const authors = await db().noteAuthor.findMany({
    where: { id: { in: rows.flatMap((row) => row.authorId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const edits = [];
  const parts = group.note && rows.length > 0 ? (await readParts(group.note.id)).parts : [];
  const { markdown: present } = rows.length > 0 ? await keeper().ask("digest", { parts }) : { markdown: "" };
  for (const { id, authorId, receivedAt, update } of rows) {
    const { markdown } = await keeper().ask("preview", { parts, updates: [update] });
    const name = (authorId && names.get(authorId)) || "";
    edits.push({ id, name, receivedAt, comparison: compareMarkdown(present, markdown) });
  }
  const { id, title, report } = group;
  return { group: { id, title }, occurrenceId, reportId: report?.id ?? null, condition, edits };
}

export type LateEditsPage = Awaited<ReturnType<typeof lateEdits>>;

/**
 * Takes a late edit into the note. In a frozen note that is a correction, and is marked as one.
 * @throws NotFound when there is none in this group, or the viewer does not organise its date.
 * @throws Conflict when it was decided on already, or what it leans on is not in the note any more.
 */
export async function takeLateEdit(viewer: Viewer, groupId: string, lateEditId: string): Promise<void> {
  await transaction(async (tx) => {
    const { access, late } = await undecided(tx, viewer, groupId, lateEditId);
    const update = await stillFitting(tx, late.noteId, late.update);
    await writeAsServer(tx, late.noteId, update, late.authorId);
    if (conditionOf(late.note) === "frozen") {
      const remark = "Tekst opgenomen die te laat binnenkwam";
      await makeVersion(tx, late.noteId, "CORRECTED", remark, access.personId);
    }
    await tx.lateEdit.update({
      where: { id: lateEditId },
      data: { takenAt: now(), decidedById: access.personId },
    });
    await record(tx, happeningIn(access, "note.late-edit-taken", lateEditId));
  });
}

/** The note went on since the edit was judged: it is judged again by what stands there now. */
async function stillFitting(tx: Tx, noteId: string, update: Uint8Array): Promise<Uint8Array> {
  const parts = [await heldState(tx, noteId)];
  const judged = await keeper().ask("preview", { parts, updates: [update] });
  if (judged.verdict !== "new") throw new Conflict("late-edit-unfit");
  return judged.update;
}

/** Leaves a late edit out of the note; it stays on file. @throws as takeLateEdit. */
export async function declineLateEdit(viewer: Viewer, groupId: string, lateEditId: string): Promise<void> {
  await transaction(async (tx) => {
    const { access } = await undecided(tx, viewer, groupId, lateEditId);
    await tx.lateEdit.update({
      where: { id: lateEditId },
      data: { declinedAt: now(), decidedById: access.personId },
    });
    await record(tx, happeningIn(access, "note.late-edit-declined", lateEditId));
  });
}

/** The late edit, with its note held, so that two who decide at once do not both. */
async function undecided(tx: Tx, viewer: Viewer, groupId: string, lateEditId: string) {
  const access = await organisedNote(viewer, groupId, tx);
  const found = await tx.lateEdit.findFirst({
    where: { id: lateEditId, note: { groupId } },
    select: { noteId: true },
  });
  if (!found) throw new NotFound("late edit");
  await lockNote(tx, found.noteId);
  const late = await tx.lateEdit.findUniqueOrThrow({
    where: { id: lateEditId },
    select: {
      noteId: true,
      authorId: true,
      update: true,
      takenAt: true,
      declinedAt: true,
      note: { select: { lockedAt: true, frozenAt: true, correctingAt: true } },
    },
  });
  if (late.takenAt || late.declinedAt) throw new Conflict("already-done");
  return { access, late };
}
