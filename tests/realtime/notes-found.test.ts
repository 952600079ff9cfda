/** What the fuzzing of the notes found, held fast one by one. */
import { expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { useDatabase } from "../support/database";
import { openNoteSocket } from "../support/note-client";
import { makeTable, useNotes } from "../support/note-world";
import { until } from "../support/server";

useDatabase();
const notes = useNotes();
const { join } = notes;

test("a group asked for in capitals is no second room with the same note", async () => {
  const { groupId, taker } = await makeTable();
  const one = await join(groupId, taker.cookie);
  one.write("Hallo");
  await one.saved();
  const socket = await openNoteSocket(notes.origin, taker.cookie);
  const request = { groupId: groupId.toUpperCase(), vector: Buffer.from([0]) };
  expect(await socket.emitWithAck("open", request)).toEqual({ ok: false, reason: "malformed" });
  socket.disconnect();
});

test("a text with a character that the database does not keep in texts is read all the same", async () => {
  const { groupId, taker } = await makeTable();
  const one = await join(groupId, taker.cookie);
  one.write("Uit een\0 PDF");
  await one.saved();
  const read = () => db().noteText.findFirst({ where: { note: { groupId } } });
  await until(async () => (await read())?.plain === "Uit een PDF");
  const later = await join(groupId, taker.cookie);
  expect(later.text).toBe("Uit een\0 PDF");
});

test("who opens again and again is turned away, and others do not notice", async () => {
  const { groupId, taker, facilitator } = await makeTable();
  const one = await join(groupId, taker.cookie);
  const socket = await openNoteSocket(notes.origin, facilitator.cookie);
  const request = { groupId, vector: Buffer.from([0]) };
  const replies: string[] = [];
  for (let i = 0; i < 200; i += 1)
    socket.emit("open", request, ({ reason = "ok" }: { reason?: string }) => replies.push(reason));
  await until(() => socket.disconnected);
  expect(replies.filter((reason) => reason === "ok").length).toBeLessThan(20);
  one.write("Ongestoord");
  await one.saved();
});
