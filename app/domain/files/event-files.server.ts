import { record, transaction } from "~/domain/activity/record.server";
import { organisedEvent, type OrganisedEvent } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { bringIn, createFile, exchangeBytes, takeAway, type Ready, type Uploaded } from "./bring-in.server";
import { FILE_KINDS, MOST_BYTES_TOGETHER, MOST_FILES, type Visibility } from "./file";
import type { FileInput, NewFileInput } from "./file-form";
import { stemOf } from "./file-name";

const shown = {
  ...{ id: true, title: true, fileName: true, mediaType: true, bytes: true, visibility: true },
  ...{ textState: true, uploadedAt: true },
};

/** The files of an event, for who organises it. @throws NotFound */
export async function eventFiles(viewer: Viewer, eventId: string) {
  const event = await organisedEvent(viewer, eventId);
  const files = await db().fileItem.findMany({
    where: { eventId, removedAt: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: shown,
  });
  return { event: brief(event), files };
}

/** One of them. @throws NotFound */
export async function eventFile(viewer: Viewer, eventId: string, fileId: string, tx: Tx = db()) {
  const event = await organisedEvent(viewer, eventId, tx);
  const where = { id: fileId, eventId, removedAt: null };
  const file = isId(fileId) ? await tx.fileItem.findFirst({ where, select: shown }) : null;
  if (!file) throw new NotFound("file");
  return { event: brief(event), file };
}

export type EventFile = Awaited<ReturnType<typeof eventFile>>["file"];

const brief = ({ id, title, slug, networkId, publishedAt }: OrganisedEvent) => ({
  ...{ id, title, slug },
  ...{ inNetwork: networkId !== null, online: publishedAt !== null },
});

/**
 * Hangs a file on an event. Its words are read afterwards, apart from the request.
 * @throws NotFound; Invalid at `file` or `visibility`; Conflict `too-many-files`, `files-too-large`.
 */
export async function addFile(viewer: Viewer, eventId: string, input: NewFileInput, upload: Uploaded) {
  const event = await organisedEvent(viewer, eventId);
  checkVisibility(event, input.visibility);
  const ready = await bringIn(upload, FILE_KINDS);
  const title = input.title || stemOf(ready.fileName);
  return transaction(async (tx) => {
    await lockedFiles(viewer, eventId, tx);
    await checkRoom(tx, eventId, ready, null);
    const fileId = await createFile(tx, ready, {
      ...{ title, eventId, visibility: input.visibility, personId: viewer.personId },
    });
    await tell(tx, viewer, { eventId, fileId, verb: "added", data: factsOf(ready) });
    return { fileId };
  });
}

/** Gives a file another title, or lets others see it. @throws NotFound, Invalid at `visibility` */
export async function changeFile(viewer: Viewer, eventId: string, fileId: string, input: FileInput) {
  const { title, visibility } = input;
  await transaction(async (tx) => {
    const event = await lockedFiles(viewer, eventId, tx);
    const { file } = await eventFile(viewer, eventId, fileId, tx);
    if (visibility !== file.visibility) checkVisibility(event, visibility);
    if (title === file.title && visibility === file.visibility) return;
    await tx.fileItem.update({ where: { id: fileId }, data: { title, visibility } });
    await tell(tx, viewer, { eventId, fileId, verb: "changed", data: { visibility } });
  });
}

/** Puts a newer version in the place of a file; who has its address gets the new one. @throws as addFile */
export async function replaceFile(viewer: Viewer, eventId: string, fileId: string, upload: Uploaded) {
  await eventFile(viewer, eventId, fileId);
  const ready = await bringIn(upload, FILE_KINDS);
  await transaction(async (tx) => {
    await lockedFiles(viewer, eventId, tx);
    await eventFile(viewer, eventId, fileId, tx);
    await checkRoom(tx, eventId, ready, fileId);
    await exchangeBytes(tx, fileId, ready, viewer.personId);
    await tell(tx, viewer, { eventId, fileId, verb: "replaced", data: factsOf(ready) });
  });
}

/** Takes a file off the event. @throws NotFound */
export async function removeFile(viewer: Viewer, eventId: string, fileId: string): Promise<void> {
  await transaction(async (tx) => {
    await lockedFiles(viewer, eventId, tx);
    await eventFile(viewer, eventId, fileId, tx);
    await takeAway(tx, fileId);
    await tell(tx, viewer, { eventId, fileId, verb: "removed" });
  });
}

/** The files of one event change one after the other: together they are bounded. */
async function lockedFiles(viewer: Viewer, eventId: string, tx: Tx): Promise<OrganisedEvent> {
  const event = await organisedEvent(viewer, eventId, tx);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files:${eventId}`}, 0))`;
  return event;
}

function checkVisibility({ networkId }: { networkId: string | null }, visibility: Visibility): void {
  if (visibility === "NETWORK" && networkId === null)
    throw new Invalid({ visibility: "no-network-of-event" });
}

async function checkRoom(tx: Tx, eventId: string, { bytes }: Ready, instead: string | null): Promise<void> {
  const { _count, _sum } = await tx.fileItem.aggregate({
    where: { eventId, removedAt: null, ...(instead && { id: { not: instead } }) },
    _count: true,
    _sum: { bytes: true },
  });
  if (_count >= MOST_FILES) throw new Conflict("too-many-files");
  if ((_sum.bytes ?? 0) + bytes.length > MOST_BYTES_TOGETHER) throw new Conflict("files-too-large");
}

const factsOf = ({ mediaType, bytes }: Ready) => ({ mediaType, bytes: bytes.length });

type Telling = {
  eventId: string;
  fileId: string;
  verb: "added" | "changed" | "replaced" | "removed";
  data?: Record<string, string | number>;
};

const tell = (tx: Tx, viewer: Viewer, { eventId, fileId, verb, data }: Telling) =>
  record(tx, { kind: `file.${verb}`, subjectId: fileId, actorId: viewer.personId, eventId, data });
