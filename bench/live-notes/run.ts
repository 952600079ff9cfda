/**
 * How many edits does our server bring to others for a second of CPU, how soon, and with how much memory, beside
 * Hocuspocus with a database and beside the y-websocket server? See README.md. `--quick`: half the time;
 * `--only <name,name>`: fewer servers; `--parts <name,name>`: fewer measurements.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Generator } from "./load/generator";
import { PEERS, type PeerName } from "./load/protocols";
import { memoryUse, openingTimes, perCpuSecond, underLoad, type Load, type LoadResult } from "./measure";
import { pin } from "./processes";
import { printLoads, printMemory, printOpening, ratio } from "./report";
import { startOurs, startPeer, type Contender } from "./servers";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    parts: { type: "string" },
  },
});
const { quick } = options;
const names = PEERS.filter((name) => !options.only || options.only.split(",").includes(name));
const parts = new Set(
  options.parts?.split(",") ?? ["memory", "opening", "base", "wide", "many", "saturation"],
);

const BASE: Load = { notes: 12, people: 10, perSecond: 3, seconds: quick ? 4 : 10 };
const WIDE: Load = { notes: 3, people: 40, perSecond: 3, seconds: quick ? 3 : 6 };
/** A large day: as many groups as a hall holds, everybody typing at the pace of people. */
const MANY: Load = { notes: quick ? 30 : 60, people: 10, perSecond: 3, seconds: quick ? 3 : 5 };
/** Notes of ten writers, and edits a second of each of them, rising: the first that is too much ends it. */
const RISING: [number, number][] = quick
  ? [
      [12, 36],
      [12, 72],
    ]
  : [
      [12, 24],
      [12, 48],
      [12, 72],
      [18, 72],
      [24, 72],
      [30, 72],
    ];
const RISING_SECONDS = quick ? 2 : 4;
const TOO_SLOW_MS = 100;
const MEMORY = {
  connections: quick ? 400 : 1000,
  inOneNote: 40,
  notes: quick ? 50 : 200,
  characters: 20_000,
};
const OPENING = { characters: 200_000, edits: quick ? 4000 : 20_000, times: quick ? 3 : 5 };

type Rows<T> = [PeerName, T][];
const cores = availableParallelism();
const generator = new Generator(Math.max(1, Math.min(3, cores - 1)));
const contenders: Contender[] = [];

/** One core for the servers and their databases, the others for the load generator. */
function takeCores(): void {
  const servers = contenders.flatMap(({ pid, postgres }) =>
    postgres === undefined ? [pid] : [pid, postgres],
  );
  const apart =
    cores > 1 &&
    servers.every((pid) => pin(pid, "0")) &&
    generator.pids.every((pid) => pin(pid, `1-${cores - 1}`));
  console.log(
    apart
      ? "servers and their databases on one core, the load generator on the others"
      : "servers and load generator share the cores: latencies include each other's work",
  );
}

async function measured(load: Load, check = false): Promise<Rows<LoadResult>> {
  const rows: Rows<LoadResult> = [];
  for (const contender of contenders)
    rows.push([contender.name, await underLoad({ generator, contender, check }, load)]);
  return rows;
}

const isTooMuch = ({ p95, lost, refused }: LoadResult) =>
  !(p95 <= TOO_SLOW_MS) || lost !== 0 || refused !== "";

/** Rising rates; per server the last one that it kept up with, or the first one. */
async function saturation(): Promise<Map<PeerName, LoadResult>> {
  const best = new Map<PeerName, LoadResult>();
  const standing = new Set(contenders);
  for (const [notes, perSecond] of RISING) {
    const rows: Rows<LoadResult> = [];
    for (const contender of standing) {
      const load = { notes, people: BASE.people, perSecond, seconds: RISING_SECONDS };
      let result = await underLoad({ generator, contender }, load);
      // Once may be the machine's doing.
      if (isTooMuch(result)) result = await underLoad({ generator, contender }, load);
      rows.push([contender.name, result]);
      if (isTooMuch(result)) standing.delete(contender);
      if (!isTooMuch(result) || !best.has(contender.name)) best.set(contender.name, result);
    }
    if (rows.length > 0) printLoads(`rising: ${notes} notes, 10 writers, ${perSecond} edits/s each`, rows);
  }
  return best;
}

