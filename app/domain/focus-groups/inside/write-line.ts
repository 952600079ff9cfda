import type { Mark, Node } from "prosemirror-model";

/** In the order in which they are written around each other. */
const AROUND = ["link", "strong", "em", "strike"] as const;
const SIGNS: Record<string, string> = { strong: "**", em: "_", strike: "~~" };

/** What a line is made of: signs of the text, and what we write between them. */
type Piece =
  | { kind: "sign"; sign: string }
  | { kind: "code"; text: string }
  | { kind: "break" }
  | { kind: "open" | "close"; name: string; text: string };

export type LinePlace = "block" | "heading" | "cell";

/** The inline content of a tidy block as Markdown; may hold line ends, except in a cell. */
export function writeLine(block: Node, place: LinePlace): string {
  const pieces = piecesOf(block);
  const written = pieces.map((piece, i) => writePiece(pieces, piece, i, place)).join("");
  return place === "cell" ? written.replaceAll("|", "\\|") : written;
}

function piecesOf(block: Node): Piece[] {
  const pieces: Piece[] = [];
  const open: Mark[] = [];
  const close = (downTo: number) => {
    while (open.length > downTo) pieces.push(border("close", open.pop()!));
  };
  block.forEach((node) => {
    const wanted = AROUND.flatMap((name) => node.marks.find((mark) => mark.type.name === name) ?? []);
    let same = 0;
    while (same < open.length && wanted[same]?.eq(open[same]!)) same += 1;
    close(same);
    for (const mark of wanted.slice(same)) {
      open.push(mark);
      pieces.push(border("open", mark));
    }
    if (!node.isText) pieces.push({ kind: "break" });
    else if (node.marks.some((mark) => mark.type.name === "code"))
      pieces.push({ kind: "code", text: fenced(node.text ?? "") });
    else for (const sign of node.text ?? "") pieces.push({ kind: "sign", sign });
  });
  close(0);
  return pieces;
}

