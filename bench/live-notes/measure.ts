import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "./load/commands";
import { microseconds } from "./load/edits";
import type { Generator } from "./load/generator";
import { Histogram } from "./load/histogram";
import type { Seat } from "./load/protocols";
import { cpu, memory, type Contender } from "./servers";

/** From joining to the first edit: everybody has everybody's paragraph by then. */
const SETTLE_MS = 800;
/** What never came within this time is lost. */
const LOST_AFTER_MS = 5000;
/** Servers put work off; this long it still counts as work of the edits before. */
const AFTERMATH_MS = 2600;
const PAUSE_MS = 1000;

export type Load = { notes: number; people: number; perSecond: number; seconds: number };

export type LoadResult = Load & {
  sent: number;
  deliveries: number;
  lost: number;
  duplicates: number;
  disordered: number;
  refused: string;
  /** Milliseconds from one browser's sending to another's receiving. */
  p50: number;
  p95: number;
  p99: number;
  /** The same for one's own edit coming back; ours comes back once it is on disk. */
  ownP50: number;
  ownP95: number;
  serverMs: number;
  databaseMs: number;
  /** Edits that stand in the notes as a fresh browser gets them; only looked at when asked. */
  kept: number | undefined;
  generator: { share: number; lateP99: number };
};

/** Deliveries to others for one second of CPU of the server's process, or of that and its database. */
export const perCpuSecond = ({ deliveries, serverMs, databaseMs }: LoadResult, withDatabase = false) =>
  (deliveries / (serverMs + (withDatabase ? databaseMs : 0))) * 1000;

let numbers = 1;
const placesAt = (tables: Seat[][]): Place[] => tables.flat().map((seat) => ({ seat, writer: numbers++ }));

/** Everybody types for a while; what arrived where, when, and at what cost. */
export async function underLoad(
  { generator, contender, check = false }: { generator: Generator; contender: Contender; check?: boolean },
  load: Load,
): Promise<LoadResult> {
  const tables = await contender.seats(load.notes, load.people);
  await generator.all(
    "join",
    generator.deal(placesAt(tables)).map((places) => ({ places })),
  );
  await sleep(SETTLE_MS);
  const before = cpu(contender);
  const began = performance.now();
  const startAt = microseconds() + 100_000;
  const sent = await generator.each("write", { perSecond: load.perSecond, seconds: load.seconds, startAt });
  const edits = sent.flatMap(({ byNote }) => Object.values(byNote)).reduce((sum, n) => sum + n, 0);
  const expected = edits * (load.people - 1);
  await untilDelivered(generator, expected);
  const wallMs = performance.now() - began;
  await sleep(AFTERMATH_MS);
  const after = cpu(contender);
  const tallies = await generator.each("leave", {});
  const sum = (of: (tally: (typeof tallies)[number]) => number) =>
    tallies.reduce((all, tally) => all + of(tally), 0);
  const times = Histogram.merge(tallies.map((tally) => tally.times));
  const own = Histogram.merge(tallies.map((tally) => tally.ownTimes));
  const closed = sum((tally) => tally.closed);
  const kept = check ? await editsIn(generator, tables) : undefined;
  await sleep(PAUSE_MS);
  return {
    ...load,
    sent: edits,
    deliveries: sum(({ delivered }) => delivered),
    lost: expected - sum(({ delivered }) => delivered),
    duplicates: sum(({ duplicates }) => duplicates),
    disordered: sum(({ disordered }) => disordered),
    refused: [
      ...tallies.flatMap(({ refused }) =>
        Object.entries(refused).map(([reason, times]) => `${reason} ${times}`),
      ),
      ...(closed > 0 ? [`${closed} sockets closed`] : []),
    ].join(", "),
    ...{ p50: times.percentile(0.5), p95: times.percentile(0.95), p99: times.percentile(0.99) },
    ...{ ownP50: own.percentile(0.5), ownP95: own.percentile(0.95) },
    serverMs: after.server - before.server,
    databaseMs: after.database - before.database,
    kept,
    generator: {
      // The aftermath costs the generator nothing.
      share: Math.max(...tallies.map(({ cpuMs }) => cpuMs)) / wallMs,
      lateP99: Math.max(...sent.map(({ lateP99 }) => lateP99)),
    },
  };
}

