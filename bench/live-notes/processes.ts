/** What Linux tells about a running process. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;

type Stat = { parent: number; own: number; ended: number };

function stat(pid: number): Stat | undefined {
  try {
    // The name stands between brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    const at = (field: number) => Number(fields[field - 3]);
    return { parent: at(4), own: (at(14) + at(15)) * TICK_MS, ended: (at(16) + at(17)) * TICK_MS };
  } catch {
    return undefined;
  }
}

/** Milliseconds of CPU that this process used so far, all its threads together. */
export const cpuOf = (pid: number): number => stat(pid)?.own ?? NaN;

const childrenOf = (parent: number): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && stat(pid)?.parent === parent);

/** As cpuOf, for a process that leaves the work to its children, also those that ended. */
export function cpuOfFamily(pid: number): number {
  const parent = stat(pid);
  if (!parent) return NaN;
  return childrenOf(pid).reduce((sum, child) => sum + (stat(child)?.own ?? 0), parent.own + parent.ended);
}

/** Bytes of memory that this process has in use. */
export function memoryOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) * 1024;
}

/** Keeps a process, its threads and its children on these cores; where `taskset` is missing nothing happens. */
export function pin(pid: number, cores: string): boolean {
  const pids = [pid, ...childrenOf(pid)];
  return pids.every((each) => spawnSync("taskset", ["-a", "-p", "-c", cores, String(each)]).status === 0);
}
