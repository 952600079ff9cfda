import { execFileSync, type SpawnOptions } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBinaries, type Binaries } from "./binaries.server";
import { folderAt, makeFolder, ROLE, WINDOWS, writeSecretOnce, type Folder } from "./folder.server";
import { isRunning } from "./left-behind.server";
import { systemUserFor, type SystemUser } from "./system-user.server";

/** A cluster on disk and the programs that fit it. */
export type Cluster = { folder: Folder; binaries: Binaries; user: SystemUser | undefined };

/**
 * Opens the cluster in `dir`; makes it when there is none.
 * @throws Error when it is of another major version than the programs.
 */
export async function openCluster(dir: string, log: (line: string) => void): Promise<Cluster> {
  const folder = folderAt(dir);
  const user = systemUserFor(folder);
  makeFolder(folder, user);
  const cluster = { folder, user, binaries: await findBinaries(folder.root, user) };
  if (!fs.existsSync(path.join(folder.data, "PG_VERSION"))) {
    log("making the database cluster");
    create(cluster);
  }
  mustFit(cluster);
  return cluster;
}

/** How every program of PostgreSQL is run: as its own user, in its own folder, with none of our settings. */
export function surroundings({ folder, user }: Cluster) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder.root,
    TMPDIR: os.tmpdir(),
    LC_ALL: "C",
    TZ: "UTC",
    ...(WINDOWS ? { SystemRoot: process.env.SystemRoot } : {}),
  } as unknown as NodeJS.ProcessEnv;
  return { ...user, env, cwd: folder.root } satisfies SpawnOptions;
}

/** Made aside and then moved into place: a kill in the middle leaves no half cluster, but rubbish for the next start. */
function create(cluster: Cluster): void {
  const { folder, user, binaries } = cluster;
  sweepUnfinished(folder.data);
  const unfinished = `${folder.data}.init-${process.pid}`;
  writeSecretOnce(folder.password, randomBytes(24).toString("base64url"), user);
  const identity = ["-U", ROLE, "--pwfile", folder.password, "--auth=scram-sha-256"];
  // PostgreSQL's own locale: an upgrade of the system cannot spoil the order in its indexes.
  const locale = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  execFileSync(binaries.initdb, ["-D", unfinished, ...identity, ...locale], {
    ...surroundings(cluster),
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    fs.renameSync(unfinished, folder.data);
  } catch (error) {
    // Two first starts at once: the other's cluster is as good as ours.
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(path.join(folder.data, "PG_VERSION"))) throw error;
  }
}

/** Takes away what starts left that were killed while they made a cluster. */
function sweepUnfinished(data: string): void {
  const prefix = `${path.basename(data)}.init-`;
  for (const name of fs.readdirSync(path.dirname(data))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0;
    if (!pid || (pid !== process.pid && isRunning(pid))) continue;
    // The program that was making it may still be at work; it will find its folder gone and stop.
    const retry = { maxRetries: 10, retryDelay: 50 };
    fs.rmSync(path.join(path.dirname(data), name), { recursive: true, force: true, ...retry });
  }
}

function mustFit(cluster: Cluster): void {
  const { folder, binaries } = cluster;
  const have = fs.readFileSync(path.join(folder.data, "PG_VERSION"), "utf8").trim();
  const version = execFileSync(binaries.postgres, ["--version"], surroundings(cluster)).toString();
  const want = /(\d+)(?:\.|beta|rc|\s*$)/.exec(version)?.[1];
  if (have !== want)
    throw new Error(
      `The data in ${folder.data} are of PostgreSQL ${have}, the installed programs are ${want}. Move them with the old version first (npm run move).`,
    );
}
