import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "~/platform/db.server";
import { migrate } from "~/platform/migrate.server";
import { setSecret } from "~/platform/secret.server";
import { NoteClient } from "../support/note-client";
import { noteOnDisk } from "../support/note-rows";
import { makeTable, openNoteServer, type NoteServer } from "../support/note-world";
import { startOutsidePostgres, type OutsidePostgres } from "../support/outside-postgres";
import { until } from "../support/server";

let postgres: OutsidePostgres;
let server: NoteServer;

beforeAll(async () => {
  postgres = await startOutsidePostgres();
  await migrate(postgres.url, path.resolve("prisma/migrations"));
  setSecret("a secret for tests, long enough to sign with");
  openDatabase(postgres.url, 5);
  server = await openNoteServer();
});
afterAll(async () => {
  await server.close();
  await closeDatabase();
  await postgres.stop();
});

test("while the database is away nothing is acknowledged, and when it is back everything is on disk, once", async () => {
  const table = await makeTable();
  const one = await NoteClient.join(server.origin, table.groupId, table.taker.cookie);
  const other = await NoteClient.join(server.origin, table.groupId, table.facilitator.cookie);
  one.write("Voor");
  await one.saved();
  await until(() => other.text === "Voor");
  await postgres.halt();
  for (const text of ["Tijdens een", "Tijdens twee"]) one.write(text);
  other.write("Ook tijdens");
  const reply = await NoteClient.join(server.origin, table.groupId, table.organiser.cookie);
  expect(reply.reply).toEqual({ ok: false, reason: "unavailable" });
  expect([one.unsaved.size, other.unsaved.size, one.text.includes("Ook")]).toEqual([2, 1, false]);
  await postgres.start();
  await Promise.all([one.saved(30_000), other.saved(30_000)]);
  expect([one.refused, other.refused]).toEqual([[], []]);
  await until(() => one.text === other.text && one.text.split("\n").length === 4);
  const { head, updates } = await noteOnDisk(table.groupId);
  expect([head, updates.map(({ seq }) => seq)]).toEqual([4, [1, 2, 3, 4]]);
  for (const client of [one, other, reply]) client.leave();
});
