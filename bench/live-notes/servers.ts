import { fork } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { GUEST_COOKIE } from "../../app/domain/focus-groups/caller";
import { closeDatabase, db, openDatabase } from "../../app/platform/db.server";
import { folderAt } from "../../app/platform/embedded-postgres/folder.server";
import { runningPostmaster } from "../../app/platform/embedded-postgres/left-behind.server";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { newId, newSecret, sha256 } from "../../app/platform/ids.server";
import { setSecret } from "../../app/platform/secret.server";
import { makeGroups } from "../../tests/support/groups";
import { startServer, temporaryFolder, until } from "../../tests/support/server";
import type { PeerName, Seat } from "./load/protocols";
import { cpuOf, cpuOfFamily, memoryOf } from "./processes";

const COLLECT = new URL("./peers/collect.mjs", import.meta.url).href;

/** One of the servers that are compared, running. */
export type Contender = {
  name: PeerName;
  pid: number;
  /** Its own folder. */
  dir: string;
  /** Process of its database server, which leaves the work to its children. */
  postgres: number | undefined;
  /** Fresh notes, and for each of them so many who may write there. */
  seats(notes: number, people: number): Promise<Seat[][]>;
  stop(): Promise<void>;
};

/** Milliseconds of CPU used so far, of the server's process and of its database. */
export const cpu = ({ pid, postgres }: Contender) => ({
  server: cpuOf(pid),
  database: postgres === undefined ? 0 : cpuOfFamily(postgres),
});

export type Memory = { inUse: number; resident: number };

/** Bytes that the server has in use and bytes that it holds, after it threw away its garbage. */
export async function memory({ pid, dir }: Contender): Promise<Memory> {
  const file = memoryFile(dir);
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  await until(() => existsSync(file));
  return { inUse: Number(readFileSync(file, "utf8")), resident: memoryOf(pid) };
}

const memoryFile = (dir: string) => path.join(dir, "memory");
const measured = (dir: string) => ({ NODE_OPTIONS: `--import ${COLLECT}`, COLLECT_FILE: memoryFile(dir) });

export async function startOurs(): Promise<Contender> {
  const folder = temporaryFolder();
  const server = await startServer({ DATA_DIR: folder.dir, DEMO: "off", ...measured(folder.dir) });
  openDatabase(runningEmbeddedUrl(folder.dir, "app")!, 4);
  setSecret("a secret for tests, long enough to sign with");
  return {
    name: "ours",
    pid: server.process.pid!,
    dir: folder.dir,
    postgres: runningPostmaster(folderAt(folder.dir).data)!.pid,
    seats: (notes, people) => seatsOfOurs(Number(new URL(server.origin).port), notes, people),
    async stop() {
      await closeDatabase();
      await server.stop();
      folder.remove();
    },
  };
}

/** Each sits at the table as a guest who was handed the pen, in a browser of their own. */
async function seatsOfOurs(port: number, notes: number, people: number): Promise<Seat[][]> {
  const { groups } = await makeGroups(Array.from({ length: notes }, (_, i) => ({ title: `Groep ${i + 1}` })));
  const seats: Seat[][] = [];
  for (const groupId of groups) {
    const secrets = Array.from({ length: people }, () => newSecret());
    const joinedAt = new Date();
    await db().tableGuest.createMany({
      data: secrets.map((secret, i) => ({
        ...{ groupId, secretHash: sha256(secret), name: `Gast ${i + 1}`, mayWrite: true, joinedAt },
      })),
    });
    seats.push(
      secrets.map((secret) => ({ peer: "ours", port, note: groupId, cookie: `${GUEST_COOKIE}=${secret}` })),
    );
  }
  return seats;
}

export async function startPeer(name: Exclude<PeerName, "ours">): Promise<Contender> {
  const folder = temporaryFolder();
  const script = fileURLToPath(new URL(`./peers/${name}.ts`, import.meta.url));
  const child = fork(script, [folder.dir], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", ...measured(folder.dir) },
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const { port, postgres } = await new Promise<{ port: number; postgres?: number }>((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  return {
    ...{ name, pid: child.pid!, dir: folder.dir, postgres },
    seats: (notes, people) =>
      Promise.resolve(
        Array.from({ length: notes }, () => {
          const seat: Seat = { peer: name, port, note: newId(), cookie: "" };
          return Array.from({ length: people }, () => seat);
        }),
      ),
    async stop() {
      child.kill("SIGTERM");
      await gone;
      folder.remove();
    },
  };
}
