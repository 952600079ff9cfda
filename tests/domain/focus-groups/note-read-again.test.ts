import { expect, test } from "vitest";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { readParts } from "~/domain/focus-groups/note/load.server";
import { project, projectAgain } from "~/domain/focus-groups/note/project.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { addParagraph, makeNote, useTextChanges } from "../../support/note-rows";

useDatabase();
const heard = useTextChanges();

async function readingOf(noteId: string) {
  const { head, parts } = await readParts(noteId);
  return { head, reading: await keeper().ask("digest", { parts }) };
}

/** A note that this process wrote down, and how far. */
async function written() {
  const note = await makeNote();
  addParagraph(note.root, "Eerste regel");
  await note.save();
  const { head: seq, reading } = await readingOf(note.noteId);
  expect(await project(note.noteId, seq, reading)).toBe(true);
  heard.splice(0);
  return { ...note, before: { noteId: note.noteId, groupId: note.groupId, occurrenceId: note.date.id, seq } };
}

const textOf = (noteId: string) => db().noteText.findUniqueOrThrow({ where: { noteId } });

test("a note without passages is written down again in one go, and who listens hears it when it reads otherwise", async () => {
  const { noteId, groupId, root, save, before } = await written();
  addParagraph(root, "Tweede regel");
  await save();
  const { head, reading } = await readingOf(noteId);
  expect(await projectAgain(before, head, reading)).toBe(true);
  expect(await textOf(noteId)).toMatchObject({ seq: head, plain: "Eerste regel\nTweede regel" });
  expect(heard).toEqual([{ groupId, occurrenceId: before.occurrenceId, passages: false }]);
  expect(await projectAgain({ ...before, seq: head }, head + 1, reading)).toBe(true);
  expect(await textOf(noteId)).toMatchObject({ seq: head + 1 });
  expect(heard).toHaveLength(1);
});

test("it goes the long way once there is a passage, or when another process wrote the note down", async () => {
  const { noteId, groupId, root, save, before } = await written();
  const { reading: first } = await readingOf(noteId);
  const id = newId();
  addParagraph(root, "Een tip", { id, kind: "TIP" });
  await save();
  const { head, reading } = await readingOf(noteId);
  expect(await projectAgain(before, head, reading)).toBe(false);
  expect(await projectAgain(before, before.seq, first)).toBe(false);
  expect(await textOf(noteId)).toMatchObject({ seq: before.seq, plain: "Eerste regel" });
  expect(await project(noteId, head, reading)).toBe(false);
  // The passage is deleted, and this process knows only what it wrote down before there was one.
  expect(await projectAgain(before, head + 1, first)).toBe(false);
  expect(await textOf(noteId)).toMatchObject({ seq: head, plain: "Eerste regel\nEen tip" });
  expect(await db().contribution.findMany({ where: { groupId } })).toMatchObject([{ id, inNote: true }]);
  expect(await project(noteId, head + 1, first)).toBe(true);
  expect(await db().contribution.findMany({ where: { groupId } })).toMatchObject([{ id, inNote: false }]);
});
