import type { Node } from "prosemirror-model";
import { encodeStateAsUpdate } from "yjs";
import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { docFromNote } from "~/domain/focus-groups/note/yjs-text";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { firstFree, slugOf } from "~/platform/slug";

export type NewDesk = {
  eventId: string | null;
  networkId: string | null;
  title: string;
  /** The text to begin with. */
  note: Node;
  createdById: string | null;
  importedFrom?: string;
  documentDate?: Date | null;
};

/**
 * A report, the desk at which it is written and the note with its text: the three go together. Checks no right and
 * records nothing; `projectNow` once it is committed shows the text to who opens no editor.
 */
export async function beginDesk(tx: Tx, { note, createdById, ...desk }: NewDesk) {
  const { title, eventId, networkId, importedFrom = "", documentDate = null } = desk;
  const { id: deskId } = await tx.focusGroup.create({ data: { title, capacity: 1 }, select: { id: true } });
  const noteId = await beginText(tx, deskId, note);
  const [id, at] = [newId(), now()];
  await tx.report.create({
    data: {
      ...{ id, slug: await freeReportSlug(tx, title), title, eventId, networkId, deskId },
      ...{ createdAt: at, changedAt: at, createdById, importedFrom, documentDate },
    },
  });
  return { id, deskId, noteId };
}

/** Begins the note of a group that has none with a text. Checks no right; `projectNow` afterwards, as with a desk. */
export async function beginText(tx: Tx, groupId: string, note: Node): Promise<string> {
  const noteId = await beginNote(groupId, tx);
  const doc = docFromNote(note);
  const update = encodeStateAsUpdate(doc);
  doc.destroy();
  await writeAsServer(tx, noteId, update, null);
  return noteId;
}

async function freeReportSlug(tx: Tx, title: string): Promise<string> {
  const wanted = slugOf(title, "verslag");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug:report:${wanted}`}, 0))`;
  const rows = await tx.report.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  return firstFree(wanted, new Set(rows.map((row) => row.slug)));
}
