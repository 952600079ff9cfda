import type { Node } from "prosemirror-model";
import { noteSchema } from "~/domain/focus-groups/note/schema";

const WORDS = /^\s*(?:synthese|samenvatting)\b\s*:?\s*/i;

/**
 * What a group's note itself says in short: all that stands under a heading "Synthese" or "Samenvatting", without
 * headings, or else the paragraph that begins with the word. Marks come along.
 */
export function synthesisIn(note: Node): Node[] {
  const blocks = note.children;
  const at = blocks.findIndex(({ type, textContent }) => type.name === "heading" && WORDS.test(textContent));
  if (at >= 0) return under(blocks, at);
  const found = blocks.find(({ type, textContent }) => type.name === "paragraph" && WORDS.test(textContent));
  const rest = found && withoutWord(found);
  return rest ? [rest] : [];
}

function under(blocks: readonly Node[], at: number): Node[] {
  const level = Number(blocks[at]!.attrs.level);
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ type, attrs }) => type.name === "heading" && Number(attrs.level) <= level);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ type, textContent }) => type.name !== "heading" && textContent.trim() !== "");
}

/** The paragraph without the word that it begins with; null when that was all. */
function withoutWord(block: Node): Node | null {
  const text = block.textBetween(0, block.content.size, "\n", "\n");
  const { length } = WORDS.exec(text)![0];
  const content = block.content.cut(length);
  return content.size === 0 ? null : noteSchema.node("paragraph", null, content);
}
