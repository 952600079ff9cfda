/** One process of the load generator: does what run.ts asks, and counts. */
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import type { Ask, CommandName, Commands, Counts, OpenTime, Place, Sent, Tally } from "./commands";
import { findMarks, MARK_LENGTH, markOf, microseconds, textOf, Typist } from "./edits";
import { Histogram } from "./histogram";
import { openNote, type Client, type Seat } from "./protocols";

/** So many browsers knock at the same time. */
const AT_ONCE = 20;
/** So many people type at the same time while a note is filled. */
const TYPING_AT_ONCE = 4;
const FILLED_WITHIN_MS = 120_000;

type Writer = { number: number; note: string; client: Client; typist: Typist; n: number };

let clients: Client[] = [];
let writers: Writer[] = [];
let closed = 0;
let tally = emptyTally();

function emptyTally() {
  return {
    counts: { delivered: 0, own: 0 } as Counts,
    duplicates: 0,
    disordered: 0,
    times: new Histogram(),
    ownTimes: new Histogram(),
    cpu: process.cpuUsage(),
  };
}

async function join({ places }: Commands["join"]["ask"]): Promise<null> {
  tally = emptyTally();
  closed = 0;
  const waiting = [...places];
  const taking = async () => {
    for (let place = waiting.shift(); place; place = waiting.shift()) await take(place);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, taking));
  return null;
}

async function take({ seat, writer }: Place): Promise<void> {
  const client = await openNote(seat);
  clients.push(client);
  client.onClose = () => (closed += 1);
  client.onBytes = listener(writer ?? -1);
  if (writer === null) return;
  const typist = new Typist(writer);
  client.send(typist.first);
  writers.push({ number: writer, note: seat.note, client, typist, n: 0 });
}

/** What a browser does with what it receives: counts, times, and watches the order of each writer. */
function listener(own: number): (bytes: Buffer) => void {
  const last = new Map<number, number>();
  return (bytes) => {
    const now = microseconds();
    findMarks(bytes, (writer, n, at) => {
      const before = last.get(writer) ?? 0;
      if (n <= before) return void (tally.duplicates += 1);
      if (n > before + 1) tally.disordered += 1;
      last.set(writer, n);
      const mine = writer === own;
      tally.counts[mine ? "own" : "delivered"] += 1;
      (mine ? tally.ownTimes : tally.times).add(now - at);
    });
  };
}

async function write({ perSecond, seconds, startAt }: Commands["write"]["ask"]): Promise<Sent> {
  const late = new Histogram();
  const total = Math.round(perSecond * seconds * writers.length);
  const gap = 1e6 / (perSecond * writers.length);
  // Neighbours in the list sit in one note: a stride spreads the edits over all notes.
  const stride = strideFor(writers.length);
  tally.cpu = process.cpuUsage();
  for (let k = 0; k < total;) {
    const now = microseconds();
    for (; k < total && startAt + k * gap <= now; k += 1) {
      late.add(now - (startAt + k * gap));
      edit(writers[(k * stride) % writers.length]!);
    }
    await sleep(1);
  }
  const byNote: Record<string, number> = {};
  for (const { note, n } of writers) byNote[note] = (byNote[note] ?? 0) + n;
  return { byNote, lateP99: late.percentile(0.99) };
}

function edit(writer: Writer): void {
  writer.n += 1;
  writer.client.send(writer.typist.type(markOf(writer.number, writer.n, microseconds())));
}

/** A number near the golden share of `length` that has no divisor in common with it. */
function strideFor(length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.max(1, Math.round(length * 0.618));
  while (divisor(length, stride) !== 1) stride += 1;
  return stride;
}

function leave(): Tally {
  const { user, system } = process.cpuUsage(tally.cpu);
  const refused: Record<string, number> = {};
  for (const client of clients)
    for (const [reason, times] of client.refused) refused[reason] = (refused[reason] ?? 0) + times;
  for (const client of clients) client.close();
  [clients, writers] = [[], []];
  const { counts, duplicates, disordered, times, ownTimes } = tally;
  return {
    ...{ ...counts, duplicates, disordered, refused, closed },
    ...{ times: times.counts, ownTimes: ownTimes.counts, cpuMs: (user + system) / 1000 },
  };
}

async function open({ seat }: { seat: Seat }): Promise<OpenTime> {
  const began = performance.now();
  const client = await openNote(seat);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, client.state);
  const ms = performance.now() - began;
  client.close();
  const text = textOf(doc);
  const edits = findMarks(Buffer.from(text), () => {});
  return { ms, bytes: client.state.length, characters: text.length, edits };
}

async function fill({ seat, people, edits, characters }: Commands["fill"]["ask"]): Promise<null> {
  let next = 0;
  const typing = async () => {
    while (next < people) await visit(seat, next++, edits, characters);
  };
  await Promise.all(Array.from({ length: TYPING_AT_ONCE }, typing));
  return null;
}

/** Somebody opens the note, types, sees the last edit come back, and leaves. */
async function visit(seat: Seat, number: number, edits: number, characters: number): Promise<void> {
  const client = await openNote(seat);
  const typist = new Typist(number);
  const done = new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error("what was typed did not come back")), FILLED_WITHIN_MS).unref();
    client.onClose = () => reject(new Error("closed while typing"));
    client.onBytes = (bytes) => {
      findMarks(bytes, (writer) => writer === number && resolve());
      const [reason] = client.refused.keys();
      if (reason) reject(new Error(`an edit was refused: ${reason}`));
    };
  });
  client.send(typist.first);
  for (let n = 1; n < edits; n += 1) client.send(typist.type("w".repeat(characters)));
  client.send(
    typist.type("w".repeat(Math.max(0, characters - MARK_LENGTH)) + markOf(number, 1, microseconds())),
  );
  await done;
  client.close();
}

const commands: { [N in CommandName]: (ask: Commands[N]["ask"]) => unknown } = {
  ...{ join, write, open, fill, leave },
  count: () => tally.counts,
};

process.on("message", (message: Ask) => {
  const work = async () => commands[message.name](message.ask as never);
  work().then(
    (reply) => process.send!({ id: message.id, reply }),
    (error: unknown) => process.send!({ id: message.id, error: String(error) }),
  );
});
process.on("disconnect", () => process.exit());
