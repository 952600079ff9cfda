// Move all data from the embedded database to a managed PostgreSQL (empty database):
//   npm run move -- postgresql://user:pw@host/db
// One consistent snapshot, plain COPY, any target version >= 15; no pg_dump needed. Run with the app stopped.
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { default as PgBoss } from "pg-boss";
import { defaultDataDir, startEmbeddedPostgres } from "../app/platform/embedded-postgres.server.ts";
import { migrate } from "../app/platform/migrate.server.ts";

type Table = { s: string; t: string; cols: string; deps: string[]; id: string };

const target = process.argv[2];
if (!target) throw new Error("usage: npm run move -- <target DATABASE_URL>");
const src = await startEmbeddedPostgres({ dir: defaultDataDir(), log: console.error });
try {
  await migrate(src.url, "prisma/migrations", console.error);
  await migrate(target, "prisma/migrations", console.error);
  const boss = new PgBoss({ connectionString: target, max: 1, supervise: false, schedule: false }); // same job tables on the target
  await boss.start();
  await boss.stop({ graceful: false });
  const a = new pg.Client(src.url),
    b = new pg.Client(target);
  await a.connect();
  await b.connect();
  await a.query("begin isolation level repeatable read read only");
  await b.query("begin");
  await b.query("set constraints all deferred");
  const { rows: tables } = await a.query<Table>(`
    select n.nspname s, c.relname t, (select string_agg(quote_ident(attname), ',' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') cols,
      array(select distinct f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) deps, c.oid::regclass::text id
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public','pgboss') and c.relkind in ('r','p') and not c.relispartition and c.relname <> '_prisma_migrations'`);
  const done = new Set<string>(),
    order: Table[] = [];
  while (order.length < tables.length) {
    const next =
      tables.find((t) => !done.has(t.id) && t.deps.every((d: string) => done.has(d))) ??
      tables.find((t) => !done.has(t.id))!;
    done.add(next.id);
    order.push(next);
  }
  const q = (t: { s: string; t: string }) => `${a.escapeIdentifier(t.s)}.${a.escapeIdentifier(t.t)}`;
  for (const t of [...order].reverse()) if (t.s === "pgboss") await b.query(`delete from ${q(t)}`);
  for (const t of order) {
    if ((await b.query(`select 1 from ${q(t)} limit 1`)).rowCount)
      throw new Error(`${q(t)} is not empty on the target`);
    await pipeline(
      a.query(copyTo(`copy (select ${t.cols} from ${q(t)}) to stdout`)),
      b.query(copyFrom(`copy ${q(t)} (${t.cols}) from stdin`)),
    );
    const [x, y] = [
      await a.query(`select count(*)::int n from ${q(t)}`),
      await b.query(`select count(*)::int n from ${q(t)}`),
    ];
    if (x.rows[0].n !== y.rows[0].n)
      throw new Error(`${q(t)}: ${x.rows[0].n} rows here, ${y.rows[0].n} there`);
    if (x.rows[0].n) console.log(`${q(t)}: ${x.rows[0].n}`);
  }
  const seqs = await a.query(
    "select schemaname s, sequencename t, last_value v from pg_sequences where schemaname in ('public','pgboss') and last_value is not null",
  );
  for (const s of seqs.rows) await b.query("select setval($1::regclass, $2)", [q(s), s.v]);
  await b.query("commit");
  await a.end();
  await b.end();
  console.log("done; set DATABASE_URL and start");
} finally {
  await src.stop();
}
