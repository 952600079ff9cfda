/**
 * `npm run move -- <DATABASE_URL>`: moves everything from the embedded database to an empty managed PostgreSQL
 * (15 or later). One consistent snapshot by plain COPY, all or nothing. Stop the application first. The job queue
 * stays behind: it holds wake-up calls only, and the application makes it anew. Files that people brought in stay where
 * they are: in DATA_DIR, with which the application is to start.
 */
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { defaultDataDir } from "../app/platform/embedded-postgres/folder.server.ts";
import { startEmbeddedPostgres } from "../app/platform/embedded-postgres/start.server.ts";
import { FILES_FOLDER } from "../app/platform/storage.server.ts";
import { migrate } from "../app/platform/migrate.server.ts";

/** A table with the names of those that its rows point to. */
type Table = { schema: string; name: string; columns: string; pointsTo: string[]; id: string };

const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name, c.oid::regclass::text AS id,
    (SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    array(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS "pointsTo"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname <> '_prisma_migrations'`;

/** Their rows on the target make way for what became of them here. */
const FILLED_BY_MIGRATIONS = new Set(["Synonym"]);

const targetUrl = process.argv[2];
if (!targetUrl) {
  console.error("usage: npm run move -- <DATABASE_URL of an empty database>");
  process.exit(2);
}
const dir = defaultDataDir(process.env.DATA_DIR);
const embedded = await startEmbeddedPostgres({ dir });
try {
  // The same schema on both sides.
  for (const url of [embedded.url, targetUrl]) await migrate(url, path.resolve("prisma/migrations"));
  await moveAll(embedded.url, targetUrl);
  console.log(
    `Everything has moved. Set DATABASE_URL and APP_SECRET (the line in the file \`secret\`), leave DATA_DIR at ${dir} (the files that people brought in stay in ${path.join(dir, FILES_FOLDER)}), and start.`,
  );
} finally {
  await embedded.stop();
}

async function moveAll(source: string, target: string): Promise<void> {
  const [from, to] = [new pg.Client(source), new pg.Client(target)];
  await Promise.all([from.connect(), to.connect()]);
  try {
    await from.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await to.query("BEGIN");
    const tables = inOrder((await from.query<Table>(TABLES)).rows);
    for (const table of tables) await moveTable(from, to, table);
    await moveSequences(from, to);
    await to.query("COMMIT");
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

/** Tables after those that their rows point to. */
function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = [];
  const isDone = (id: string) => ordered.some((table) => table.id === id);
  while (ordered.length < tables.length) {
    const left = tables.filter((table) => !isDone(table.id));
    const next = left.find((table) => table.pointsTo.every(isDone));
    if (!next) throw new Error(`these tables point at each other: ${left.map(({ id }) => id).join(", ")}`);
    ordered.push(next);
  }
  return ordered;
}

function quoted({ schema, name }: { schema: string; name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

async function moveTable(from: pg.Client, to: pg.Client, table: Table): Promise<void> {
  const name = quoted(table);
  if (FILLED_BY_MIGRATIONS.has(table.name)) await to.query(`DELETE FROM ${name}`);
  const there = await to.query(`SELECT 1 FROM ${name} LIMIT 1`);
  if (there.rowCount) throw new Error(`${name} is not empty on the target`);
  await pipeline(
    from.query(copyTo(`COPY (SELECT ${table.columns} FROM ${name}) TO STDOUT`)),
    to.query(copyFrom(`COPY ${name} (${table.columns}) FROM STDIN`)),
  );
  const [here, now] = [await count(from, name), await count(to, name)];
  if (here !== now) throw new Error(`${name}: ${here} rows here, ${now} there`);
  if (now > 0) console.log(`${name}: ${now}`);
}

async function count(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
  return rows[0]!.n;
}

async function moveSequences(from: pg.Client, to: pg.Client): Promise<void> {
  const { rows } = await from.query<{ schema: string; name: string; last: string }>(`
    SELECT schemaname AS schema, sequencename AS name, last_value AS last FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL`);
  for (const sequence of rows)
    await to.query("SELECT setval($1::regclass, $2)", [quoted(sequence), sequence.last]);
}
