/** A tag, or the text up to the next one. */
const PIECE = /<[^>]*>|[^<]+/g;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

type Marks = {
  /** Elements whose text is meant; null: all text within `within`. */
  text: string | null;
  /** Elements that end a line. */
  lines: readonly string[];
  /** Elements that stand for a space. */
  spaces?: readonly string[];
  within?: string;
};

export const WORD: Marks = { text: "w:t", lines: ["w:p", "w:br", "w:cr"], spaces: ["w:tab"] };
export const SLIDE: Marks = { text: "a:t", lines: ["a:p", "a:br"] };
export const OPEN_DOCUMENT: Marks = {
  text: null,
  within: "office:body",
  lines: ["text:p", "text:h", "text:line-break"],
  spaces: ["text:s", "text:tab"],
};

/** The words of a part of a document, a paragraph a line. Reads past whatever it does not know, and never fails. */
export function wordsIn(xml: string, marks: Marks): string {
  const words: string[] = [];
  let reading = false;
  for (const [piece] of xml.matchAll(PIECE)) {
    if (piece[0] !== "<") {
      if (reading) words.push(decoded(piece));
      continue;
    }
    const [, end, name = "", closed] = /^<(\/?)([^\s/>]*)[^>]*?(\/?)>$/.exec(piece) ?? [];
    const ends = Boolean(end) || Boolean(closed);
    if (name === (marks.text ?? marks.within)) reading = !ends;
    if (ends && marks.lines.includes(name)) words.push("\n");
    if (marks.spaces?.includes(name)) words.push(" ");
  }
  return words.join("");
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,6}));/gi, (whole, ten, hex, name) => {
    const code = ten ? Number(ten) : hex ? Number.parseInt(hex as string, 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return NAMED[String(name)] ?? whole;
  });
}

/** Where the relations of a part lead, by their ids. */
export function relationsIn(xml: string): Map<string, string> {
  const relations = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]*)"/.exec(tag)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1];
    if (id && target) relations.set(id, target);
  }
  return relations;
}
