import { Fragment, type Node } from "prosemirror-model";
import { record } from "~/domain/activity/record.server";
import { Conflict, NotFound } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { mustBeOpen } from "../inside/contribution-rows.server";
import { leading } from "../inside/group-work.server";
import { beginNote } from "../note/open-note.server";
import { noteSchema } from "../note/schema";
import { heldState, writeAsServer } from "../note/write-as-server.server";
import { noteOfState, restoreUpdate } from "../note/yjs-text";
import { isShown } from "./rules";

/**
 * Writes a contribution at the end of the note, as a marked passage: from then on it is the same as one that was
 * marked there, and follows the text. Twice is once.
 * @throws NotFound when the table does not see it; Conflict `group-closed`.
 */
export async function putInNote(caller: GroupCaller, groupId: string, id: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, access, happening }) => {
    mustBeOpen(access);
    const row = await tx.contribution.findFirst({ where: { id, groupId } });
    if (!row || !isShown(row)) throw new NotFound("contribution");
    if (row.inNote) return;
    const noteId = await beginNote(groupId, tx);
    const present = await heldState(tx, noteId);
    const update = restoreUpdate(present, withPassage(noteOfState(present), row));
    if (update.length <= 2) throw new Conflict("conflict");
    // Nobody's words: who is anonymous stays so in the note.
    await writeAsServer(tx, noteId, update, null);
    await tx.contribution.update({ where: { id }, data: { inNote: true, passageLostAt: null } });
    await record(tx, happening("contribution.noted", id));
  });
}

/** The note with the passage behind what stands there, a paragraph for every line. */
function withPassage(note: Node, { id, kind, text }: { id: string; kind: string; text: string }): Node {
  const mark = noteSchema.mark("contribution", { id, kind });
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const passage = lines.map((line) => noteSchema.node("paragraph", null, noteSchema.text(line, [mark])));
  const last = note.lastChild;
  const kept =
    last?.type.name === "paragraph" && last.childCount === 0
      ? note.content.cut(0, note.content.size - last.nodeSize)
      : note.content;
  return note.copy(kept.append(Fragment.from(passage)));
}
