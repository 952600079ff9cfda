import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../app/platform/embedded-postgres/start.server";
import { migrate } from "../../app/platform/migrate.server";

declare module "vitest" {
  interface ProvidedContext {
    /** A server on which each test file makes its own copy of the database `template`. */
    serverUrl: string;
  }
}

/** One PostgreSQL for the whole run, with the schema in a template that test files copy. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(path.join(tmpdir(), "netwerf-tests-"));
  const server = await startEmbeddedPostgres({ dir, database: "template" });
  await forgetful(server.url);
  await migrate(server.url, path.resolve("prisma/migrations"));
  project.provide("serverUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}

/** What these databases hold need not survive anything, so nothing waits for the disk. */
const forgetful = (serverUrl: string) =>
  asAdministrator(serverUrl, async (client) => {
    for (const setting of [
      "fsync = off",
      "full_page_writes = off",
      "synchronous_commit = off",
      "checkpoint_timeout = '1h'",
      "max_wal_size = '8GB'",
      "autovacuum = off",
    ])
      await client.query(`ALTER SYSTEM SET ${setting}`);
    await client.query("SELECT pg_reload_conf()");
  });

/** The URL of another database on the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function asAdministrator<T>(
  serverUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, "postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
