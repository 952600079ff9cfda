import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, test } from "vitest";
import { openStorage, storeBytes } from "../../app/platform/storage.server";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { startOutsidePostgres } from "../support/outside-postgres";
import { startServer, temporaryFolder } from "../support/server";

const run = promisify(execFile);
const SECRET = "a secret for tests, long enough to sign with";

const script = (name: string, dataDir: string, argument: string) =>
  run(process.execPath, ["--import", "tsx", `scripts/${name}.ts`, argument], {
    env: { ...process.env, DATA_DIR: dataDir },
  });

/** How many rows each table that people fill has. */
async function rowCounts(url: string): Promise<Record<string, number>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const counts: Record<string, number> = {};
    for (const table of ["Event", "Registration", "Choice", "Person", "Activity", "Presence", "FileItem"]) {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
      counts[table] = rows[0]!.n;
    }
    return counts;
  } finally {
    await client.end();
  }
}

/** Brings in a file for a day of the demo, as its organiser would. Returns its address. */
async function bringInFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  openStorage(dataDir);
  const [id, hash] = [randomUUID(), await storeBytes(bytes)];
  const client = new pg.Client(runningEmbeddedUrl(dataDir, "app")!);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "FileItem" ("id", "eventId", "title", "fileName", "mediaType", "bytes", "hash", "visibility", "uploadedAt")
       SELECT $1, "id", 'Dia''s', 'dias.pdf', 'application/pdf', $2, $3, 'ALL', now() FROM "Event" WHERE "slug" = 'lde-dagen-3'`,
      [id, bytes.length, hash],
    );
  } finally {
    await client.end();
  }
  return `/bestanden/${id}/dias.pdf`;
}

const storedIn = (dataDir: string) => readdirSync(path.join(dataDir, "files"), { recursive: true }).sort();

test("a backup made while the application runs starts as the same application elsewhere, with its files", async () => {
  const [home, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const first = await startServer({ DATA_DIR: home.dir });
  try {
    const slides = randomBytes(300_000);
    const address = await bringInFile(home.dir, slides);
    const stored = storedIn(home.dir).filter((name) => name !== "tmp");
    // What is being written is no file yet.
    mkdirSync(path.join(home.dir, "files", "tmp"), { recursive: true });
    writeFileSync(path.join(home.dir, "files", "tmp", "half"), "ha");
    const before = await rowCounts(runningEmbeddedUrl(home.dir, "app")!);
    expect(before.Registration).toBeGreaterThan(150);
    const copy = elsewhere.dir;
    elsewhere.remove();
    await script("backup", home.dir, copy);
    await expect(script("backup", home.dir, copy)).rejects.toThrow(/there already/);
    expect(storedIn(copy)).toEqual(stored);
    // The copy stands by itself: nothing is left of what it was made of.
    await first.stop();
    home.remove();
    const second = await startServer({ DATA_DIR: copy });
    expect(await rowCounts(runningEmbeddedUrl(copy, "app")!)).toEqual(before);
    const answer = await fetch(`${second.origin}${address}`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(slides)).toBe(true);
    await second.stop();
  } finally {
    await first.stop();
    for (const folder of [home, elsewhere]) folder.remove();
  }
}, 120_000);

test("everything moves to a PostgreSQL of somebody else, and a second time is refused", async () => {
  const home = temporaryFolder();
  const outside = await startOutsidePostgres();
  try {
    const first = await startServer({ DATA_DIR: home.dir });
    const before = await rowCounts(runningEmbeddedUrl(home.dir, "app")!);
    await first.stop();
    await script("move", home.dir, outside.url);
    expect(await rowCounts(outside.url)).toEqual(before);
    await expect(script("move", home.dir, outside.url)).rejects.toThrow(/not empty/);
    const second = await startServer({ DATABASE_URL: outside.url, APP_SECRET: SECRET });
    expect((await fetch(`${second.origin}/evenementen/lde-dagen-3`)).status).toBe(200);
    await second.stop();
    expect(await rowCounts(outside.url)).toMatchObject({ Registration: before.Registration });
  } finally {
    await outside.stop();
    home.remove();
  }
}, 120_000);
