import type { Node } from "prosemirror-model";
import type { Tx } from "~/platform/db.server";
import { beginText } from "../../desk.server";
import { document, paragraph } from "../../inside/text-parts";

export type ToldGroup = { id: string; passage: string };

/**
 * What a document tells of a group becomes the text of that group's own note too, so that whoever sat there reads it,
 * and what is marked in it is the group's. The report keeps its text whole (docs/decisions/0021). Returns the notes.
 */
export async function writeGroupNotes(
  tx: Tx,
  text: Node,
  title: string,
  groups: readonly ToldGroup[],
): Promise<string[]> {
  const noteIds: string[] = [];
  for (const { id, passage } of groups) {
    const told = blockWith(text, passage);
    if (!told) continue;
    const from = paragraph(`Overgenomen uit het verslag “${title}”.`);
    noteIds.push(await beginText(tx, id, document([told, from])));
  }
  return noteIds;
}

/** The paragraph that a passage is the beginning of: the rules read no more of a very long one. */
function blockWith(text: Node, passage: string): Node | null {
  let found: Node | null = null;
  text.descendants((node) => {
    if (found) return false;
    if (!node.isTextblock) return true;
    const words = node.textBetween(0, node.content.size, "\n", "\n").trim();
    if (words.startsWith(passage)) found = node.type.schema.node("paragraph", null, node.content);
    return false;
  });
  return found;
}
