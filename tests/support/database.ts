import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { markDispatched } from "~/domain/activity/dispatch.server";
import { setClock } from "~/platform/clock.server";
import { closeDatabase, openDatabase } from "~/platform/db.server";
import { openStorage } from "~/platform/storage.server";
import { setSecret } from "~/platform/secret.server";
import { asAdministrator, databaseUrl } from "./global-setup";

const POOL = 10;

/**
 * Gives this test file a database of its own, with the schema and nothing else, and opens it. It goes with the whole
 * server when the run ends: to drop each takes as long as the tests of a small file.
 * @returns the URL, once the tests run.
 */
export function useDatabase(): { url: string } {
  const database = { url: "" };
  const name = `test_${randomBytes(6).toString("hex")}`;
  beforeAll(async () => {
    const serverUrl = inject("serverUrl");
    await asAdministrator(serverUrl, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE template STRATEGY file_copy`),
    );
    database.url = databaseUrl(serverUrl, name);
    setSecret("a secret for tests, long enough to sign with");
    openDatabase(database.url, POOL);
    openStorage(path.join(tmpdir(), "netwerf-tests", name));
  });
  afterEach(() => setClock());
  afterAll(async () => {
    await markDispatched();
    await closeDatabase();
    await rm(path.join(tmpdir(), "netwerf-tests", name), { recursive: true, force: true });
  });
  return database;
}

/**
 * Makes something once, after `useDatabase`, and lets each test begin with the database as it was then: for what takes
 * longer to make than a database to copy.
 */
export function useOnce<T>(database: { url: string }, make: () => Promise<T>): () => T {
  let made: T | undefined;
  let fresh = true;
  const name = () => new URL(database.url).pathname.slice(1);
  const copy = (to: string, from: string) =>
    asAdministrator(inject("serverUrl"), async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY file_copy`);
    });
  const whileClosed = async (work: () => Promise<void>) => {
    await markDispatched();
    await closeDatabase();
    await work();
    openDatabase(database.url, POOL);
  };
  beforeAll(async () => {
    made = await make();
    await whileClosed(() => copy(`${name()}_once`, name()));
  });
  beforeEach(async () => {
    if (!fresh) await whileClosed(() => copy(name(), `${name()}_once`));
    fresh = false;
  });
  return () => made!;
}
