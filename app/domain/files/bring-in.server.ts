import type { Tx } from "~/platform/db.server";
import { now } from "~/platform/clock.server";
import { Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { isStored, storeBytes } from "~/platform/storage.server";
import { isPicture, mediaTypes, type FileKind, type Visibility } from "./file";
import { endingOf, harmlessName } from "./file-name";
import { inspect } from "./inside/inspect.server";
import { drawAnew } from "./inside/picture.server";

/** A file as a form brings it. */
export type Uploaded = { file: Uint8Array | null; fileName: string };

/** A file that was looked at, and whose bytes lie on the disk. */
export type Ready = {
  bytes: Uint8Array;
  hash: string;
  fileName: string;
  mediaType: string;
  width: number | null;
  height: number | null;
};

/**
 * Looks at what was brought in, draws a picture anew, and lays the bytes on the disk. No row tells of them yet: when
 * none follows, a job takes them away.
 * @throws Invalid at `file`.
 */
export async function bringIn({ file, fileName }: Uploaded, among: readonly FileKind[]): Promise<Ready> {
  if (!file) throw new Invalid({ file: "file-missing" });
  const kind = await inspect(file, fileName, among);
  if (!isPicture(kind)) {
    const facts = { fileName: harmlessName(fileName, endingOf(fileName)), mediaType: mediaTypes[kind] };
    return { ...facts, bytes: file, hash: await storeBytes(file), width: null, height: null };
  }
  const picture = await drawAnew(file);
  const facts = { fileName: harmlessName(fileName, "webp"), mediaType: mediaTypes.webp };
  return { ...facts, ...picture, hash: await storeBytes(picture.bytes) };
}

/** The columns that tell of the bytes, for a row that is made or changed. */
async function columnsOf(tx: Tx, ready: Ready) {
  // Who takes unused bytes away waits until this transaction ends, and then sees the row.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${STORAGE_LOCK})`;
  if (!(await isStored(ready.hash))) await storeBytes(ready.bytes);
  const { hash, fileName, mediaType, width, height, bytes } = ready;
  return {
    ...{ hash, fileName, mediaType, width, height, bytes: bytes.length, uploadedAt: now(), text: "" },
    // A picture has no words.
    textState: width === null ? ("WAITING" as const) : ("NO_TEXT" as const),
  };
}

/** Held while bytes get their row, and against it while unused bytes go. */
export const STORAGE_LOCK = 7_304_118;

type NewFile = { title: string; eventId: string | null; visibility: Visibility; personId: string | null };

/** Makes the row of a file. The caller checked the right, and records it. */
export async function createFile(tx: Tx, ready: Ready, file: NewFile): Promise<string> {
  const { title, eventId, visibility, personId: uploadedById } = file;
  const id = newId();
  await tx.fileItem.create({
    data: { id, title, eventId, visibility, uploadedById, ...(await columnsOf(tx, ready)) },
  });
  return id;
}

/** Puts other bytes in the place of those of a file; its address stays. */
export async function exchangeBytes(tx: Tx, id: string, ready: Ready, personId: string | null) {
  await tx.fileItem.update({
    where: { id },
    data: { ...(await columnsOf(tx, ready)), uploadedById: personId },
  });
}

/** Takes a file away: nobody gets it any more, its words are gone, and its bytes go when no other file has them. */
export async function takeAway(tx: Tx, id: string): Promise<void> {
  await tx.fileItem.update({ where: { id }, data: { removedAt: now(), text: "" } });
}
