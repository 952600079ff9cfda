// Online physical backup of the embedded database (app may keep running):  npm run backup -- <folder>
// Restore: stop the app, replace data/data with <folder>/data. Same PostgreSQL major version only.
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import {
  defaultDataDir,
  runningEmbeddedUrl,
  startEmbeddedPostgres,
} from "../app/platform/embedded-postgres.server.ts";
const dir = defaultDataDir(),
  out = path.resolve(process.argv[2] ?? `backup-${Date.now()}`);
const running = runningEmbeddedUrl(dir);
const own = running ? undefined : await startEmbeddedPostgres({ dir });
const c = new pg.Client(running ?? own!.url);
await c.connect();
const from = path.join(dir, "data"),
  to = path.join(out, "data");
fs.mkdirSync(out, { recursive: true, mode: 0o700 });
await c.query("select pg_create_physical_replication_slot('backup', true, true)"); // keep the WAL we need; temporary
await c.query("select pg_backup_start('backup', true)");
fs.cpSync(from, to, {
  recursive: true,
  verbatimSymlinks: true,
  preserveTimestamps: true,
  filter: (f) =>
    !/\/(postmaster\.(pid|opts)|pg_wal\/.+|pg_replslot\/.+|pg_stat_tmp\/.+|pg_dynshmem\/.+|pg_notify\/.+|pg_serial\/.+|pg_snapshots\/.+|pg_subtrans\/.+|pgsql_tmp.*|pg_internal\.init)$/.test(
      f.slice(from.length),
    ),
});
const {
  rows: [r],
} = await c.query("select labelfile, pg_walfile_name(lsn) last from pg_backup_stop(false)");
fs.writeFileSync(path.join(to, "backup_label"), r.labelfile, { mode: 0o600 });
const first = /file ([0-9A-F]{24})/.exec(r.labelfile)![1]!;
for (const f of fs.readdirSync(path.join(from, "pg_wal")))
  if (/^[0-9A-F]{24}$/.test(f) && f >= first && f <= r.last)
    fs.copyFileSync(path.join(from, "pg_wal", f), path.join(to, "pg_wal", f));
fs.mkdirSync(path.join(to, "pg_wal", "archive_status"), { recursive: true });
if (process.getuid?.() === 0) {
  const s = fs.statSync(from);
  const own = (d: string) => {
    fs.lchownSync(d, s.uid, s.gid);
    if (fs.lstatSync(d).isDirectory()) for (const f of fs.readdirSync(d)) own(path.join(d, f));
  };
  own(out);
}
fs.copyFileSync(path.join(dir, "password"), path.join(out, "password"));
if (process.getuid?.() === 0) {
  const s = fs.statSync(from);
  fs.chownSync(path.join(out, "password"), s.uid, s.gid);
}
await c.end();
await own?.stop();
console.log("backup in", out);
