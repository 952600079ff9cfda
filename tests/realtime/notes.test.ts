import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import type { Edits } from "~/domain/focus-groups/note/wire";
import { db } from "~/platform/db.server";
import { useDatabase } from "../support/database";
import { noteOnDisk } from "../support/note-rows";
import { makeTable, openNoteServer, useNotes } from "../support/note-world";
import { until } from "../support/server";

useDatabase();
const notes = useNotes();
const { join } = notes;

test("what one writes is on disk before it is acknowledged, and reaches the others", async () => {
  const table = await makeTable();
  const one = await join(table.groupId, table.taker.cookie);
  const other = await join(table.groupId, table.facilitator.cookie);
  const reader = await join(table.groupId, table.guest.cookie);
  one.write("Hallo iedereen");
  await one.saved();
  const note = await noteOnDisk(table.groupId);
  expect(note.updates.map(({ seq }) => seq)).toEqual([1]);
  expect(note.authors.map(({ name }) => name)).toEqual(["Nele Notulist"]);
  await until(() => other.text === "Hallo iedereen" && reader.text === "Hallo iedereen");
  other.write("Dag Nele");
  await until(() => one.text === "Hallo iedereen\nDag Nele");
  const later = await join(table.groupId, table.participant.cookie);
  expect(later.text).toBe("Hallo iedereen\nDag Nele");
});

test("what brings nothing new is acknowledged, and neither kept nor sent on", async () => {
  const table = await makeTable();
  const one = await join(table.groupId, table.taker.cookie);
  const other = await join(table.groupId, table.facilitator.cookie);
  one.write("Een keer");
  await until(() => other.text === "Een keer");
  const heard: Edits[] = [];
  other.socket.on("edits", (edits: Edits) => heard.push(edits));
  one.send(Y.encodeStateAsUpdate(one.doc));
  one.send(Buffer.from([0, 0]));
  await one.saved();
  expect((await noteOnDisk(table.groupId)).updates).toHaveLength(1);
  one.write("En nog een");
  await until(() => heard.length > 0);
  expect(heard.map(({ seq, list }) => [seq, list.length])).toEqual([[2, 1]]);
  expect(one.refused).toEqual([]);
});

test("who was away sends what they wrote in the meantime, and gets what the others wrote", async () => {
  const table = await makeTable();
  const away = await join(table.groupId, table.taker.cookie);
  away.write("Samen");
  await away.saved();
  away.socket.disconnect();
  away.write("Onderweg een");
  away.write("Onderweg twee");
  const other = await join(table.groupId, table.facilitator.cookie);
  other.write("Intussen");
  await other.saved();
  away.socket.connect();
  await until(() => away.text.split("\n").length === 4 && away.unsaved.size === 0);
  await until(() => other.text === away.text);
  expect(other.text.split("\n").sort()).toEqual(["Intussen", "Onderweg een", "Onderweg twee", "Samen"]);
  expect(other.text.indexOf("Onderweg een")).toBeLessThan(other.text.indexOf("Onderweg twee"));
});

test("each author's edits stand on disk in the order in which they were made, without gaps", async () => {
  const table = await makeTable();
  const writers = await Promise.all(
    [table.taker, table.facilitator, table.organiser, table.penGuest].map(({ cookie }) =>
      join(table.groupId, cookie),
    ),
  );
  for (let i = 1; i <= 25; i += 1) {
    for (const [who, writer] of writers.entries()) writer.write(`${who}:${i}`);
    await sleep(3);
  }
  await Promise.all(writers.map((writer) => writer.saved()));
  const { head, updates } = await noteOnDisk(table.groupId);
  expect([head, updates.map(({ seq }) => seq)]).toEqual([100, Array.from({ length: 100 }, (_, i) => i + 1)]);
  const doc = new Y.Doc();
  for (const { update } of updates) Y.applyUpdate(doc, update);
  await until(() => writers.every(({ text }) => text === writers[0]!.text));
  const lines = writers[0]!.text.split("\n");
  expect(
    doc
      .getXmlFragment(NOTE_ROOT)
      .toArray()
      .map((block) => block.toString().replace(/<[^>]*>/g, "")),
  ).toEqual(lines);
  for (const who of writers.keys())
    expect(lines.filter((line) => line.startsWith(`${who}:`))).toEqual(
      Array.from({ length: 25 }, (_, i) => `${who}:${i + 1}`),
    );
});

test("two processes on one database converge, also when both write in the same note at once", async () => {
  const second = await openNoteServer();
  try {
    const table = await makeTable();
    const here = await join(table.groupId, table.taker.cookie);
    const there = await join(table.groupId, table.facilitator.cookie, second.origin);
    for (let i = 0; i < 20; i += 1) {
      here.write(`hier ${i}`);
      there.write(`ginder ${i}`);
      await sleep(7);
    }
    await Promise.all([here.saved(), there.saved()]);
    await until(() => here.text === there.text && here.text.split("\n").length === 40);
    const { head, updates } = await noteOnDisk(table.groupId);
    expect(updates.map(({ seq }) => seq)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
    expect((await join(table.groupId, table.organiser.cookie)).text).toBe(here.text);
  } finally {
    await second.close();
  }
});

test("a note that nobody has open leaves memory, and is the same when it is opened again", async () => {
  const table = await makeTable();
  const one = await join(table.groupId, table.taker.cookie);
  one.write("Tot straks");
  await one.saved();
  expect(notes.openNotes()).toContain(table.groupId);
  one.leave();
  await until(() => !notes.openNotes().includes(table.groupId), 10_000);
  const { text, state } = await db().note.findUniqueOrThrow({
    where: { groupId: table.groupId },
    include: { text: true, state: true },
  });
  expect([text?.seq, text?.plain, state?.seq]).toEqual([1, "Tot straks", 1]);
  expect((await join(table.groupId, table.facilitator.cookie)).text).toBe("Tot straks");
});
