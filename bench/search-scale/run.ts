/**
 * Does searching stay as fast when a hundred things become a hundred thousand? The same questions to bases of three
 * sizes, in turn, so that a slow minute of the machine is one for all of them. Ratios: p95 of the smallest base by that
 * of the largest; 1 is flat, 0.5 is twice as slow. Beside the time that somebody waits stands the time that processors
 * worked for it, here and in PostgreSQL (Linux only): on a machine that does other work as well only that is steady.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ask, type Filters } from "../../app/domain/finding/ask.server";
import { PUBLIC } from "../../app/domain/finding/entry";
import { storyPage } from "../../app/domain/knowledge/stories/story-page.server";
import { suggest } from "../../app/domain/finding/suggest.server";
import { visitor } from "../../app/domain/people/viewer";
import { closeDatabase, db, openDatabase } from "../../app/platform/db.server";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { migrate } from "../../app/platform/migrate.server";
import { startServer, temporaryFolder } from "../../tests/support/server";
import { fill } from "./fill";
import { fillStories, storySlug } from "./fill-stories";
import { dice, wordAt } from "./words";

const SIZES = (process.env.SIZES ?? "100,10000,100000").split(",").map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 4);
const QUESTIONS = 30;
const CONNECTIONS = 4;

type Base = { size: number; url: string };
type Question = () => Promise<unknown>;
/** What one question took, in ms. */
type Sample = { waited: number; worked: number };
type Samples = Map<string, Sample[]>;
const KEYS = [PUBLIC];
const find = (text: string, filters: Filters = {}, page = 1) => ask(KEYS, { text, filters, page });

/** Words of the texts, without the small ones. */
function wordsFor(seed: number, count: number, longerThan = 4): string[] {
  const roll = dice(seed);
  const words: string[] = [];
  while (words.length < count) {
    const word = wordAt(roll);
    if (word.length > longerThan) words.push(word);
  }
  return words;
}
const mistyped = (word: string) => `${word.slice(0, 3)}${word[4] ?? "x"}${word[3] ?? "x"}${word.slice(5)}`;

const READER = { viewer: visitor, guestSecret: null };

/** The kinds of question, each with some; `search` kinds count for the main ratio. Stories are of every age. */
function questions(size: number): Record<string, Question[]> {
  const numbers = Array.from({ length: QUESTIONS }, (_, i) => i);
  const of = (make: (i: number) => Question) => numbers.map(make);
  const word = (i: number, count = 1) => wordsFor(1000 + i, count).join(" ");
  return {
    "search-common-word": of((i) => () => find(["werk", "taal", "coach", "ploeg", "traject"][i % 5]!)),
    "search-word": of((i) => () => find(word(i))),
    "search-two-words": of((i) => () => find(word(i, 2))),
    "search-question": of(
      (i) => () => find(`hoe kunnen we ${word(i, 4)} en ${word(i + 50, 2)} voor de ploeg`),
    ),
    "search-compound": of((i) => () => find(wordsFor(2000 + i, 1, 10)[0]!)),
    "search-typing-error": of((i) => () => find(mistyped(wordsFor(3000 + i, 1, 7)[0]!))),
    "search-third-page": of((i) => () => find(word(i), {}, 3)),
    facets: of((i) => () => find(word(i), { theme: `thema-${i % 6}`, sector: `sector-${i % 3}` })),
    suggestions: of((i) => () => suggest(KEYS, word(i).slice(0, 2 + (i % 5)))),
    "suggestions-two-words": of((i) => () => suggest(KEYS, `${word(i)} ${word(i + 9).slice(0, 3)}`)),
    "story-page": of((i) => () => storyPage(READER, storySlug(Math.floor((i * size) / QUESTIONS)), null)),
  };
}

const p95 = (times: number[]) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
const waits = (samples: Sample[]) => p95(samples.map(({ waited }) => waited));
const works = (samples: Sample[]) => p95(samples.map(({ worked }) => worked));

/** How long processors worked so far for us and for our connections, in ms. */
function workedFor(connections: readonly number[]): number {
  const { user, system } = process.cpuUsage();
  return connections.reduce(
    (sum, pid) => {
      try {
        return sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
      } catch {
        return sum;
      }
    },
    (user + system) / 1e3,
  );
}

/** Makes as many connections as the questions will use, so that none is counted as work for one of them. */
async function connectAll(most: number): Promise<number[]> {
  const made = await Promise.all(
    Array.from(
      { length: most },
      () => db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid, pg_sleep(0.05)::text`,
    ),
  );
  return [...new Set(made.map(([row]) => row!.pid))];
}

async function measure({ url, size }: Base, samples: Samples, counts: boolean) {
  openDatabase(url, CONNECTIONS);
  try {
    const connections = await connectAll(CONNECTIONS);
    for (const [name, list] of Object.entries(questions(size)))
      for (const question of list) {
        const [began, before] = [performance.now(), workedFor(connections)];
        await question();
        const sample = { waited: performance.now() - began, worked: workedFor(connections) - before };
        if (counts) samples.set(name, [...(samples.get(name) ?? []), sample]);
      }
  } finally {
    await closeDatabase();
  }
}

async function makeBase(folder: string, size: number): Promise<string> {
  const name = `base_${size}`;
  const admin = new pg.Client(runningEmbeddedUrl(folder, "app"));
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`).finally(() => admin.end());
  const url = runningEmbeddedUrl(folder, name)!;
  await migrate(url, path.resolve("prisma/migrations"));
  const client = new pg.Client(url);
  await client.connect();
  try {
    await fill(client, size);
    await fillStories(client, size);
  } finally {
    await client.end();
  }
  return url;
}

function report(samples: Map<number, Samples>) {
  const [small, large] = [samples.get(SIZES[0]!)!, samples.get(SIZES.at(-1)!)!];
  const all = (of: Samples) => [...of].flatMap(([name, some]) => (name.startsWith("search-") ? some : []));
  for (const [title, figure] of [
    ["p95 waited, ms", waits],
    ["p95 worked, ms", works],
  ] as const) {
    console.log(`${title.padEnd(24)} ${SIZES.map((size) => String(size).padStart(9)).join("")}`);
    for (const name of small.keys())
      console.log(
        `${name.padEnd(24)} ${SIZES.map((size) => figure(samples.get(size)!.get(name)!).toFixed(1).padStart(9)).join("")}`,
      );
  }
  const ratio = (name: string, one: Sample[], other: Sample[]) => {
    console.log(`ratio ${name} ${(waits(one) / waits(other)).toFixed(2)}`);
    console.log(`ratio ${name}-work ${(works(one) / works(other)).toFixed(2)}`);
  };
  ratio("search-growth", all(small), all(large));
  for (const name of small.keys()) ratio(name, small.get(name)!, large.get(name)!);
}

async function main() {
  const folder = temporaryFolder();
  const server = await startServer({ DATA_DIR: folder.dir, DEMO: "off" });
  try {
    const bases: Base[] = [];
    for (const size of SIZES) {
      const began = performance.now();
      bases.push({ size, url: await makeBase(folder.dir, size) });
      console.log(`base of ${size}: made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
    const samples = new Map(SIZES.map((size) => [size, new Map<string, Sample[]>()]));
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const base of bases) await measure(base, samples.get(base.size)!, round > 0);
    report(samples);
  } finally {
    await server.stop();
    folder.remove();
  }
}

await main();
