import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { newId } from "./ids.server";

/** The folder in the data folder in which the bytes of files lie; a backup takes it along. */
export const FILES_FOLDER = "files";
const HASH = /^[0-9a-f]{64}$/;

let folder: string | undefined;

/** Says where bytes are kept; once, at start. */
export function openStorage(dataDir: string): void {
  folder = path.join(dataDir, FILES_FOLDER);
}

function root(): string {
  if (!folder) throw new Error("The storage was not opened at start.");
  return folder;
}

/** Where the bytes with this hash lie. No part of the path is ever something that a person wrote. */
export function storedPath(hash: string): string {
  if (!HASH.test(hash)) throw new Error("that is no hash");
  return path.join(root(), hash.slice(0, 2), hash);
}

/**
 * Keeps bytes, whole and on the disk before this returns, under their SHA-256: a reader never sees half a file, and
 * the same bytes are kept once.
 * @returns the hash.
 */
export async function storeBytes(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (await isStored(hash)) return hash;
  const target = storedPath(hash);
  const waiting = path.join(root(), "tmp", newId());
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await mkdir(path.dirname(waiting), { recursive: true, mode: 0o700 });
  try {
    const file = await open(waiting, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(waiting, target);
  } finally {
    await rm(waiting, { force: true });
  }
  await syncFolder(path.dirname(target));
  return hash;
}

/** The name itself is on the disk only after this; Windows cannot, and needs not. */
async function syncFolder(dir: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(dir, "r");
  await handle.sync().finally(() => handle.close());
}

/** Whether the bytes with this hash are there. */
export async function isStored(hash: string): Promise<boolean> {
  return (await sizeOf(hash)) !== null;
}

/** How many bytes lie under this hash; null when there are none. */
export async function sizeOf(hash: string): Promise<number | null> {
  try {
    return (await stat(storedPath(hash))).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The bytes, a piece at a time. */
export const streamStored = (hash: string) => createReadStream(storedPath(hash));

/** Takes the bytes away; nothing happens when they are gone already. */
export async function eraseStored(hash: string): Promise<void> {
  await rm(storedPath(hash), { force: true });
}

/** What was being written when the machine stopped is half a file: goes when it is older than this. */
const HALF_AFTER_MS = 86_400_000;

/** Every hash that lies there; takes away what was left half written. */
export async function storedHashes(at: Date): Promise<string[]> {
  const hashes: string[] = [];
  for (const part of await namesIn(root()))
    for (const name of await namesIn(path.join(root(), part)))
      if (HASH.test(name)) hashes.push(name);
      else if (part === "tmp") await dropHalf(path.join(root(), part, name), at);
  return hashes;
}

async function dropHalf(file: string, at: Date): Promise<void> {
  // Gone: what was being written is whole by now, and elsewhere.
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
  if (at.getTime() - mtimeMs > HALF_AFTER_MS) await rm(file, { force: true });
}

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}
