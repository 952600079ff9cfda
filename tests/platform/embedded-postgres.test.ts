import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "~/platform/embedded-postgres/start.server";
import { temporaryFolder, until } from "../support/server";

const ROOT = process.getuid?.() === 0;
const cleanUp: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function folder(): string {
  const made = temporaryFolder();
  cleanUp.push(made.remove);
  // As any folder of a system: others may pass through.
  chmodSync(made.dir, 0o755);
  return path.join(made.dir, "data");
}

async function start(dir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dir });
  cleanUp.push(server.stop);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The same in a process of its own, that can be killed. */
function startApp(dir: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/embedded-app.ts", dir]);
  let out = "";
  let said = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  cleanUp.push(async () => {
    child.kill("SIGTERM");
    await exited;
  });
  const ready = async () => {
    await until(() => out.includes("\n") || child.exitCode !== null);
    if (!out) throw new Error(said);
    return JSON.parse(out) as { url: string; pid: number };
  };
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return { ready, kill, exited, said: () => said };
}

const noted = (dir: string) =>
  Number(readFileSync(path.join(dir, "data/postmaster.pid"), "utf8").split("\n")[0]);
const unfinished = (dir: string) =>
  existsSync(dir) ? readdirSync(dir).filter((name) => name.startsWith("data.init-")) : [];

test("what was written is there after a restart, also in a path with spaces, a comma, quotes and too many letters", async () => {
  const dir = path.join(folder(), `een map, met 'veel' "tekens"`, "lang".repeat(25));
  const first = await start(dir);
  await ask(first.url, "CREATE TABLE kept AS SELECT 'Zoë €' AS word");
  await first.stop();
  expect(existsSync(path.join(dir, "data/postmaster.pid"))).toBe(false);
  const second = await start(dir);
  expect(await ask(second.url, "SELECT word FROM kept")).toEqual([{ word: "Zoë €" }]);
});

test("killed under a writing application, the database comes back by itself and has every row it confirmed", async () => {
  const server = await start(folder());
  const pool = new pg.Pool({ connectionString: server.url, max: 4, connectionTimeoutMillis: 2000 });
  pool.on("error", () => {});
  await pool.query("CREATE TABLE kept (n int)");
  const confirmed: number[] = [];
  let number = 0;
  let writing = true;
  const write = async () => {
    while (writing) {
      const n = (number += 1);
      const done = await pool.query("INSERT INTO kept VALUES ($1)", [n]).then(
        () => true,
        () => false,
      );
      if (done) confirmed.push(n);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const writers = [write(), write(), write()];
  for (let kills = 0; kills < 2; kills += 1) {
    const before = confirmed.length;
    await until(() => confirmed.length > before + 20);
    const killed = server.pid()!;
    kill(killed);
    await until(() => server.pid() !== killed);
    const after = confirmed.length;
    await until(() => confirmed.length > after + 20);
  }
  writing = false;
  await Promise.all(writers);
  const { rows } = await pool.query<{ n: number }>("SELECT n FROM kept");
  await pool.end();
  const there = new Set(rows.map(({ n }) => n));
  expect(confirmed.filter((n) => !there.has(n))).toEqual([]);
});

test("killed again and again while it is coming back, it still comes back", async () => {
  const server = await start(folder());
  await ask(server.url, "CREATE TABLE kept AS SELECT 7 AS n");
  for (const pause of [0, 60, 120, 180, 240, 300]) {
    const killed = server.pid()!;
    kill(killed);
    await until(() => server.pid() !== killed);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await until(() => ask(server.url, "SELECT 1").then(Boolean, () => false));
  expect(await ask(server.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
});

/** One that could not recover from the kill before may have gone by itself: as good as killed. */
function kill(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

test("a killed application leaves its database running; the next start takes it over with all that was written", async () => {
  const dir = folder();
  const app = startApp(dir);
  const left = await app.ready();
  await ask(left.url, "CREATE TABLE kept AS SELECT 7 AS n");
  await app.kill();
  expect(noted(dir)).toBe(left.pid);
  const server = await start(dir);
  expect(server.pid()).not.toBe(left.pid);
  expect(noted(dir)).toBe(server.pid());
  expect(await ask(server.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
});

test("killed while it makes its first cluster, the next start makes another and leaves no rubbish", async () => {
  const dir = folder();
  const app = startApp(dir);
  await until(() => unfinished(dir).length > 0);
  await app.kill();
  expect(existsSync(path.join(dir, "data"))).toBe(false);
  const server = await start(dir);
  expect(await ask(server.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  expect(unfinished(dir)).toEqual([]);
});

test("a second application on the same folder is refused in clear words, and the first does not notice", async () => {
  const dir = folder();
  const first = await start(dir);
  const pid = first.pid();
  const message = `Another Netwerf is already running on ${dir}. Stop it first, or set DATA_DIR to another folder.`;
  await expect(startEmbeddedPostgres({ dir })).rejects.toThrow(message);
  expect(first.pid()).toBe(pid);
  expect(await ask(first.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

test("of two first starts at the same moment one gets the folder and the other is told", async () => {
  const dir = folder();
  const apps = [startApp(dir), startApp(dir)];
  const results = await Promise.allSettled(apps.map((app) => app.ready()));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const told = results.find((result) => result.status === "rejected")!;
  expect(String(told.reason)).toContain("already running");
  const winner = results.find((result) => result.status === "fulfilled")!;
  expect(await ask(winner.value.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  expect(unfinished(dir)).toEqual([]);
});

test("a note of a process that is no database, as containers leave them, keeps nobody out", async () => {
  const dir = folder();
  const first = await start(dir);
  await first.stop();
  writeFileSync(path.join(dir, "data/postmaster.pid"), `${process.pid}\n${dir}/data\n0\n5432\n`);
  const second = await start(dir);
  expect(await ask(second.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

test("data of another major version are left alone, with words that say what to do", async () => {
  const dir = folder();
  mkdirSync(path.join(dir, "data"), { recursive: true });
  writeFileSync(path.join(dir, "data/PG_VERSION"), "12\n");
  await expect(startEmbeddedPostgres({ dir })).rejects.toThrow(
    /are of PostgreSQL 12, the installed programs are 18\. Move them/,
  );
});

test.runIf(ROOT)(
  "as root it runs as another user, in a folder closed to others whose new parents stay open",
  async () => {
    const parent = folder();
    const dir = path.join(parent, "netwerf");
    const server = await start(dir);
    expect(statSync(`/proc/${server.pid()}`).uid).not.toBe(0);
    const modes = [parent, dir, path.join(dir, "data"), path.join(dir, "password")];
    expect(modes.map((one) => (statSync(one).mode & 0o777).toString(8))).toEqual([
      "755",
      "700",
      "700",
      "600",
    ]);
  },
);

test.runIf(ROOT)("as root it runs as the owner of the folder, when that is somebody", async () => {
  const dir = folder();
  mkdirSync(dir);
  const nobody = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith("nobody:"))!;
  const [, , uid, gid] = nobody.split(":");
  chownSync(dir, Number(uid), Number(gid));
  const server = await start(dir);
  expect(statSync(`/proc/${server.pid()}`).uid).toBe(Number(uid));
});

test.runIf(ROOT)("a folder that the database's user cannot enter is refused with the way out", async () => {
  const dir = folder();
  chmodSync(path.dirname(dir), 0o700);
  await expect(startEmbeddedPostgres({ dir })).rejects.toThrow(/cannot enter .*; set DATA_DIR to/);
});
