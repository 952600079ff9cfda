import { Transform } from "prosemirror-transform";
import { projectNow } from "~/domain/focus-groups/note/note-now.server";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState, restoreUpdate } from "~/domain/focus-groups/note/yjs-text";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

/** Marks these words in a group's note as a contribution, as the editor would. Answers its id. */
export async function addMark(groupId: string, words: string, kind: string): Promise<string> {
  const id = newId();
  const note = await db().note.findUniqueOrThrow({ where: { groupId }, select: { id: true } });
  await db().$transaction(async (tx) => {
    const state = await heldState(tx, note.id);
    const text = noteOfState(state);
    const change = new Transform(text);
    text.descendants((node, at) => {
      const from = node.isText ? (node.text ?? "").indexOf(words) : -1;
      if (from >= 0)
        change.addMark(at + from, at + from + words.length, noteSchema.mark("contribution", { id, kind }));
    });
    await writeAsServer(tx, note.id, restoreUpdate(state, change.doc), null);
  });
  await projectNow(note.id);
  return id;
}
