import type { Node } from "prosemirror-model";

/** A piece of a document as the rules read it. */
export type Block = {
  kind: "heading" | "paragraph" | "item";
  text: string;
  /** The heading above it. */
  under: string;
  /** The bullets in which it stands, from the outside in. */
  within: string[];
  /** How many lists it is in. */
  depth: number;
};

export type Sentence = { text: string; block: Block };

/** A document as the rules read it: the pieces, and the sentences in their order. */
export type DocumentText = { title: string; blocks: Block[]; sentences: Sentence[]; text: string };

/** Reads a note for the rules. */
export function documentText(note: Node): DocumentText {
  const blocks: Block[] = [];
  gather(note, { under: "", within: [], blocks });
  const sentences = blocks.flatMap((block) => sentencesOf(block.text).map((text) => ({ text, block })));
  const heading = blocks.find(({ kind }) => kind === "heading");
  const title = heading?.text ?? sentences[0]?.text ?? "";
  return { title, blocks, sentences, text: blocks.map(({ text }) => text).join("\n") };
}

type Place = { under: string; within: string[]; blocks: Block[] };

function gather(parent: Node, place: Place): void {
  let { under } = place;
  parent.forEach((child, _offset, index) => {
    if (child.isTextblock) {
      const text = child.textBetween(0, child.content.size, "\n", "\n").trim();
      const item = parent.type.name === "list_item" && index === 0;
      const kind = child.type.name === "heading" ? "heading" : item ? "item" : "paragraph";
      const { within } = place;
      if (text) place.blocks.push({ kind, text, under, within, depth: within.length });
      if (kind === "heading") under = text;
      return;
    }
    const inItem = child.type.name === "list_item";
    const head = inItem ? [child.firstChild?.textContent.trim() ?? ""] : [];
    gather(child, { ...place, under, within: [...place.within, ...head] });
  });
}

const BREAK = /(?<=[.!?…]["”’')]?)\s+(?=["“‘'(]?[\p{Lu}\d])/u;
const ABBREVIATED = /(?:^|[\s(])(?:bijv|bv|nr|ca|dr|mevr|dhr|ir|prof|o\.a|art|tel)\.$/i;

/** The sentences of a piece of text; a line is one too. */
export function sentencesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const sentences: string[] = [];
    for (const part of line.split(BREAK)) {
      const before = sentences.at(-1);
      if (before !== undefined && ABBREVIATED.test(before))
        sentences[sentences.length - 1] = `${before} ${part}`;
      else if (part.trim()) sentences.push(part.trim());
    }
    return sentences;
  });
}
