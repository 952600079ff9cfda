import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort, until } from "./server";

/** Debian's PostgreSQL, whichever version is installed; null when there is none. */
function debianBinaries(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root)
    ? readdirSync(root).filter((name) => existsSync(path.join(root, name, "bin/initdb")))
    : [];
  return versions.length > 0
    ? path.join(root, versions.sort((a, b) => Number(b) - Number(a))[0]!, "bin")
    : null;
}

/** The user PostgreSQL runs as when we are root, which it refuses. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith("postgres:"))!
    .split(":");
  return { uid: Number(line[2]), gid: Number(line[3]) };
}

export type OutsidePostgres = {
  url: string;
  /** Stops it in good order; the data stay. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes the data away. */
  stop(): Promise<void>;
};

/** Starts a PostgreSQL that is not ours on a free port. @throws when none is installed: that is a failed test, not a skipped one. */
export async function startOutsidePostgres(): Promise<OutsidePostgres> {
  const bin = debianBinaries();
  if (!bin) throw new Error("There is no PostgreSQL of the system (Debian: apt-get install postgresql).");
  const user = unprivileged();
  const dir = mkdtempSync(path.join(tmpdir(), "netwerf-outside-"));
  chmodSync(dir, 0o700);
  if (user) chownSync(dir, user.uid, user.gid);
  const data = path.join(dir, "data");
  const options = { ...user, cwd: dir, stdio: "ignore" as const };
  const initial = ["-D", data, "-U", "netwerf", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"];
  execFileSync(path.join(bin, "initdb"), initial, options);
  const port = await freePort();
  const url = `postgresql://netwerf@127.0.0.1:${port}/postgres`;
  const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${dir}`, "max_connections=60"];
  const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(path.join(bin, "postgres"), args, options);
    await until(() => answers(url));
  };
  const halt = async () => {
    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child?.kill("SIGINT");
    await gone;
  };
  const stop = async () => {
    if (child?.exitCode === null) await halt();
    rmSync(dir, { recursive: true, force: true });
  };
  await start();
  return { url, halt, start, stop };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
