import { COLOR } from "./pdf-drawing.server";
import type { Drawing, LinkTarget, Owner } from "./pdf-flow.server";
import type { Face, Pdf } from "./pdf.server";
import { BREAKS, broken, widthOf, write, type Style } from "./pdf-text.server";

export type RunStyle = {
  face: Face;
  size: number;
  color: string;
  rise?: number;
  strike?: boolean;
  ground?: boolean;
};

/** Text in one style; null is where a new line begins. */
export type Run = { text: string | null; style: RunStyle; link: LinkTarget | null };

type Segment = { text: string; width: number; run: Run };
/** A line of text, in the pieces in which it is drawn. */
export type Line = { segments: Segment[]; width: number };

/** A word of one or more pieces, for its styles may differ, and the space before it. */
type Word = { pieces: Segment[]; width: number; space: Segment | null };

const measure = (pdf: Pdf, text: string, { face, size }: RunStyle) =>
  widthOf(pdf, text, { face, size, color: "" });

/** Breaks text of several styles into lines no wider than `width`. */
export function richLines(pdf: Pdf, runs: readonly Run[], width: number): Line[] {
  const filling = new Filling(pdf, width);
  for (const word of wordsOf(pdf, runs)) {
    if (word) filling.add(word);
    else filling.end();
  }
  if (filling.line.segments.length > 0) filling.end();
  return filling.lines;
}

class Filling {
  readonly lines: Line[] = [];
  line: Line = { segments: [], width: 0 };

  constructor(
    private readonly pdf: Pdf,
    private readonly width: number,
  ) {}

  end() {
    this.lines.push(this.line);
    this.line = { segments: [], width: 0 };
  }

  add({ pieces, space, width }: Word) {
    if (this.line.segments.length > 0) {
      // Also where a line ends the space is written: who reads the file out must not join two words.
      if (space) this.put(space);
      if (this.line.width + width > this.width) this.end();
    }
    if (width <= this.width) for (const piece of pieces) this.put(piece);
    else for (const piece of pieces) this.addInParts(piece);
  }

  private addInParts({ text, run }: Segment) {
    const style: Style = { face: run.style.face, size: run.style.size, color: "" };
    for (const part of broken(this.pdf, text, this.width, style)) {
      const width = measure(this.pdf, part, run.style);
      if (this.line.segments.length > 0 && this.line.width + width > this.width) this.end();
      this.put({ text: part, run, width });
    }
  }

  /** Neighbours of one run are one piece, so that they are drawn at once. */
  private put(segment: Segment) {
    const last = this.line.segments.at(-1);
    if (last?.run === segment.run) {
      last.text += segment.text;
      last.width += segment.width;
    } else this.line.segments.push({ ...segment });
    this.line.width += segment.width;
  }
}

function wordsOf(pdf: Pdf, runs: readonly Run[]): (Word | null)[] {
  const words: (Word | null)[] = [];
  let word: Word | null = null;
  let space: Segment | null = null;
  const close = () => {
    if (word) words.push(word);
    word = null;
  };
  for (const run of runs) {
    if (run.text === null) {
      close();
      words.push(null);
      space = null;
      continue;
    }
    let joined = true;
    for (const text of run.text.split(BREAKS)) {
      const piece: Segment = { text, run, width: measure(pdf, text, run.style) };
      if (/^\s/u.test(text)) {
        close();
        space ??= { ...piece, text: " ", width: measure(pdf, " ", run.style) };
        joined = false;
        continue;
      }
      if (text === "") continue;
      // Between two pieces of a run there is a place to break; between two runs only where there is a space.
      if (!joined) close();
      word ??= { pieces: [], width: 0, space };
      space = null;
      word.pieces.push(piece);
      word.width += piece.width;
      joined = false;
    }
  }
  close();
  return words;
}

const ASCENT = 1.069;

/** Draws a line with its baseline at `y`; links in it are links. */
export function drawLine(drawing: Drawing, owner: Owner, line: Line, x: number, y: number): void {
  let at = x;
  for (let i = 0; i < line.segments.length;) {
    const { link } = line.segments[i]!.run;
    let end = i + 1;
    while (end < line.segments.length && line.segments[end]!.run.link === link) end += 1;
    const some = line.segments.slice(i, end);
    const start = at;
    const width = some.reduce((sum, one) => sum + one.width, 0);
    const draw = () => drawSegments(drawing.pdf, some, start, y);
    if (link) {
      const { size, rise = 0 } = some[0]!.run.style;
      const box = { x: start, y: y - rise - size * ASCENT, width: Math.max(width, 4), height: size * 1.36 };
      drawing.link(owner, link, draw, box);
    } else drawing.content(owner, draw);
    at += width;
    i = end;
  }
}

function drawSegments(pdf: Pdf, segments: readonly Segment[], x: number, y: number): void {
  let at = x;
  for (const { text, width, run } of segments) {
    const { style, link } = run;
    const { rise = 0, size } = style;
    const seen = measure(pdf, text.trimEnd(), style);
    if (style.ground)
      pdf.roundedRect(at - 1.5, y - size * 0.95, seen + 3, size * 1.28, 1.5).fill(COLOR.paper);
    write(pdf, text, at, y - rise, style);
    const line = (height: number) =>
      pdf
        .lineWidth(0.6)
        .strokeColor(style.color)
        .moveTo(at, y - height)
        .lineTo(at + seen, y - height)
        .stroke();
    if (link && !link.inside && !rise) line(-1.8);
    if (style.strike) line(size * 0.32);
    at += width;
  }
}
