import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { makeVersion } from "~/domain/focus-groups/note/make-version.server";
import { noteOfState, restoreUpdate, stateFromMarkdown } from "~/domain/focus-groups/note/yjs-text";
import { transaction } from "~/domain/activity/record.server";
import { markdownToNote, noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { plainText } from "~/domain/focus-groups/note/passages";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

/** Makes the note of a group say this, as if somebody typed it, projection included. */
export async function writeNoteText(
  groupId: string,
  markdown: string,
  name = "Nele Notulist",
): Promise<string> {
  return transaction(async (tx) => {
    const noteId = await beginNote(groupId, tx);
    const found = await tx.noteAuthor.findFirst({ where: { noteId, name } });
    const author = found ?? (await tx.noteAuthor.create({ data: { id: newId(), noteId, name } }));
    const wanted = markdownToNote(markdown);
    const update = restoreUpdate(await heldState(tx, noteId), wanted);
    const seq = await writeAsServer(tx, noteId, update, author.id);
    const text = { seq, markdown, plain: plainText(wanted) };
    await tx.noteText.upsert({ where: { noteId }, create: { noteId, ...text }, update: text });
    return noteId;
  });
}

/** The note on disk, whole, as Markdown. */
export async function noteOnDisk(noteId: string): Promise<string> {
  return noteToMarkdown(noteOfState(await transaction((tx) => heldState(tx, noteId))));
}

export const keepVersion = (noteId: string) => transaction((tx) => makeVersion(tx, noteId, "PAUSE"));

/** What somebody wrote offline on top of this text: it puts a paragraph behind it. */
export async function lateEditOf(noteId: string, text: string, name = "Lien Laat") {
  const author = await db().noteAuthor.create({ data: { id: newId(), noteId, name } });
  const state = await transaction((tx) => heldState(tx, noteId));
  const present = noteOfState(state);
  const addition = noteOfState(stateFromMarkdown(text));
  const wanted = present.copy(present.content.append(addition.content));
  const update = restoreUpdate(state, wanted);
  return db().lateEdit.create({
    data: {
      ...{ id: newId(), noteId, authorId: author.id, receivedAt: new Date() },
      ...{ update: new Uint8Array(update), markdown: text },
    },
  });
}
