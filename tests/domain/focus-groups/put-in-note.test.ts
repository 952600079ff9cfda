import { expect, test } from "vitest";
import { decline } from "~/domain/focus-groups/contributions/admit.server";
import { putInNote } from "~/domain/focus-groups/contributions/put-in-note.server";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { passagesOf, plainText } from "~/domain/focus-groups/note/passages";
import { project } from "~/domain/focus-groups/note/project.server";
import { heldState } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeTable, put, say, seenBy } from "../../support/tables";

useDatabase();

async function noteIn(groupId: string) {
  const { id, head } = await db().note.findUniqueOrThrow({ where: { groupId } });
  return { id, head, note: noteOfState(await db().$transaction((tx) => heldState(tx, id))) };
}

test("a contribution that is put in the note stands at its end, marked, once, and keeps who said it", async () => {
  const { groupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  const [one, two] = [
    await put({ leader, groupId }, nele, "Eerst\ntwee lijnen"),
    await put({ leader, groupId }, nele, "Dan"),
  ];
  await putInNote(leader, groupId, one);
  await Promise.all([
    putInNote(leader, groupId, two),
    putInNote(organiser, groupId, two),
    putInNote(leader, groupId, one),
  ]);
  const { id, head, note } = await noteIn(groupId);
  expect(passagesOf(note).map(({ id: passage, kind, text }) => [passage, kind, text])).toEqual([
    [one, "NOOD", "Eerst\ntwee lijnen"],
    [two, "NOOD", "Dan"],
  ]);
  expect(head).toBe(2);
  const reading = { markdown: noteToMarkdown(note), plain: plainText(note), passages: passagesOf(note) };
  await project(id, head, reading);
  expect((await seenBy(nele, groupId)).shown.map((one) => [one.text, one.author, one.inNote])).toEqual([
    ["Eerst\ntwee lijnen", "Nele", true],
    ["Dan", "Nele", true],
  ]);
  expect((await seenBy(nele, groupId)).own.map(({ state }) => state)).toEqual(["in-note", "in-note"]);
  await expect(decline(leader, groupId, one)).rejects.toMatchObject({ reason: "in-note" });
});

test("only what is in goes in the note, by who leads, and not once it is frozen", async () => {
  const { groupId, otherGroupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  const [waiting, shown] = [await say(nele, groupId), await put({ leader, groupId }, nele)];
  const notFound = { code: "not-found" };
  await expect(putInNote(leader, groupId, waiting)).rejects.toMatchObject(notFound);
  await expect(putInNote(nele, groupId, shown)).rejects.toMatchObject(notFound);
  await expect(putInNote(organiser, otherGroupId, shown)).rejects.toMatchObject(notFound);
  const at = now();
  await db().note.create({ data: { groupId, createdAt: at, changedAt: at, frozenAt: at } });
  await expect(putInNote(leader, groupId, shown)).rejects.toMatchObject({ reason: "group-closed" });
});
