import { afterAll, beforeEach } from "vitest";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { addTextListener, type TextChange } from "~/domain/focus-groups/note/text-listeners";
import * as Y from "yjs";
import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { makeGroups } from "./groups";

/** What is heard of texts that changed, anew for each test. Ends the thread that reads notes after the last. */
export function useTextChanges(): TextChange[] {
  const heard: TextChange[] = [];
  const forget = addTextListener((change) => heard.push(change));
  beforeEach(() => void heard.splice(0));
  afterAll(async () => {
    forget();
    await keeper().close();
  });
  return heard;
}

/** A note on disk, and a browser's document to write it with: whatever changes there becomes an update. */
export async function makeNote() {
  const { groups, ...rest } = await makeGroups([{}]);
  const groupId = groups[0]!;
  const noteId = await beginNote(groupId);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const author = await db().noteAuthor.create({
    data: { id: newId(), noteId, personId: newId(), name: "Nele Notulist" },
  });
  /** Writes what changed since the last time. */
  const save = async () => {
    for (const update of updates.splice(0))
      await db().$transaction((tx) => writeAsServer(tx, noteId, update, author.id));
  };
  return { ...rest, groupId, noteId, doc, root: doc.getXmlFragment(NOTE_ROOT), author, save };
}

/** Puts a paragraph at the end; with `mark`, all of it is a contribution. */
export function addParagraph(
  root: Y.XmlFragment,
  text: string,
  mark?: { id: string; kind: string },
): Y.XmlText {
  const paragraph = new Y.XmlElement("paragraph");
  const words = new Y.XmlText();
  // As y-prosemirror writes a mark that may overlap with others of its name.
  words.insert(0, text, mark ? { "contribution--AAAAAAAA": mark } : {});
  paragraph.insert(0, [words]);
  root.push([paragraph]);
  return words;
}

/** A group's note with its authors, and its updates in order. */
export async function noteOnDisk(groupId: string) {
  const note = await db().note.findUniqueOrThrow({ where: { groupId }, include: { authors: true } });
  const updates = await db().noteUpdate.findMany({ where: { noteId: note.id }, orderBy: { seq: "asc" } });
  return { ...note, updates };
}