async function untilDelivered(generator: Generator, expected: number): Promise<void> {
  const end = performance.now() + LOST_AFTER_MS;
  while (performance.now() < end) {
    const counts = await generator.each("count", {});
    if (counts.reduce((all, { delivered }) => all + delivered, 0) >= expected) return;
    await sleep(50);
  }
}

async function editsIn(generator: Generator, tables: Seat[][]): Promise<number> {
  let edits = 0;
  for (const [seat] of tables) edits += (await generator.one("open", { seat: seat! })).edits;
  return edits;
}

export type MemoryResult = { perConnection: number; perNote: number; atRest: number };

/** Bytes for a browser that only looks on, and for a note of `characters` with one browser in it beyond that. */
export async function memoryUse(
  generator: Generator,
  contenders: Contender[],
  sizes: { connections: number; inOneNote: number; notes: number; characters: number },
): Promise<MemoryResult[]> {
  const seatsFor = (notes: number, people: number) =>
    Promise.all(contenders.map((contender) => contender.seats(notes, people)));
  const weigh = async () => {
    const weights: number[] = [];
    for (const contender of contenders) weights.push(await memory(contender));
    return weights;
  };
  const sit = async (seats: Seat[]) => {
    const places = seats.map((seat) => ({ seat, writer: null }));
    await generator.all(
      "join",
      generator.deal(places).map((mine) => ({ places: mine })),
    );
    const weights = await weigh();
    await generator.each("leave", {});
    await sleep(PAUSE_MS);
    return weights;
  };
  const tables = await seatsFor(sizes.connections / sizes.inOneNote, sizes.inOneNote);
  const few = tables.map((notes) => notes.map((seats) => seats[0]!));
  // With one browser in each note the notes are there already: the rest is the connections.
  const [little, much] = [await sit(few.flat()), await sit(tables.flat(2))];
  const added = sizes.connections - few[0]!.length;
  const notes = (await seatsFor(sizes.notes, 1)).map((each) => each.flat());
  for (const seat of notes.flat())
    await generator.one("fill", { seat, people: 1, edits: 1, characters: sizes.characters });
  await sleep(AFTERMATH_MS);
  const [without, withNotes] = [await weigh(), await sit(notes.flat())];
  return contenders.map((_, i) => {
    const perConnection = (much[i]! - little[i]!) / added;
    return {
      perConnection,
      perNote: (withNotes[i]! - without[i]!) / sizes.notes - perConnection,
      atRest: without[i]!,
    };
  });
}

export type OpenResult = { youngMs: number; oldMs: number; warmMs: number; bytes: number; oldBytes: number };

/** Time for a fresh browser to have a note of `characters`, typed in few edits or in `edits`. */
export async function openingTimes(
  generator: Generator,
  contenders: Contender[],
  { characters, edits, times }: { characters: number; edits: number; times: number },
): Promise<OpenResult[]> {
  const PEOPLE = 80;
  const pairs = await Promise.all(contenders.map((contender) => contender.seats(2, 1)));
  const fill = async ([young, old]: [Seat, Seat]) => {
    await generator.one("fill", { seat: young, people: 1, edits: 20, characters: characters / 20 });
    const each = { edits: edits / PEOPLE, characters: Math.round(characters / edits) };
    await generator.one("fill", { seat: old, people: PEOPLE, ...each });
  };
  const seats = pairs.map(([young, old]): [Seat, Seat] => [young![0]!, old![0]!]);
  await Promise.all(seats.map(fill));
  await sleep(AFTERMATH_MS);
  const results: OpenResult[] = [];
  for (const [young, old] of seats) {
    const [fresh, aged] = [await opening(generator, young, times), await opening(generator, old, times)];
    await generator.one("join", { places: [{ seat: old, writer: null }] });
    const warm = await opening(generator, old, times);
    await generator.one("leave", {});
    for (const { characters: found } of [fresh, aged])
      if (found < characters) throw new Error(`a note of ${characters} characters has ${found}`);
    results.push({
      ...{ youngMs: fresh.ms, oldMs: aged.ms, warmMs: warm.ms, bytes: fresh.bytes, oldBytes: aged.bytes },
    });
  }
  return results;
}

async function opening(generator: Generator, seat: Seat, times: number) {
  const found = [];
  for (let i = 0; i < times; i += 1) {
    found.push(await generator.one("open", { seat }));
    await sleep(PAUSE_MS);
  }
  return found.sort((a, b) => a.ms - b.ms)[Math.floor(times / 2)]!;
}
