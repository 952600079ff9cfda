/**
 * Nothing that the server acknowledged may be lost, whatever is killed. `npm test` kills eight times; the run of fifty
 * is `NOTE_KILLS=50 npx vitest run tests/http/notes-durability.test.ts` after a build (some five minutes).
 * `NOTE_SEED` repeats the choices of an earlier run.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { runningEmbeddedUrl } from "~/platform/embedded-postgres/start.server";
import { NoteWriter, randomFrom, textOf } from "../support/note-writer";
import { makeTables, noteOnDisk, withDatabaseOf, type Table } from "../support/notes";
import { freePort, startServer, temporaryFolder, until } from "../support/server";

const KILLS = Number(process.env.NOTE_KILLS ?? 8);
const SEED = Number(process.env.NOTE_SEED ?? Date.now() % 1_000_000);
const NOTES = 12;
const WRITERS = 10;
/** Three in ten kills are of the database. */
const OF_THE_DATABASE = 0.3;
const EVERY_MS = 400;

const folder = temporaryFolder();
const cleanUp: (() => Promise<void> | void)[] = [folder.remove];
afterAll(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const random = randomFrom(SEED);
const url = () => runningEmbeddedUrl(folder.dir, "app")!;
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** The words of one writer in the order in which they stand in a text, as their numbers. */
const wordsOf = (mark: string, text: string) =>
  [...text.matchAll(new RegExp(`\\b${mark}-(\\d+)\\b`, "g"))].map((found) => Number(found[1]));

test(`killed ${KILLS} times while 120 people write in 12 notes, nothing acknowledged is lost (seed ${SEED})`, async () => {
  const env = { DATA_DIR: folder.dir, DEMO: "off", PORT: String(await freePort()) };
  let server = await startServer(env);
  cleanUp.push(() => server.stop());
  const tables = await withDatabaseOf(url(), () => makeTables(NOTES, WRITERS));
  const writers = tables.map((table) => openWriters(server.origin, table));
  const all = writers.flat();
  for (const writer of all) writer.write(EVERY_MS);

  const kills = { server: 0, database: 0 };
  while (kills.server + kills.database < KILLS) {
    // One in six comes while everything is still getting up from the one before.
    if (random() > 1 / 6) await moreAcknowledged(all, 30 + Math.floor(random() * 400));
    // Few kills may leave out the database by chance: once two servers went, it is its turn.
    const isItsTurn = kills.database === 0 && kills.server >= 2;
    if (random() < OF_THE_DATABASE || isItsTurn) kills.database += killDatabase();
    else {
      await server.kill();
      kills.server += 1;
      server = await startServer(env);
    }
  }
  await moreAcknowledged(all, all.length);
  for (const writer of all) writer.rest();
  await until(() => all.every((writer) => writer.isOpen && writer.unacknowledged === 0), 60_000);
  expect(all.flatMap((writer) => writer.refusals)).toEqual([]);

  let found = 0;
  let open = 0;
  for (const [i, table] of tables.entries()) {
    const reader = new NoteWriter({ ...place(server.origin, table, 0), mark: "lezer", seed: 0 });
    cleanUp.push(() => reader.close());
    await until(() => reader.isOpen);
    open += 1;
    const disk = await noteOnDisk(url(), table.groupId);
    expect(disk.rows, "updates numbered without a gap").toBe(disk.head);
    const text = textOf(disk.doc);
    await until(() => [reader, ...writers[i]!].every((writer) => textOf(writer.doc) === text));
    await until(async () => (await projected(table.groupId)).seq === disk.head);
    const { plain } = await projected(table.groupId);
    for (const writer of writers[i]!) {
      const mark = writer.mark;
      const typed = writer.journal.flatMap(({ word }) => (word ? [Number(word.split("-").at(-1))] : []));
      expect(wordsOf(mark, text), `${mark} on disk, in order`).toEqual(typed);
      expect(wordsOf(mark, plain), `${mark} for readers`).toEqual(typed);
      const there = Y.getState(disk.doc.store, writer.doc.clientID);
      found += writer.journal.filter(({ until: end }) => end <= there).length;
    }
  }
  for (const writer of all) writer.close();
  const acknowledged = sum(all.map((writer) => writer.acknowledged));
  const lost = sum(all.map((writer) => writer.forgotten)) + acknowledged - found;
  console.info(
    `${KILLS} kills (${kills.server} server, ${kills.database} database), ${acknowledged} edits acknowledged, ` +
      `${found} found, ${lost} lost, ${open} of ${NOTES} notes open; seed ${SEED}`,
  );
  expect(lost).toBe(0);
  expect(found).toBe(acknowledged);
  expect(kills.server).toBeGreaterThan(0);
  expect(kills.database).toBeGreaterThan(0);
}, 1_800_000);

function openWriters(origin: string, table: Table): NoteWriter[] {
  return table.cookies.map((_cookie, i) => {
    const seed = Math.floor(random() * 1e9);
    const writer = new NoteWriter({ ...place(origin, table, i), mark: `w${i}`, seed });
    cleanUp.push(() => writer.close());
    return writer;
  });
}

const place = (origin: string, { groupId, cookies }: Table, taker: number) => ({
  origin,
  groupId,
  cookie: cookies[taker]!,
});

/** So many more edits, of anybody, are on disk than when asked. */
async function moreAcknowledged(writers: NoteWriter[], more: number): Promise<void> {
  const before = sum(writers.map((writer) => writer.acknowledged));
  await until(() => sum(writers.map((writer) => writer.acknowledged)) >= before + more, 90_000);
}

/** How many it killed: none when there is no database at the moment. */
function killDatabase(): number {
  try {
    process.kill(
      Number(readFileSync(path.join(folder.dir, "data/postmaster.pid"), "utf8").split("\n")[0]),
      "SIGKILL",
    );
    return 1;
  } catch {
    return 0;
  }
}

/** What readers see of a note. */
async function projected(groupId: string): Promise<{ seq: number; plain: string }> {
  const client = new pg.Client(url());
  await client.connect();
  const { rows } = await client
    .query<{ seq: number; plain: string }>(
      `SELECT t."seq", t."plain" FROM "NoteText" t JOIN "Note" n ON n."id" = t."noteId" WHERE n."groupId" = $1`,
      [groupId],
    )
    .finally(() => client.end());
  return rows[0] ?? { seq: -1, plain: "" };
}
