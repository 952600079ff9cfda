import type { Node } from "prosemirror-model";
import { CONTRIBUTION_KINDS, type ContributionKindName } from "../contribution";

/** What stands under one contribution's mark. */
export type Passage = {
  id: string;
  kind: ContributionKindName;
  /** Its parts in different blocks on lines of their own. */
  text: string;
  /** The heading above its beginning. */
  heading?: string;
};

/** A contribution longer than this is cut off: whoever marks the whole note. */
const LONGEST = 10_000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isKind = (kind: unknown): kind is ContributionKindName =>
  (CONTRIBUTION_KINDS as readonly unknown[]).includes(kind);

/**
 * The marked passages, in the order in which they begin. Passages may overlap. A mark whose id or kind is none of
 * ours is passed over; of two kinds under one id the first counts.
 */
export function passagesOf(note: Node): Passage[] {
  const passages = new Map<string, Passage & { block: Node | null; end: number }>();
  let heading: string | undefined;
  note.descendants((node, at, block) => {
    if (node.type.name === "heading") heading = node.textContent.trim() || undefined;
    if (!node.isInline) return;
    const text = node.isText ? (node.text ?? "") : "\n";
    const end = at + node.nodeSize;
    for (const { id, kind } of contributionsIn(node)) {
      const passage = passages.get(id);
      if (passage) {
        const between = passage.block === block ? note.textBetween(passage.end, at, "", " ") : "\n";
        passage.text += (passage.end === at ? "" : between.trim() ? " … " : "\n") + text;
        Object.assign(passage, { block, end });
      } else passages.set(id, { id, kind, text, block, end, ...(heading ? { heading } : {}) });
    }
  });
  return [...passages.values()].flatMap(({ block: _block, end: _end, ...passage }) => {
    const text = tidy(passage.text);
    return text ? [{ ...passage, text }] : [];
  });
}

function contributionsIn(node: Node): { id: string; kind: ContributionKindName }[] {
  return node.marks.flatMap(({ type, attrs }) => {
    const { id, kind } = attrs as { id: unknown; kind: unknown };
    const ours = type.name === "contribution" && typeof id === "string" && UUID.test(id) && isKind(kind);
    return ours ? [{ id, kind }] : [];
  });
}

/** The words of the note and nothing else, a block a line: to search in, to count, to say aloud. */
export function plainText(note: Node): string {
  const lines: string[] = [];
  note.descendants((node) => {
    if (!node.isTextblock) return;
    const line = node.textBetween(0, node.content.size, "\n", "\n").trim();
    if (line) lines.push(line);
    return false;
  });
  return lines.join("\n");
}

function tidy(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).join("\n").slice(0, LONGEST);
}
