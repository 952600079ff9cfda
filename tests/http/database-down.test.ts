import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { runningEmbeddedUrl } from "~/platform/embedded-postgres/start.server";
import pg from "pg";
import { postRegistration } from "../support/form";
import { startOutsidePostgres } from "../support/outside-postgres";
import { startServer, temporaryFolder, until, type TestServer } from "../support/server";

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

/** The demo on a database: seeded, so that there is something to register for. */
async function startDemo(env: Record<string, string>): Promise<TestServer> {
  const server = await startServer({ ...env, DEMO: "on" });
  cleanUp.push(server.stop);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  return (await client.query<Row>(statement).finally(() => client.end())).rows;
}

const OPEN_DATE = `SELECT e."slug", o."id" FROM "Event" e JOIN "Occurrence" o ON o."eventId" = e."id"
  WHERE o."startsAt" > now() AND e."publishedAt" IS NOT NULL AND o."cancelledAt" IS NULL ORDER BY o."startsAt" LIMIT 1`;
type Date_ = { slug: string; id: string };

/** Registers somebody; whether they were told that it is so. */
async function registers(server: TestServer, { slug, id }: Date_, email: string): Promise<boolean> {
  const answer = await postRegistration(server.origin, slug, { occurrenceId: id, email }).catch(() => null);
  return answer?.status === 302;
}

test("while an outside database is away people read why, and afterwards all is well without a restart", async () => {
  const database = await startOutsidePostgres();
  cleanUp.push(database.stop);
  const server = await startDemo({ DATABASE_URL: database.url });
  const [date] = await ask<Date_>(database.url, OPEN_DATE);
  const get = (url: string) => fetch(`${server.origin}${url}`, { redirect: "manual" });
  expect((await get("/readyz")).status).toBe(200);

  await database.halt();
  for (const url of ["/", "/evenementen", `/evenementen/${date!.slug}`, "/aanmelden/code"]) {
    // A page made a moment ago is still given away.
    let page = await get(url);
    await until(async () => (page = await get(url)).status !== 200 || url === "/aanmelden/code");
    if (url === "/aanmelden/code") continue;
    expect(page.status).toBe(503);
    expect(page.headers.get("retry-after")).toBe("5");
    expect(page.headers.get("cache-control")).toBe("no-store");
    const html = await page.text();
    expect(html).toContain("even-geduld.css");
    expect(html).not.toMatch(/<script|ECONNREFUSED|Prisma|127\.0\.0\.1/);
  }
  expect((await get("/evenementen.atom")).status).toBe(503);
  expect(await registers(server, date!, "weg@example.org")).toBe(false);
  expect([(await get("/healthz")).status, (await get("/readyz")).status]).toEqual([200, 503]);
  expect((await get("/even-geduld.css")).status).toBe(200);

  await database.start();
  await until(async () => (await get("/readyz")).status === 200);
  expect((await get("/evenementen")).status).toBe(200);
  expect(await registers(server, date!, "terug@example.org")).toBe(true);
  const rows = await ask(
    database.url,
    `SELECT "email" FROM "Registration" WHERE "email" IN ('weg@example.org', 'terug@example.org')`,
  );
  expect(rows).toEqual([{ email: "terug@example.org" }]);
  // The jobs are back too: the confirmation is written.
  await until(async () => {
    const letters = await ask(
      database.url,
      `SELECT 1 FROM "OutboxMail" WHERE "toEmail" = 'terug@example.org' AND "handedOverAt" IS NOT NULL`,
    );
    return letters.length === 1;
  });
  expect(server.process.exitCode).toBeNull();
}, 120_000);

test("the embedded database killed under a server that people use: it comes back, and no confirmed registration is lost", async () => {
  const { dir, remove } = temporaryFolder();
  cleanUp.push(remove);
  const server = await startDemo({ DATA_DIR: dir });
  const url = runningEmbeddedUrl(dir, "app")!;
  const [date] = await ask<Date_>(url, OPEN_DATE);
  await ask(url, `UPDATE "Occurrence" SET "capacity" = 5000`);
  const postmaster = () => Number(readFileSync(path.join(dir, "data/postmaster.pid"), "utf8").split("\n")[0]);
  const confirmed: string[] = [];
  let coming = true;
  let number = 0;
  const visitor = async () => {
    while (coming) {
      const email = `bezoeker-${(number += 1)}@example.org`;
      if (await registers(server, date!, email)) confirmed.push(email);
    }
  };
  const visitors = [visitor(), visitor(), visitor()];
  for (let kills = 0; kills < 2; kills += 1) {
    const before = confirmed.length;
    await until(() => confirmed.length > before + 10);
    process.kill(postmaster(), "SIGKILL");
    const after = confirmed.length;
    await until(() => confirmed.length > after + 10, 30_000);
  }
  coming = false;
  await Promise.all(visitors);
  expect(server.process.exitCode).toBeNull();
  const rows = await ask<{ email: string }>(
    url,
    `SELECT "email" FROM "Registration" WHERE "email" LIKE 'bezoeker-%'`,
  );
  const there = new Set(rows.map(({ email }) => email));
  expect(confirmed.filter((email) => !there.has(email))).toEqual([]);
}, 120_000);
