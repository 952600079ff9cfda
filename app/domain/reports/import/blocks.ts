import type { Node } from "prosemirror-model";
import { namedYears } from "./recognise/days";

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
export type DocumentText = {
  title: string;
  blocks: Block[];
  sentences: Sentence[];
  /** The years that it names, each as often as it does. */
  years: number[];
  /** It is longer than what the rules read. */
  cut: boolean;
};

/** So much is read for facts, in characters: some seventy pages. The text itself is kept whole. */
const MOST = 150_000;
/** A rule looks ahead in a piece of text, so what it gets has a bound, whatever somebody pastes. */
const LONGEST_BLOCK = 5000;
const LONGEST_SENTENCE = 1500;

/** Reads a note for the rules. */
export function documentText(note: Node): DocumentText {
  const all: Block[] = [];
  gather(note, { under: "", within: [], blocks: all });
  let left = MOST;
  const whole = all.flatMap((block) => pieces(block.text, LONGEST_BLOCK).map((text) => ({ ...block, text })));
  const blocks = whole.filter(({ text }) => (left -= text.length) >= 0);
  const sentences = blocks.flatMap((block) => sentencesOf(block.text).map((text) => ({ text, block })));
  const heading = blocks.find(({ kind }) => kind === "heading");
  const title = heading?.text ?? sentences[0]?.text ?? "";
  const years = blocks.flatMap(({ text }) => namedYears(text));
  return { title, blocks, sentences, years, cut: left < 0 };
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
    return sentences.flatMap((sentence) => pieces(sentence, LONGEST_SENTENCE));
  });
}

/** A text in pieces of no more than so many characters, cut between words where there are any. */
function pieces(text: string, longest: number): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(" ", longest);
    const at = space > 0 ? space : longest;
    cut.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest ? [...cut, rest] : cut;
}
