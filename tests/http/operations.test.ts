import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { expect, test } from "vitest";
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
    for (const table of ["Event", "Registration", "Choice", "Person", "Activity", "Presence"]) {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
      counts[table] = rows[0]!.n;
    }
    return counts;
  } finally {
    await client.end();
  }
}

test("a backup made while the application runs starts as the same application elsewhere", async () => {
  const [home, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const first = await startServer({ DATA_DIR: home.dir });
  try {
    const before = await rowCounts(runningEmbeddedUrl(home.dir, "app")!);
    expect(before.Registration).toBeGreaterThan(150);
    const copy = elsewhere.dir;
    elsewhere.remove();
    await script("backup", home.dir, copy);
    await expect(script("backup", home.dir, copy)).rejects.toThrow(/there already/);
    const second = await startServer({ DATA_DIR: copy });
    expect(await rowCounts(runningEmbeddedUrl(copy, "app")!)).toEqual(before);
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
