/**
 * `npm run backup -- <folder>`: a copy of the embedded database and of the files that people brought in, made while the
 * application may keep running.
 * To restore, see docs/operations.md. Same major version of PostgreSQL only.
 */
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { defaultDataDir } from "../app/platform/embedded-postgres/folder.server.ts";
import { FILES_FOLDER } from "../app/platform/storage.server.ts";
import { runningEmbeddedUrl, startEmbeddedPostgres } from "../app/platform/embedded-postgres/start.server.ts";

/** What PostgreSQL makes anew, or what belongs to the running server only. */
const LEFT_OUT = new RegExp(
  "^/(?:postmaster\\.(?:pid|opts)$" +
    "|(?:pg_wal|pg_replslot|pg_stat_tmp|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_subtrans)/." +
    "|(?:.*/)?(?:pgsql_tmp|pg_internal\\.init))",
);
/** Files beside the cluster without which its data is worth less: its password, and the key of private links. */
const COMPANIONS = ["password", "secret"];

const dir = defaultDataDir(process.env.DATA_DIR);
const target = path.resolve(process.argv[2] ?? `backup-${new Date().toISOString().slice(0, 10)}`);
if (fs.existsSync(target)) {
  console.error(`${target} is there already: give a folder that does not exist yet.`);
  process.exit(2);
}

const runningUrl = runningEmbeddedUrl(dir);
const own = runningUrl ? undefined : await startEmbeddedPostgres({ dir });
const client = new pg.Client(runningUrl ?? own!.url);
try {
  await client.connect();
  await copyOnline(client, path.join(dir, "data"), path.join(target, "data"));
  for (const name of COMPANIONS)
    if (fs.existsSync(path.join(dir, name))) fs.copyFileSync(path.join(dir, name), path.join(target, name));
  copyFiles(path.join(dir, FILES_FOLDER), path.join(target, FILES_FOLDER));
  giveToOwnerOf(path.join(dir, "data"), target);
  console.log(`backup made in ${target}`);
} finally {
  await client.end();
  await own?.stop();
}

/** Copies the files between PostgreSQL's start and stop marks, then the log that makes them one moment. */
async function copyOnline(database: pg.Client, from: string, to: string): Promise<void> {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.chmodSync(path.dirname(to), 0o700);
  // A temporary slot: the log we need is not thrown away meanwhile, and the slot goes with this connection.
  await database.query("SELECT pg_create_physical_replication_slot('backup', true, true)");
  await database.query("SELECT pg_backup_start('backup', true)");
  fs.cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    filter: (file) => !LEFT_OUT.test(file.slice(from.length).split(path.sep).join("/")),
  });
  const { rows } = await database.query<{ label: string; last: string }>(
    "SELECT labelfile AS label, pg_walfile_name(lsn) AS last FROM pg_backup_stop(false)",
  );
  const { label, last } = rows[0]!;
  fs.writeFileSync(path.join(to, "backup_label"), label, { mode: 0o600 });
  copyLog(path.join(from, "pg_wal"), path.join(to, "pg_wal"), /file ([0-9A-F]{24})/.exec(label)![1]!, last);
}

/** The write-ahead log from the start mark up to the stop mark. */
function copyLog(from: string, to: string, first: string, last: string): void {
  for (const name of fs.readdirSync(from))
    if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
      fs.copyFileSync(path.join(from, name), path.join(to, name));
  fs.mkdirSync(path.join(to, "archive_status"), { recursive: true });
}

/**
 * After the database, for a row never comes before its bytes. What is removed meanwhile is left out; a file is never
 * changed, so that a copy is never half new.
 */
function copyFiles(from: string, to: string): void {
  if (!fs.existsSync(from)) return;
  for (const entry of fs.readdirSync(from, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)) {
      const folder = path.join(to, entry.name.slice(0, 2));
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      try {
        fs.copyFileSync(path.join(entry.parentPath, entry.name), path.join(folder, entry.name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
}

/** As root we copy, but PostgreSQL runs as somebody else and must own its files. */
function giveToOwnerOf(model: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(model);
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }))
    fs.lchownSync(path.join(folder, entry), uid, gid);
  fs.chownSync(folder, uid, gid);
}
