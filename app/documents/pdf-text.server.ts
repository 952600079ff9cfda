import { manyLines, oneLine } from "./characters";
import { fontOf, type Face, type Pdf } from "./pdf.server";

export type Style = {
  face: Face;
  size: number;
  color: string;
  align?: "left" | "right" | "center";
  /** Extra room between letters, in points. */
  tracking?: number;
};

/** Invisible, private or not yet given out; direction marks are among them. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
/** Accents piled up by the dozen run over the lines above and below. */
const PILE = /(\p{M}{3})\p{M}+/gu;

const draws = (char: string) => fontOf("regular").hasGlyphForCodePoint(char.codePointAt(0)!);

/**
 * The text with only what our font can draw. A character that it lacks becomes the plain one it stands for, when
 * there is such a one, and else is left out: an emoji, an Arabic letter.
 */
export function printable(text: string): string {
  return drawn(oneLine(text)).replace(/\s+/gu, " ").trim();
}

/** As printable, for a piece of a line: what is at its ends, or how many spaces there are, stays as it is. */
export function printablePiece(text: string): string {
  return drawn(manyLines(text).replace(/\n/g, " ").replace(/\t/g, "    "));
}

function drawn(text: string): string {
  const plain = text.normalize("NFC").replace(UNSEEN, "").replace(PILE, "$1");
  const left = Array.from(plain, (char) => (draws(char) ? char : plainer(char))).join("");
  // An accent of which the letter was left out has nothing to stand on.
  return left.replace(/(^|\s)\p{M}+/gu, "$1");
}

function plainer(char: string): string {
  const alike = char.normalize("NFKC");
  return alike !== char && Array.from(alike).every(draws) ? alike : "";
}

/** How wide a line is, in points. */
export function widthOf(pdf: Pdf, text: string, { face, size, tracking = 0 }: Style): number {
  return pdf.font(face, size).widthOfString(text) + tracking * text.length;
}

/** Writes one line with its baseline at `y`; aligned to the right it ends at `x`, centred it has `x` in its middle. */
export function write(pdf: Pdf, text: string, x: number, y: number, style: Style) {
  const { face, size, color, align = "left", tracking } = style;
  const width = align === "left" ? 0 : widthOf(pdf, text, style);
  const start = align === "right" ? x - width : align === "center" ? x - width / 2 : x;
  pdf
    .font(face, size)
    .fillColor(color)
    .text(text, start, y, { lineBreak: false, baseline: "alphabetic", characterSpacing: tracking });
}

/** Beside a space, and after a hyphen with enough on either side: "LDE-dagen" stays whole. */
export const BREAKS = /(?<=[^\s-]{4}-)(?=[^\s-]{4})|(?<=\s)(?=\S)|(?<=\S)(?=\s)/u;

/** Breaks a text into lines no wider than `width`: at spaces and after hyphens, within a word when there is no other way. */
export function linesOf(pdf: Pdf, text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(BREAKS)) {
    if (fits(pdf, line + piece, width, style)) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trim());
    const parts = broken(pdf, piece.trim(), width, style);
    line = parts.pop() ?? "";
    lines.push(...parts);
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
}

const fits = (pdf: Pdf, text: string, width: number, style: Style) =>
  widthOf(pdf, text.trimEnd(), style) <= width;

/** A word too wide for a line, in pieces that are not. */
export function broken(pdf: Pdf, word: string, width: number, style: Style): string[] {
  if (fits(pdf, word, width, style)) return [word];
  const parts = [""];
  for (const char of word) {
    const last = parts.length - 1;
    if (parts[last] && !fits(pdf, parts[last] + char, width, style)) parts.push(char);
    else parts[last] += char;
  }
  return parts;
}

/** At most so many lines; what is left of the text becomes an ellipsis. */
export function cutLines(pdf: Pdf, text: string, width: number, style: Style, most: number): string[] {
  const lines = linesOf(pdf, text, width, style);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last && !fits(pdf, `${last}…`, width, style))
    last = last.slice(0, -1).replace(/\p{Surrogate}$/u, "");
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** The largest size from `most` down to `least` at which the text takes no more than so many lines of whole words. */
export function fitted(
  pdf: Pdf,
  text: string,
  width: number,
  { most, least, lines, face }: { most: number; least: number; lines: number; face: Face },
): { size: number; lines: string[]; whole: boolean } {
  const longest = text.split(BREAKS);
  for (let size = most; size >= least; size -= 0.5) {
    const style = { face, size, color: "" };
    if (!longest.every((word) => fits(pdf, word, width, style))) continue;
    const found = linesOf(pdf, text, width, style);
    if (found.length <= lines) return { size, lines: found, whole: true };
  }
  const style = { face, size: least, color: "" };
  return { size: least, lines: cutLines(pdf, text, width, style, lines), whole: false };
}
