import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** A running database server: its process, and its port where it has one. */
export type Postmaster = { pid: number; port: number };

/** Where a running server notes that it uses these data. */
export const noteOf = (data: string) => path.join(data, "postmaster.pid");

/** The server that runs on these data, whoever started it; takes away a note whose writer is certainly gone. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const found = notedPostmaster(data);
  if (!found || isPostgres(found.pid)) return found;
  fs.rmSync(noteOf(data), { force: true });
  return undefined;
}

function notedPostmaster(data: string): Postmaster | undefined {
  try {
    const [pid, , , port] = fs.readFileSync(noteOf(data), "utf8").split("\n");
    return { pid: Math.abs(Number(pid)), port: Number(port) };
  } catch {
    return undefined;
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * In containers process ids repeat: after a kill -9 the noted one is soon some other process, or a dead one that
 * nobody has collected, and PostgreSQL would refuse to start because of it.
 */
function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  try {
    if (process.platform === "linux") {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.includes("(postgres)") && !/\) Z /.test(stat);
    }
    if (process.platform === "darwin")
      return execFileSync("ps", ["-o", "comm=", "-p", String(pid)])
        .toString()
        .includes("postgres");
    return true;
  } catch {
    return false;
  }
}
