import { execFileSync, spawn } from "node:child_process";
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

/** Starts a PostgreSQL that is not ours on a free port. @throws when none is installed: that is a failed test, not a skipped one. */
export async function startOutsidePostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const bin = debianBinaries();
  if (!bin) throw new Error("There is no PostgreSQL of the system (Debian: apt-get install postgresql).");
  const user = unprivileged();
  const dir = mkdtempSync(path.join(tmpdir(), "netwerf-outside-"));
  chmodSync(dir, 0o700);
  if (user) chownSync(dir, user.uid, user.gid);
  const data = path.join(dir, "data");
  execFileSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "netwerf", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"],
    { ...user, cwd: dir, stdio: "ignore" },
  );
  const port = await freePort();
  const child = spawn(
    path.join(bin, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      `unix_socket_directories=${dir}`,
      "-c",
      "max_connections=60",
    ],
    { ...user, cwd: dir, stdio: "ignore" },
  );
  const url = `postgresql://netwerf@127.0.0.1:${port}/postgres`;
  await until(async () => {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  });
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
