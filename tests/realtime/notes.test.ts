import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { useDatabase } from "../support/database";
import { NoteClient } from "../support/note-client";
import { makeTable, openNoteServer, type NoteServer } from "../support/note-world";
import { until } from "../support/server";

useDatabase();
let server: NoteServer;
const clients: NoteClient[] = [];

beforeAll(async () => {
  server = await openNoteServer();
});
afterEach(() => clients.splice(0).forEach((client) => client.leave()));
afterAll(() => server.close());

async function join(groupId: string, cookie = "") {
  const client = await NoteClient.join(server.origin, groupId, cookie);
  clients.push(client);
  return client;
}

test("what one writes is on disk before it is acknowledged, and reaches the others", async () => {
  const table = await makeTable();
  const one = await join(table.groupId, table.taker.cookie);
  const other = await join(table.groupId, table.facilitator.cookie);
  const reader = await join(table.groupId, table.guest.cookie);
  one.write("Hallo iedereen");
  await one.saved();
  const note = await db().note.findUniqueOrThrow({
    where: { groupId: table.groupId },
    include: { updates: true, authors: true },
  });
  expect(note.updates.map(({ seq }) => seq)).toEqual([1]);
  expect(note.authors.map(({ name }) => name)).toEqual(["Nele Notulist"]);
  await until(() => other.text === "Hallo iedereen" && reader.text === "Hallo iedereen");
  other.write("Dag Nele");
  await until(() => one.text === "Hallo iedereen\nDag Nele");
  const later = await join(table.groupId, table.participant.cookie);
  expect(later.text).toBe("Hallo iedereen\nDag Nele");
});

test("a frozen note takes nothing any more; what was being written is kept as a late edit", async () => {
  const table = await makeTable();
  const one = await join(table.groupId, table.taker.cookie);
  one.write("Eerst");
  await one.saved();
  await db().note.update({ where: { groupId: table.groupId }, data: { frozenAt: new Date() } });
  one.write("Te laat");
  await one.saved();
  one.write("Nog later");
  await one.saved();
  expect(one.refused).toEqual([
    { n: 2, reason: "frozen", kept: true },
    { n: 3, reason: "frozen", kept: true },
  ]);
  const late = await db().lateEdit.findMany({ where: { note: { groupId: table.groupId } } });
  expect(late.map(({ markdown }) => markdown.trim())).toEqual(["Eerst\n\nTe laat\n\nNog later"]);
  const other = await join(table.groupId, table.facilitator.cookie);
  expect(other.text).toBe("Eerst");
});
