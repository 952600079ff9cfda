import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { surroundings, type Cluster } from "./cluster.server";
import { WINDOWS } from "./folder.server";
import { noteOf } from "./left-behind.server";

/** On Unix the port only names the socket file. */
export const SOCKET_PORT = 5432;

/**
 * Starts the server on a cluster. It is a process of its own session, so that Ctrl-C reaches us alone and we decide
 * the order of stopping; its log goes to a file, for a pipe to us would break when we are killed.
 */
export function launch(cluster: Cluster, port: number): ChildProcess {
  const { folder, user, binaries } = cluster;
  const log = fs.openSync(folder.log, "a", 0o600);
  if (user) fs.chownSync(folder.log, user.uid, user.gid);
  try {
    return spawn(binaries.postgres, ["-D", folder.data, ...settings(cluster, port)], {
      ...surroundings(cluster),
      detached: !WINDOWS,
      windowsHide: true,
      stdio: ["ignore", log, log],
    });
  } finally {
    fs.closeSync(log);
  }
}

function settings({ folder }: Cluster, port: number): string[] {
  const where = WINDOWS
    ? { listen_addresses: "127.0.0.1" }
    : {
        listen_addresses: "",
        unix_socket_directories: socketSetting(folder.socket),
        unix_socket_permissions: "0700",
      };
  const values = {
    ...where,
    port,
    max_connections: 60,
    shared_buffers: "128MB",
    jit: "off",
    max_wal_size: "512MB",
    wal_compression: "on",
    idle_in_transaction_session_timeout: "60s",
    timezone: "UTC",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The setting is a list: quotes keep a comma or a space in the path from ending it. */
const socketSetting = (dir: string) => `"${dir.replaceAll('"', '""')}"`;

export function isAlive(child: ChildProcess | undefined): child is ChildProcess {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Asks a server to stop in good order: roll back what is under way, write everything, go. */
export function stopGently({ folder, binaries, ...rest }: Cluster, pid: number): void {
  try {
    if (!WINDOWS) process.kill(pid, "SIGINT");
    else {
      const options = { ...surroundings({ folder, binaries, ...rest }), stdio: "ignore" as const };
      execFileSync(binaries.pg_ctl, ["stop", "-D", folder.data, "-m", "fast", "-w", "-t", "30"], options);
    }
  } catch {
    // It is gone already.
  }
}

/** Waits until no server uses the data any more, at most half a minute. */
export async function untilGone(data: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end && fs.existsSync(noteOf(data));) await sleep(20);
}

/** The last lines of the server's log. */
export function endOfLog({ log }: { log: string }): string {
  try {
    return fs.readFileSync(log, "utf8").trim().split("\n").slice(-5).join(" | ");
  } catch {
    return "";
  }
}

/** A port on which nobody listens, for systems without Unix sockets. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve, reject) => probe.once("listening", resolve).once("error", reject));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
