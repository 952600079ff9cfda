import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { reachable, systemUserFor, type SystemUser } from "./system-user.server";

export const WINDOWS = process.platform === "win32";
/** The database role of the application; the only one there is. */
export const ROLE = "app";
/** Longer socket addresses do not fit in the kernel's 107 bytes. */
const LONGEST_SOCKET = 100;

/** Where everything of one database stands. */
export type Folder = {
  root: string;
  /** The cluster itself. */
  data: string;
  /** Directory of the Unix socket. */
  socket: string;
  log: string;
  password: string;
};

/** The places in a folder; touches nothing. */
export function folderAt(dir: string): Folder {
  const root = path.resolve(dir);
  return {
    root,
    data: path.join(root, "data"),
    socket: socketIn(root),
    log: path.join(root, "postgres.log"),
    password: path.join(root, "password"),
  };
}

/** In the folder; when its address would be too long, in a short directory of our own among the temporary files. */
function socketIn(root: string): string {
  const here = path.join(root, "s");
  if (Buffer.byteLength(path.join(here, ".s.PGSQL.5432.lock")) <= LONGEST_SOCKET) return here;
  const mark = createHash("sha256").update(root).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `netwerf-${mark}`);
}

/** Makes the folder and its socket directory, for nobody but the user that the database runs as. */
export function makeFolder(folder: Folder, user: SystemUser | undefined): void {
  makePrivate(folder.root, user);
  if (!WINDOWS) makePrivate(folder.socket, user);
}

/**
 * Makes one directory that only `user` may enter. Its parents, when they are missing too, stay open to all: as root,
 * a closed parent would keep the database out of its own folder.
 */
function makePrivate(dir: string, user: SystemUser | undefined): void {
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  try {
    fs.mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    refuseForeign(dir, user);
  }
  if (user) fs.chownSync(dir, user.uid, user.gid);
}

/** Among temporary files anybody could have made a directory of this name before us, to catch what we write there. */
function refuseForeign(dir: string, user: SystemUser | undefined): void {
  const { uid } = fs.lstatSync(dir);
  if (WINDOWS || !dir.startsWith(os.tmpdir() + path.sep)) return;
  if (![process.getuid!(), user?.uid].includes(uid)) throw new Error(`${dir} belongs to somebody else.`);
}

/** Writes a file that only `user` may read, unless it is there. */
export function writeSecretOnce(file: string, secret: string, user: SystemUser | undefined): void {
  try {
    fs.writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    throw error;
  }
  if (user) fs.chownSync(file, user.uid, user.gid);
}

export function connectionUrl({ password, socket }: Folder, database: string, port: number): string {
  const key = fs.readFileSync(password, "utf8").trim();
  return WINDOWS
    ? `postgresql://${ROLE}:${key}@127.0.0.1:${port}/${database}`
    : `postgresql://${ROLE}:${key}@localhost:5432/${database}?host=${encodeURIComponent(socket)}`;
}

/**
 * The folder of an installation that names none (`asked` is DATA_DIR): `./data`; for root, when the project stands
 * in a place like /root that the database's own user cannot enter, one under /var/lib.
 */
export function defaultDataDir(asked: string | undefined): string {
  if (asked) return path.resolve(asked);
  const here = path.resolve("data");
  const user = systemUserFor(folderAt(here));
  return !user || reachable(process.cwd(), user) ? here : "/var/lib/netwerf";
}
