import { setTimeout as sleep } from "node:timers/promises";
import type { OpenTime, Place } from "./load/commands";
import { microseconds } from "./load/edits";
import type { Generator } from "./load/generator";
import { Histogram } from "./load/histogram";
import type { Seat } from "./load/protocols";
import { cpu, memory, type Contender, type Memory } from "./servers";

/** From joining to the first edit: everybody has everybody's paragraph by then. */
const SETTLE_MS = 600;
/** What never came within this time is lost. */
const LOST_AFTER_MS = 5000;
/** Servers put work off; this long it still counts as work of the edits before. */
const AFTERMATH_MS = 2600;
const PAUSE_MS = 500;
/** Longer than any of the servers keeps a note in memory when nobody has it open. */
const PUT_AWAY_MS = 6500;

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

type Weight = { perConnection: number; perNote: number; atRest: number };
export type MemoryResult = { inUse: Weight; resident: Weight };
type Sizes = { connections: number; inOneNote: number; notes: number; characters: number };

/** Bytes for a browser that only looks on, and for a note of `characters` with one browser in it beyond that. */
export async function memoryUse(
  generator: Generator,
  contenders: Contender[],
  sizes: Sizes,
): Promise<MemoryResult[]> {
  const seatsFor = (notes: number, people: number) =>
    Promise.all(contenders.map((contender) => contender.seats(notes, people)));
  const sit = async (seats: Seat[]) => {
    const places = seats.map((seat) => ({ seat, writer: null }));
    await generator.all(
      "join",
      generator.deal(places).map((mine) => ({ places: mine })),
    );
    await sleep(PAUSE_MS);
  };
  const weigh = () => Promise.all(contenders.map((contender) => memory(contender)));
  const leave = async () => {
    await generator.each("leave", {});
    await sleep(AFTERMATH_MS);
  };
  const tables = await seatsFor(sizes.connections / sizes.inOneNote, sizes.inOneNote);
  // Code that runs for the first time is memory too, but not that of a connection.
  await sit(tables.flat(2));
  await leave();
  // With one browser in each note the notes are there already: the rest is the connections.
  await sit(tables.flatMap((notes) => notes.map((seats) => seats[0]!)));
  const few = await weigh();
  await sit(tables.flatMap((notes) => notes.flatMap((seats) => seats.slice(1))));
  const all = await weigh();
  await leave();
  const without = await weigh();
  const notes = (await seatsFor(sizes.notes, 1)).flat(2);
  for (const seat of notes)
    await generator.one("fill", { seat, people: 1, edits: 1, characters: sizes.characters });
  await sit(notes);
  await sleep(AFTERMATH_MS);
  const filled = await weigh();
  await leave();
  const added = sizes.connections - sizes.connections / sizes.inOneNote;
  const weightOf = (i: number, of: keyof Memory): Weight => {
    const perConnection = (all[i]![of] - few[i]![of]) / added;
    const perNote = (filled[i]![of] - without[i]![of]) / sizes.notes - perConnection;
    return { perConnection, perNote, atRest: without[i]![of] };
  };
  return contenders.map((_, i) => ({ inUse: weightOf(i, "inUse"), resident: weightOf(i, "resident") }));
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
  const found = seats.map(() => ({ young: [] as OpenTime[], old: [] as OpenTime[], warm: [] as OpenTime[] }));
  for (let i = 0; i < times; i += 1) {
    // Nobody is there and the servers have put the notes away: they come from the database, where there is one.
    await sleep(PUT_AWAY_MS);
    for (const [j, [young, old]] of seats.entries()) {
      found[j]!.young.push(await generator.one("open", { seat: young }));
      found[j]!.old.push(await generator.one("open", { seat: old }));
      // Now somebody was there a moment ago.
      found[j]!.warm.push(await generator.one("open", { seat: old }));
    }
  }
  return found.map(({ young, old, warm }) => {
    for (const one of [...young, ...old])
      if (one.characters < characters)
        throw new Error(`a note of ${characters} characters has ${one.characters}`);
    const [fresh, aged] = [median(young), median(old)];
    return {
      ...{ youngMs: fresh.ms, oldMs: aged.ms, warmMs: median(warm).ms },
      ...{ bytes: fresh.bytes, oldBytes: aged.bytes },
    };
  });
}

const median = (all: OpenTime[]) => all.sort((a, b) => a.ms - b.ms)[Math.floor(all.length / 2)]!;
