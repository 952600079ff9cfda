import type { Node } from "prosemirror-model";
import { tidyNote } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { chunksOf, type Chunk } from "./plain-text-chunks";

const { nodes } = noteSchema;

/**
 * Plain text, as it is copied out of a page or a PDF, as a note: paragraphs, lists in lists, headings. Lines that were
 * broken to fit a page are joined. No word is added, dropped or moved.
 */
export function plainTextToNote(source: string): Node {
  const chunks = chunksOf(source);
  return tidyNote(nodes.doc!.create(null, blocksOf(chunks)));
}

/** What stands in one place: paragraphs and headings, and lists with what is indented under their bullets. */
function blocksOf(chunks: readonly Chunk[]): Node[] {
  const blocks: Node[] = [];
  for (let at = 0; at < chunks.length;) {
    const chunk = chunks[at]!;
    if (!chunk.bullet) {
      blocks.push(chunk.level ? headingOf(chunk) : paragraphOf(chunk));
      at += 1;
      continue;
    }
    const items: Node[] = [];
    while (chunks[at]?.bullet && chunks[at]!.indent === chunk.indent) {
      let end = at + 1;
      while (end < chunks.length && chunks[end]!.indent > chunk.indent) end += 1;
      const content = [paragraphOf(chunks[at]!), ...blocksOf(chunks.slice(at + 1, end))];
      items.push(nodes.list_item!.create(null, content));
      at = end;
    }
    blocks.push(nodes.bullet_list!.create(null, items));
  }
  return blocks;
}

const headingOf = ({ lines, level }: Chunk) =>
  nodes.heading!.create({ level }, lines.length > 0 ? [noteSchema.text(lines.join(" "))] : []);

function paragraphOf({ lines }: Chunk): Node {
  const content = lines.flatMap((line, i) => {
    const text = line ? [noteSchema.text(line)] : [];
    return i === 0 ? text : [nodes.hard_break!.create(), ...text];
  });
  return nodes.paragraph!.create(null, content);
}
