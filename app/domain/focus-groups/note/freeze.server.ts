import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { conditionOf, groupAccess, type GroupAccess } from "../access.server";
import { happeningIn } from "../inside/note-happening";
import { ofDay } from "../inside/of-day";
import { lockNote, makeVersion } from "./make-version.server";
import { beginNote } from "./open-note.server";

/** @throws NotFound when there is no such group, or the viewer does not organise its date. */
export async function organisedNote(viewer: Viewer, groupId: string, tx: Tx = db()): Promise<GroupAccess> {
  const access = await groupAccess({ viewer, guestSecret: null }, groupId, tx);
  if (!access.organises) throw new NotFound("group");
  return access;
}

/** What the organiser sees of the state of a group's note. */
export async function noteState(viewer: Viewer, groupId: string) {
  const access = await organisedNote(viewer, groupId);
  const group = await db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      id: true,
      title: true,
      note: {
        select: {
          frozenAt: true,
          lockedAt: true,
          correctingAt: true,
          correction: true,
          text: { select: { markdown: true } },
          versions: {
            where: { kind: { in: ["FROZEN", "CORRECTED"] } },
            orderBy: { number: "desc" },
            select: { id: true, kind: true, at: true, remark: true },
          },
          _count: { select: { lateEdits: { where: { takenAt: null, declinedAt: null } } } },
        },
      },
    },
  });
  const { note, ...about } = group;
  return {
    group: about,
    occurrenceId: ofDay(access).occurrenceId,
    condition: note ? conditionOf(note) : ("open" as const),
    frozenAt: note?.frozenAt ?? null,
    correctingAt: note?.correctingAt ?? null,
    correction: note?.correction ?? "",
    empty: !note?.text?.markdown.trim(),
    versions: note?.versions ?? [],
    lateEdits: note?._count.lateEdits ?? 0,
  };
}

export type NoteStatePage = Awaited<ReturnType<typeof noteState>>;

type Held = {
  id: string;
  head: number;
  frozenAt: Date | null;
  correctingAt: Date | null;
  correction: string;
};

/** The organiser's right, and the note held until the transaction is over. */
async function held(tx: Tx, viewer: Viewer, groupId: string): Promise<{ access: GroupAccess; note: Held }> {
  const access = await organisedNote(viewer, groupId, tx);
  const id = await beginNote(groupId, tx);
  await lockNote(tx, id);
  const note = await tx.note.findUniqueOrThrow({
    where: { id },
    select: { id: true, head: true, frozenAt: true, correctingAt: true, correction: true },
  });
  return { access, note };
}

/**
 * Closes the note for good: from here on it is what the group said. Who was writing offline is not lost: see late edits.
 * @throws Conflict when it is frozen already.
 */
export async function freezeNote(viewer: Viewer, groupId: string): Promise<void> {
  await transaction(async (tx) => {
    const { access, note } = await held(tx, viewer, groupId);
    if (note.frozenAt) throw new Conflict("already-done");
    const version = await makeVersion(tx, note.id, "FROZEN", "", access.personId);
    await tx.note.update({ where: { id: note.id }, data: { frozenAt: now(), frozenById: access.personId } });
    await record(tx, happeningIn(access, "note.frozen", note.id, { versionId: version.id }));
  });
}

/**
 * Opens a frozen note for its organisers.
 * @param remark what they are going to correct, for who reads it.
 * @throws Conflict when it is not frozen, or somebody is correcting it already.
 */
export async function startCorrection(viewer: Viewer, groupId: string, remark: string): Promise<void> {
  await transaction(async (tx) => {
    const { access, note } = await held(tx, viewer, groupId);
    if (!note.frozenAt) throw new Conflict("note-not-frozen");
    if (note.correctingAt) throw new Conflict("already-done");
    await tx.note.update({ where: { id: note.id }, data: { correctingAt: now(), correction: remark } });
    await record(tx, happeningIn(access, "note.correction-started", note.id));
  });
}

/**
 * Closes the note again, with what was changed as a version that everybody sees.
 * @returns that version; null when nothing was changed.
 * @throws Conflict when nobody is correcting it.
 */
export async function finishCorrection(
  viewer: Viewer,
  groupId: string,
  remark: string,
): Promise<string | null> {
  return transaction(async (tx) => {
    const { access, note } = await held(tx, viewer, groupId);
    if (!note.correctingAt) throw new Conflict("already-done");
    const last = await tx.noteVersion.findFirst({
      where: { noteId: note.id },
      orderBy: { number: "desc" },
      select: { seq: true, kind: true },
    });
    // A pause in the correcting made a version of its own, which is not yet marked as a correction.
    const changed = note.head > (last?.seq ?? 0) || !["FROZEN", "CORRECTED"].includes(last?.kind ?? "FROZEN");
    const made = changed ? await makeVersion(tx, note.id, "CORRECTED", remark, access.personId) : null;
    await tx.note.update({ where: { id: note.id }, data: { correctingAt: null, correction: "" } });
    await record(tx, happeningIn(access, "note.corrected", note.id, { versionId: made?.id ?? null }));
    return made?.id ?? null;
  });
}