function border(kind: "open" | "close", mark: Mark): Piece {
  const name = mark.type.name;
  if (name !== "link") return { kind, name, text: SIGNS[name] ?? "" };
  const href = String(mark.attrs.href).replace(/&(?=#?\w+;)/g, "\\&");
  const address = /[()]/.test(href) ? `<${href}>` : href;
  return { kind, name, text: kind === "open" ? "[" : `](${address})` };
}

/** A piece of code between as many backticks as it needs. */
function fenced(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const spaced = /^ .* $/.test(text) && text.trim() !== "";
  return spaced || text.startsWith("`") || text.endsWith("`")
    ? `${ticks} ${text} ${ticks}`
    : ticks + text + ticks;
}

function writePiece(pieces: readonly Piece[], piece: Piece, i: number, place: LinePlace): string {
  if (piece.kind === "break") return place === "cell" ? "<br>" : "\\\n";
  if (piece.kind !== "sign") return piece.text;
  const { sign } = piece;
  const before = pieces[i - 1];
  const startsLine = before === undefined || before.kind === "break";
  if (startsLine && /\s/.test(sign)) return entity(sign);
  if (hidesBorder(pieces, i)) return entity(sign);
  if (startsLine && opensBlock(sign, textFrom(pieces, i))) return `\\${sign}`;
  return needsEscape(pieces, i, sign, place) ? `\\${sign}` : sign;
}

const entity = (sign: string) => `&#${sign.codePointAt(0)};`;

function textFrom(pieces: readonly Piece[], i: number): string {
  let text = "";
  for (let at = i; at < pieces.length && text.length < 12; at++) {
    const piece = pieces[at]!;
    if (piece.kind !== "sign") return piece.kind === "break" ? text : `${text}\u0001`;
    text += piece.sign;
  }
  return text;
}

/** Whether a line that begins so would be more than a line of text. Numbers of a list: see needsEscape. */
function opensBlock(sign: string, text: string): boolean {
  if (sign === ">") return true;
  return "#+-=:|".includes(sign) && !/^.[\p{L}\p{N}]/u.test(text);
}

type Place = { pieces: readonly Piece[]; i: number; before?: Piece; next?: Piece; place: LinePlace };

const always = () => true;
const isBorder = (piece: Piece | undefined) => piece !== undefined && piece.kind !== "sign";
const isSign = (piece: Piece | undefined, what: RegExp) => piece?.kind === "sign" && what.test(piece.sign);

/** Signs that mean something in the middle of a line, and when. */
const ESCAPED: Record<string, (at: Place) => boolean> = {
  "\\": always,
  "`": always,
  "*": always,
  "[": always,
  "]": always,
  _: ({ pieces, i }) => !(isWord(pieces, i - 1) && isWord(pieces, i + 1)),
  "~": ({ before, next }) => [before, next].some((one) => isBorder(one) || isSign(one, /~/)),
  "!": ({ next }) => isBorder(next),
  "<": ({ next }) => isSign(next, /[a-z]/i),
  "&": ({ pieces, i }) => /^&#?\w+;/.test(textUpTo(pieces, i, ";")),
  "#": ({ place, next }) => place === "heading" && next === undefined,
  ".": endsNumber,
  ")": endsNumber,
};

function endsNumber({ pieces, i, next }: Place): boolean {
  return (next === undefined || isBorder(next) || isSign(next, /\s/)) && numbersLine(pieces, i);
}

function needsEscape(pieces: readonly Piece[], i: number, sign: string, place: LinePlace): boolean {
  const when = Object.hasOwn(ESCAPED, sign) ? ESCAPED[sign] : undefined;
  return when?.({ pieces, i, before: pieces[i - 1], next: pieces[i + 1], place }) ?? false;
}

const isWord = (pieces: readonly Piece[], i: number) => {
  const piece = pieces[i];
  return (
    piece?.kind === "sign" &&
    /[\p{L}\p{N}]/u.test(piece.sign) &&
    piece.sign.length === 1 &&
    !hidesBorder(pieces, i)
  );
};

/** Longest name of a sign in HTML, with its ends. */
const LONGEST_NAME = 36;

function textUpTo(pieces: readonly Piece[], i: number, end: string): string {
  let text = "";
  for (let at = i; at < Math.min(pieces.length, i + LONGEST_NAME); at++) {
    const piece = pieces[at]!;
    if (piece.kind !== "sign") break;
    text += piece.sign;
    if (piece.sign === end) break;
  }
  return text;
}

/** Whether all that stands before this on its line is a number. */
function numbersLine(pieces: readonly Piece[], i: number): boolean {
  for (let at = i - 1; at >= i - 10; at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === "break") return at < i - 1;
    if (piece.kind !== "sign" || !/\d/.test(piece.sign)) return false;
  }
  return false;
}

type Class = "space" | "point" | "letter";
/** What Markdown takes for space beside a `**`: less than JavaScript does. */
const SPACE = /[\t-\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** As Markdown sees what stands beside a `**`: beyond ASCII only letters and figures are sure to be none of both. */
function classOf(piece: Piece | undefined): Class {
  if (piece === undefined) return "space";
  if (piece.kind !== "sign") return "point";
  if (SPACE.test(piece.sign)) return "space";
  return piece.sign.length === 1 && /[\p{L}\p{N}]/u.test(piece.sign) ? "letter" : "point";
}

/**
 * Whether Markdown would not see the `**`, `_` or `~~` beside this sign, because of what the sign is: in the middle
 * of a word, or between a letter and a full stop. Written as `&#101;` it counts as punctuation, and all is well.
 */
function hidesBorder(pieces: readonly Piece[], i: number): boolean {
  return hides(pieces, i, 1, "open") || hides(pieces, i, -1, "close");
}

function hides(pieces: readonly Piece[], i: number, step: 1 | -1, kind: "open" | "close"): boolean {
  const border = pieces[i + step];
  const self = pieces[i];
  if (border?.kind !== kind || !(border.name in SIGNS) || self?.kind !== "sign") return false;
  if (classOf(self) === "space") return false;
  // What is surely punctuation needs no disguise.
  if (/[!-/:-@[-`{-~]/.test(self.sign)) return false;
  // What stands within, when it is one letter, may be disguised for its own other side.
  const beyond = pieces[i + 3 * step];
  const within =
    beyond?.kind === "open" || beyond?.kind === "close" ? "point" : classOf(pieces[i + 2 * step]);
  return border.name === "em" || within !== "letter" || classOf(self) === "point";
}
