/**
 * Whatever bytes somebody sends to the notes: the process stays up, its memory stays what it was, and others write on
 * undisturbed. The server has little room for garbage, and what it holds is measured after everything else was thrown
 * away. `npm test` sends 10,000 messages; the run of 200,000 is
 * `NOTE_MESSAGES=200000 npx vitest run tests/realtime/notes-fuzz.test.ts` after a build. `NOTE_SEED` repeats one.
 */
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GUEST_COOKIE } from "~/domain/focus-groups/caller";
import { db } from "~/platform/db.server";
import { newSecret, sha256 } from "~/platform/ids.server";
import { useDatabase } from "../support/database";
import {
  event,
  repeatingUpdate,
  rubbish,
  slowUpdate,
  someUpdates,
  type Target,
} from "../support/note-rubbish";
import { NoteWriter, randomFrom, textOf } from "../support/note-writer";
import { makeTables, noteOnDisk, type Table } from "../support/notes";
import { RawNote } from "../support/raw-note";
import { startServer, until, type TestServer } from "../support/server";

const MESSAGES = Number(process.env.NOTE_MESSAGES ?? 10_000);
const SEED = Number(process.env.NOTE_SEED ?? Date.now() % 1_000_000);
const REPORTER = new URL("../support/live-memory.mjs", import.meta.url).href;
const CONNECTIONS = 24;
const STEP = 8;
/** After such a message the server mostly hangs up. */
const ENDING = new Set(["not our protocol", "too much at once"]);
/** The heap of each of the server's threads may be this big, in MB: not half as big again as what it holds at rest. */
const HEAP_MB = 128;
/** Growth of what is held that is no leak: the attacked note itself, and code that is better known. */
const HELD_BYTES = 25_000_000;
/** Growth of what the process takes of the machine; what is no heap would show here only. */
const TAKEN_BYTES = 120_000_000;

const database = useDatabase();
const random = randomFrom(SEED);
let server: TestServer;
let elsewhere: Table;
let attacked: Table;
let foreign: Table;
/** Of the second attack, whose edits must find a note that the first left alone. */
let slowed: Table;
let guest: string;
let rounds = 0;

