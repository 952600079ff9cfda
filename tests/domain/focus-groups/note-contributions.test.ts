import { expect, test } from "vitest";
import type * as Y from "yjs";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { readParts } from "~/domain/focus-groups/note/load.server";
import { project } from "~/domain/focus-groups/note/project.server";
import { projectBehind } from "~/domain/focus-groups/note/sweep.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { addParagraph, makeNote, useTextChanges } from "../../support/note-rows";

useDatabase();
const heard = useTextChanges();

/** Projects the note as the process does that has it open. */
async function read(noteId: string, seq?: number) {
  const { head, parts } = await readParts(noteId);
  await project(noteId, seq ?? head, await keeper().ask("digest", { parts }));
}

const contributions = (groupId: string) =>
  db().contribution.findMany({ where: { groupId }, orderBy: { order: "asc" } });

test("a marked passage becomes a contribution of who marked it, and follows its words", async () => {
  const { groupId, noteId, root, author, save, date } = await makeNote();
  const [need, tip] = [newId(), newId()];
  const words = addParagraph(root, "Er is te weinig tijd", { id: need, kind: "NOOD" });
  await save();
  addParagraph(root, "Plan samen", { id: tip, kind: "TIP" });
  addParagraph(root, "Niets bijzonders");
  await save();
  await read(noteId);
  expect(await contributions(groupId)).toMatchObject([
    { id: need, kind: "NOOD", text: "Er is te weinig tijd", source: "NOTE", inNote: true, order: 1 },
    { id: tip, kind: "TIP", text: "Plan samen", source: "NOTE", inNote: true, order: 2 },
  ]);
  const [first] = await contributions(groupId);
  // Who marked it is on record, and is not the one who said it.
  expect([first!.authorName, first!.personId]).toEqual([null, author.personId]);
  expect(first!.admittedAt).not.toBeNull();
  words.insert(6, "veel ");
  await save();
  await read(noteId);
  expect((await contributions(groupId))[0]).toMatchObject({ text: "Er is veel te weinig tijd" });
  expect(heard).toEqual([1, 2].map(() => ({ groupId, occurrenceId: date.id, passages: true })));
  expect(await db().noteText.findUnique({ where: { noteId } })).toMatchObject({
    seq: 4,
    plain: "Er is veel te weinig tijd\nPlan samen\nNiets bijzonders",
  });
});

test("a passage that is deleted keeps the words it had and says so; when it comes back it is there again", async () => {
  const { groupId, noteId, root, doc, save } = await makeNote();
  const mark = { id: newId(), kind: "DREMPEL" };
  addParagraph(root, "De drempel is hoog", mark);
  await save();
  await read(noteId);
  root.delete(0, 1);
  await save();
  await read(noteId);
  const [lost] = await contributions(groupId);
  expect(lost).toMatchObject({ text: "De drempel is hoog", inNote: false });
  expect(lost!.passageLostAt).not.toBeNull();
  doc.transact(() => addParagraph(root, "De drempel is lager", mark) as Y.XmlText);
  await save();
  await read(noteId);
  expect(await contributions(groupId)).toMatchObject([
    { text: "De drempel is lager", inNote: true, passageLostAt: null },
  ]);
});

test("a mark of another group's contribution leaves that one alone", async () => {
  const one = await makeNote();
  const other = await makeNote();
  const mark = { id: newId(), kind: "TIP" };
  addParagraph(one.root, "Van hier", mark);
  addParagraph(other.root, "Overgenomen", mark);
  await one.save();
  await read(one.noteId);
  await other.save();
  await read(other.noteId);
  expect(await contributions(one.groupId)).toMatchObject([{ text: "Van hier", inNote: true }]);
  expect(await contributions(other.groupId)).toEqual([]);
});

test("what is older than what stands there changes nothing, however many read at once", async () => {
  const { groupId, noteId, root, save } = await makeNote();
  addParagraph(root, "een", { id: newId(), kind: "NOOD" });
  addParagraph(root, "twee", { id: newId(), kind: "TIP" });
  await save();
  await Promise.all([read(noteId), read(noteId), read(noteId)]);
  await read(noteId, 1);
  expect(await contributions(groupId)).toHaveLength(2);
  expect(await db().noteText.findUnique({ where: { noteId } })).toMatchObject({ seq: 2 });
  expect(heard).toHaveLength(1);
});

test("what a process left behind is read by the sweep", async () => {
  const { groupId, noteId, root, save } = await makeNote();
  addParagraph(root, "Blijven liggen", { id: newId(), kind: "NOOD" });
  await save();
  expect(await db().noteText.count({ where: { noteId } })).toBe(0);
  const later = Date.now() + 60_000;
  setClock(() => new Date(later));
  await projectBehind();
  expect(await contributions(groupId)).toMatchObject([{ text: "Blijven liggen" }]);
  expect(await projectBehind()).toBe(0);
});