type Found<T> = Map<PeerName, T> | Rows<T>;

/** Ours over theirs, or theirs over ours where less is better. */
function compare<T>(what: string, found: Found<T>, of: (result: T) => number, less = false): void {
  const all = new Map(found);
  const ours = all.get("ours");
  for (const peer of ["hocuspocus", "y-websocket"] as const) {
    const theirs = all.get(peer);
    if (ours && theirs)
      ratio(`live-notes-${what}-vs-${peer}`, less ? of(theirs) / of(ours) : of(ours) / of(theirs));
  }
}

async function main() {
  const began = performance.now();
  if (names.includes("ours")) contenders.push(await startOurs());
  for (const name of names) if (name !== "ours") contenders.push(await startPeer(name));
  takeCores();
  const named = <T>(results: T[]): Rows<T> => results.map((result, i) => [contenders[i]!.name, result]);
  const memory = parts.has("memory") ? named(await memoryUse(generator, contenders, MEMORY)) : [];
  if (memory.length > 0) printMemory(memory);
  const opening = parts.has("opening") ? named(await openingTimes(generator, contenders, OPENING)) : [];
  if (opening.length > 0) printOpening(opening);
  // Code that runs for the first time is slow, in every server, and made fast only after it ran for a while.
  await measured({ ...BASE, perSecond: 10, seconds: quick ? 3 : 6 });
  const base = parts.has("base") ? await measured(BASE, true) : [];
  if (base.length > 0) printLoads("12 notes, 10 writers, 3 edits/s each", base);
  const wide = parts.has("wide") ? await measured(WIDE, true) : [];
  if (wide.length > 0) printLoads("3 notes, 40 writers, 3 edits/s each", wide);
  const many = parts.has("many") ? await measured(MANY) : [];
  if (many.length > 0) printLoads(`${MANY.notes} notes, 10 writers, 3 edits/s each`, many);
  const best = parts.has("saturation") ? await saturation() : new Map<PeerName, LoadResult>();
  if (best.size > 0) printLoads("the last rate that each kept up with", [...best]);
  console.log("");
  compare("deliveries-per-cpu", best, (result) => perCpuSecond(result));
  compare("deliveries-per-cpu-database-included", best, (result) => perCpuSecond(result, true));
  compare("most-deliveries", best, ({ deliveries, seconds }) => deliveries / seconds);
  compare("base-deliveries-per-cpu", base, (result) => perCpuSecond(result));
  compare("base-deliveries-per-cpu-database-included", base, (result) => perCpuSecond(result, true));
  compare("base-p95", base, ({ p95 }) => p95, true);
  compare("wide-deliveries-per-cpu", wide, (result) => perCpuSecond(result));
  compare("wide-p95", wide, ({ p95 }) => p95, true);
  compare("many-deliveries-per-cpu", many, (result) => perCpuSecond(result));
  compare("many-p95", many, ({ p95 }) => p95, true);
  compare("memory-per-connection", memory, ({ inUse }) => inUse.perConnection, true);
  compare("memory-per-note", memory, ({ inUse }) => inUse.perNote, true);
  compare("open", opening, ({ youngMs }) => youngMs, true);
  compare("open-old", opening, ({ oldMs }) => oldMs, true);
  const ours = new Map(opening).get("ours");
  if (ours) ratio("live-notes-open-young-vs-old", ours.youngMs / ours.oldMs);
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function stop() {
  generator.stop();
  await Promise.allSettled(contenders.map((contender) => contender.stop()));
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void stop().then(() => process.exit(1)));
try {
  await main();
} finally {
  await stop();
}