beforeAll(async () => {
  [elsewhere, attacked, foreign, slowed] = (await makeTables(4, 4)) as [Table, Table, Table, Table];
  const secret = newSecret();
  await db().tableGuest.create({
    data: { groupId: attacked.groupId, secretHash: sha256(secret), name: "Gast", joinedAt: new Date() },
  });
  guest = `${GUEST_COOKIE}=${secret}`;
  server = await startServer({
    ...{ DATABASE_URL: database.url, LOG_LEVEL: "info" },
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB} --expose-gc --import ${REPORTER}`,
  });
});
afterEach(({ task }) => {
  if (task.result?.state === "fail") console.info(server.output().slice(-4000));
});
afterAll(() => server?.stop());

type Memory = { held: number; taken: number };

/** Of all of the server's threads together. A thread that is just being replaced says nothing; then it is asked again. */
async function memory(): Promise<Memory> {
  for (let round = 1 + rounds; ; round += 1) {
    rounds = round;
    server.process.kill("SIGUSR2");
    const said = () => [...server.output().matchAll(new RegExp(`live memory ${round} (\\w+) (\\d+)`, "g"))];
    const both = () => new Set(said().map(([, thread]) => thread)).size === 2;
    const isSaid = await until(both, 5000).then(
      () => true,
      () => false,
    );
    if (!isSaid && round < 10) continue;
    expect(isSaid).toBe(true);
    const held = said().reduce((sum, [, , bytes]) => sum + Number(bytes), 0);
    const status = readFileSync(`/proc/${server.process.pid}/status`, "utf8");
    return { held, taken: 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)![1]) };
  }
}

function openWriter({ groupId, cookies }: Table, taker: number, mark: string): NoteWriter {
  const seed = Math.floor(random() * 1e9);
  return new NoteWriter({ origin: server.origin, groupId, cookie: cookies[taker]!, mark, seed });
}

type Count = Map<string, number>;
const add = (count: Count, what: string, more = 1) => count.set(what, (count.get(what) ?? 0) + more);

test(`${MESSAGES} messages that no editor sends disturb nobody (seed ${SEED})`, async () => {
  const honest = [
    openWriter(elsewhere, 0, "elders-a"),
    openWriter(elsewhere, 1, "elders-b"),
    openWriter(attacked, 0, "hier"),
  ];
  for (const writer of honest) writer.write(120);
  const sent: Count = new Map();
  const refused: Count = new Map();
  const total = () => [...sent.values()].reduce((sum, one) => sum + one, 0);

  await attack(MESSAGES / 10, sent, refused);
  const before = await memory();
  const typedBefore = honest.map((writer) => writer.acknowledged);
  await attack(MESSAGES, sent, refused);
  const after = await memory();

  expect(server.process.exitCode).toBeNull();
  for (const [i, writer] of honest.entries())
    await until(() => writer.acknowledged > typedBefore[i]! + 10, 30_000);
  for (const writer of honest) writer.rest();
  await until(() => honest.every((writer) => writer.isOpen && writer.unacknowledged === 0), 30_000);
  expect(honest.flatMap((writer) => writer.refusals)).toEqual([]);
  // Nobody was thrown out, not even who sat at the same table.
  expect(honest.map((writer) => writer.opened)).toEqual([1, 1, 1]);
  for (const table of [elsewhere, attacked]) {
    const reader = openWriter(table, 2, "lezer");
    await until(() => reader.isOpen);
    const here = honest.filter((writer) => writer.groupId === table.groupId);
    // Read again each time: the last of the attackers' own edits may still be on their way to the disk.
    await until(async () => {
      const text = textOf((await noteOnDisk(database.url, table.groupId)).doc);
      return [reader, ...here].every((writer) => textOf(writer.doc) === text);
    }, 60_000);
    reader.close();
  }
  const [a, b] = [textOf(honest[0]!.doc), textOf(honest[1]!.doc)];
  expect(a).toBe(b);
  for (const { mark, journal } of honest.slice(0, 2)) {
    const typed = journal.flatMap(({ word }) => (word ? [word.trim()] : []));
    expect(a.split(/\s+/).filter((word) => word.startsWith(`${mark}-`))).toEqual(typed);
  }
  for (const writer of honest) writer.close();
  expect(server.output()).not.toMatch(/een woord|heap out of memory|uncaught/i);
  console.info(
    `${total()} messages (${list(sent)}); refused: ${list(refused)}; ` +
      `${honest.map((writer) => writer.acknowledged).join(" + ")} edits of others acknowledged; ` +
      `memory held ${mb(before.held)} → ${mb(after.held)} MB, ` +
      `taken ${mb(before.taken)} → ${mb(after.taken)} MB; seed ${SEED}`,
  );
  expect(after.held - before.held).toBeLessThan(HELD_BYTES);
  expect(after.taken - before.taken).toBeLessThan(TAKEN_BYTES);
}, 1_800_000);

const mb = (bytes: number) => Math.round(bytes / 1e6);
const list = (count: Count) => [...count].map(([what, times]) => `${times} ${what}`).join(", ");

/** Sends until `sent` holds so many messages. */
async function attack(most: number, sent: Count, refused: Count): Promise<void> {
  let left = most - [...sent.values()].reduce((sum, one) => sum + one, 0);
  const visitor = async () => {
    while (left > 0) {
      // Mostly within what one may send at once, so that it is looked at; now and then far more.
      const burst = Math.min(left, random() < 0.05 ? 900 : 150 + Math.floor(random() * 100));
      left -= burst;
      const unsent = burst - (await sendBurst(burst, sent, refused));
      left += unsent;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
}

/** One connection of somebody: with the right to write here, to read, or with none. Answers how many went out. */
async function sendBurst(most: number, sent: Count, refused: Count): Promise<number> {
  const cookies = [
    attacked.cookies[3]!,
    attacked.cookies[3]!,
    attacked.cookies[2]!,
    guest,
    foreign.cookies[0]!,
    "",
  ];
  const raw = await RawNote.connect(server.origin, cookies[Math.floor(random() * cookies.length)]!);
  if (!raw) {
    add(refused, "connections");
    return 0;
  }
  const target: Target = { groupId: attacked.groupId, foreign: foreign.groupId };
  if (random() < 0.85) {
    await raw.ask("open", { groupId: attacked.groupId, vector: Buffer.from([0]) });
    // As an editor begins: with a text of its own that the rest may lean on.
    raw.send(event("edit", 1, someUpdates(random)[0]!));
  }
  let count = 0;
  for (let n = 2; count < most && raw.isOpen;) {
    const step: string[] = [];
    // In step with the server: what it throws away because it just threw out who sent it is not counted.
    while (step.length < STEP && !ENDING.has(step.at(-1) ?? "")) {
      const { kind, frame } = rubbish(random, target, n);
      if (ENDING.has(kind) && step.length > 0) break;
      raw.send(frame);
      step.push(kind);
      n += 1;
    }
    await raw.read();
    if (!raw.isOpen && !ENDING.has(step[0]!)) break;
    for (const kind of step) add(sent, kind);
    count += step.length;
  }
  await raw.ask("open", { groupId: "", vector: Buffer.from([0]) });
  for (const [reason, times] of raw.refusals) add(refused, reason, times);
  if (!raw.isOpen) add(refused, "thrown out");
  await raw.close();
  return count;
}

test("edits that are slow to take in are cut off, the first of them for all, and others write on", async () => {
  const honest = [openWriter(elsewhere, 0, "a"), openWriter(slowed, 0, "b")];
  await until(() => honest.every((writer) => writer.isOpen));
  const raw = (await RawNote.connect(server.origin, slowed.cookies[3]!))!;
  await raw.ask("open", { groupId: slowed.groupId, vector: Buffer.from([0]) });
  raw.send(event("edit", 1, repeatingUpdate()));
  for (let n = 2; n <= 60; n += 1) raw.send(event("edit", n, slowUpdate(n)));
  for (const writer of honest) writer.write(100);
  await until(() => refusedIn(raw) === 60 || !raw.isOpen, 60_000);
  const before = honest.map((writer) => writer.acknowledged);
  await until(() => honest.every((writer, i) => writer.acknowledged > before[i]! + 10), 60_000);
  for (const writer of honest) writer.rest();
  await until(() => honest.every((writer) => writer.isOpen && writer.unacknowledged === 0), 60_000);
  await raw.close();
  for (const writer of honest) writer.close();
  expect(honest.flatMap((writer) => writer.refusals)).toEqual([]);
  expect(server.process.exitCode).toBeNull();
  // One batch of the window at most was tried: each try ends in a new thread.
  expect(raw.refusals.get("malformed")).toBeLessThan(10);
}, 180_000);

const refusedIn = ({ refusals }: RawNote) => [...refusals.values()].reduce((sum, one) => sum + one, 0);
