import { addressOf, citationOf, hasMark, headingLevel, type PaperNode } from "./paper-node";
import { COLOR } from "./pdf-drawing.server";
import { over, together, under, rule, type LinkTarget, type Owner, type Row } from "./pdf-flow.server";
import { drawLine, richLines, type Run, type RunStyle } from "./pdf-lines.server";
import { breathe, mm, PAGE, type Face, type Pdf } from "./pdf.server";
import { printable, printablePiece } from "./pdf-text.server";
import { codeRows } from "./report-pdf-code.server";
import { tableRows } from "./report-pdf-table.server";

/** Where the text stands on a page. */
export const COLUMN = { x: mm(30), width: PAGE.width - mm(56), top: mm(26), bottom: PAGE.height - mm(26) };

export type Heading = { title: string; level: 1 | 2 | 3; name: string; row: Row };

type Flow = {
  pdf: Pdf;
  origin: string;
  rows: Row[];
  headings: Heading[];
  level: number;
  afterHeading: boolean;
};

/** Where a block stands: in what, and between which margins. */
export type Where = { owner: Owner | null; x: number; width: number; tight: boolean };

export const TEXT: RunStyle = { face: "regular", size: 10.5, color: COLOR.ink };
const LEADING = 1.5;
const STEP = mm(6);
/** Quotes in lists in quotes: deeper than this the text stands no further in. */
const NARROWEST = mm(60);

const HEADINGS = {
  1: { style: { face: "bold", size: 18, color: COLOR.deep }, before: 30, after: 6 },
  2: { style: { face: "bold", size: 13.5, color: COLOR.accent }, before: 20, after: 4 },
  3: { style: { face: "bold", size: 11, color: COLOR.ink }, before: 15, after: 2 },
} as const;

/** A text as rows for pages, and its headings; one after the other, so that others have their turn. */
export async function bodyRows(pdf: Pdf, content: PaperNode, origin: string) {
  const flow: Flow = { pdf, origin, rows: [], headings: [], level: 0, afterHeading: false };
  const where = { owner: null, x: COLUMN.x, width: COLUMN.width, tight: false };
  for (const [i, block] of (content.content ?? []).entries()) {
    addBlock(flow, block, where);
    if (i % 20 === 19) await breathe();
  }
  return { rows: flow.rows, headings: flow.headings };
}

function addBlocks(flow: Flow, blocks: readonly PaperNode[], where: Where) {
  for (const block of blocks) addBlock(flow, block, where);
}

function addBlock(flow: Flow, block: PaperNode, where: Where): void {
  const content = block.content ?? [];
  switch (block.type) {
    case "heading":
      return addHeading(flow, block, where);
    case "blockquote":
      return addQuote(flow, content, where);
    case "bullet_list":
    case "ordered_list":
      return addList(flow, block, where);
    case "code_block":
      return add(flow, codeRows(flow.pdf, content.map(({ text = "" }) => text).join(""), where), 8);
    case "horizontal_rule":
      return add(flow, [ruleRow(where)], 10);
    case "table":
      return add(
        flow,
        tableRows(flow.pdf, content, where, (cell, style) => runsOf(flow, cell, style)),
        10,
      );
    default:
      return add(flow, paragraphRows(flow, block, where), where.tight ? 3 : 8);
  }
}

/** Puts rows under what is there; close under a heading. */
function add(flow: Flow, rows: Row[], gap: number) {
  const [first, ...others] = rows;
  if (!first) return;
  flow.rows.push({ ...first, gap: flow.afterHeading ? Math.min(gap, 4) : gap }, ...others);
  flow.afterHeading = false;
}

function addHeading(flow: Flow, block: PaperNode, where: Where) {
  const title = printable(
    (block.content ?? [])
      .filter((one) => citationOf(one) === null)
      .map(({ text = " " }) => text)
      .join(""),
  );
  if (!title) return;
  const level = headingLevel(block);
  // A reader who jumps from heading to heading must find every level in between.
  flow.level = Math.min(level, flow.level + 1);
  const { style, before } = HEADINGS[level];
  const owner = under(where.owner, `H${flow.level + 1}`);
  const name = `deel-${flow.headings.length + 1}`;
  const lines = linesIn(flow, block, where, { style, owner, leading: 1.25 });
  const rows = lines.map((row, i): Row => ({ ...row, keep: true, gap: i === 0 ? before : 0 }));
  const first = level === 1 ? over(rows[0]!, (pdf, top) => accentBar(pdf, where.x, top)) : rows[0]!;
  const named: Row = {
    ...first,
    draw(drawing, top, gap) {
      drawing.pdf.addNamedDestination(name, "XYZ", 0, PAGE.height - top + 12, null);
      first.draw(drawing, top, gap);
    },
  };
  flow.rows.push(named, ...rows.slice(1));
  flow.headings.push({ title, level: flow.level as Heading["level"], name, row: named });
  flow.afterHeading = true;
}

const accentBar = (pdf: Pdf, x: number, top: number) => pdf.rect(x, top - 7, mm(11), 2.2).fill(COLOR.sun);

function addQuote(flow: Flow, content: readonly PaperNode[], where: Where) {
  const inside = indented(where, under(where.owner, "BlockQuote"));
  const begin = flow.rows.length;
  addBlocks(flow, content, inside);
  const x = inside.x - STEP / 2;
  for (let i = begin; i < flow.rows.length; i += 1)
    flow.rows[i] = over(flow.rows[i]!, (pdf, top, gap) => {
      const from = i === begin ? top : top - gap;
      pdf.rect(x, from, 2, top + flow.rows[i]!.height - from).fill(COLOR.line);
    });
}

const indented = (where: Where, owner: Owner) => {
  const step = where.width - STEP > NARROWEST ? STEP : 0;
  return { ...where, owner, x: where.x + step, width: where.width - step };
};

function addList(flow: Flow, list: PaperNode, where: Where) {
  const ordered = list.type === "ordered_list";
  const owner = under(where.owner, "L", { numbering: ordered ? "Decimal" : "Disc" });
  const start = Number(list.attrs?.order ?? 1);
  for (const [i, item] of (list.content ?? []).entries()) {
    const gap = i === 0 && !where.tight ? 8 : 4;
    addItem(flow, item, where, { owner: under(owner, "LI"), gap, sign: ordered ? `${start + i}.` : "•" });
  }
}

type Item = { owner: Owner; gap: number; sign: string };

function addItem(flow: Flow, { attrs, content = [] }: PaperNode, where: Where, { owner, gap, sign }: Item) {
  const body = { ...indented(where, under(owner, "LBody")), tight: true };
  const begin = flow.rows.length;
  const begins = content[0]?.type === "paragraph" ? content[0] : null;
  const rows = begins ? paragraphRows(flow, begins, body) : [];
  // The sign of an item stands somewhere, even when the item begins with nothing.
  add(flow, rows.length > 0 ? rows : [blankRow(body.owner)], gap);
  addBlocks(flow, content.slice(begins ? 1 : 0), body);
  const checked = attrs?.checked;
  const task = typeof checked === "boolean" ? checked : null;
  const facts = task === null ? {} : { alt: task ? "klaar" : "nog te doen" };
  flow.rows[begin] = labelled(flow.rows[begin]!, under(owner, "Lbl", facts), { x: body.x, text: sign, task });
}

type Label = { x: number; text: string; task: boolean | null };

function labelled(row: Row, owner: Owner, { x, text, task }: Label): Row {
  return {
    ...row,
    draw(drawing, top, gap) {
      const baseline = top + baselineOf(TEXT.size);
      drawing.content(owner, () => {
        const { pdf } = drawing;
        if (task !== null) drawBox(pdf, x - mm(5), baseline - 7.2, task);
        else
          pdf
            .font(text === "•" ? "bold" : "regular", TEXT.size)
            .fillColor(COLOR.accent)
            .text(text, x - 6 - pdf.widthOfString(text), baseline, {
              lineBreak: false,
              baseline: "alphabetic",
            });
      });
      row.draw(drawing, top, gap);
    },
  };
}

function drawBox(pdf: Pdf, x: number, y: number, checked: boolean) {
  pdf.lineWidth(0.9).strokeColor(COLOR.accent).roundedRect(x, y, 8, 8, 1.2).stroke();
  if (checked)
    pdf
      .lineWidth(1.4)
      .moveTo(x + 1.8, y + 4.2)
      .lineTo(x + 3.4, y + 6)
      .lineTo(x + 6.4, y + 2.2)
      .stroke();
}

const blankRow = (owner: Owner): Row => ({
  ...{ height: TEXT.size * LEADING, gap: 0, keep: false },
  draw: (drawing) => drawing.elementOf(owner),
});

const ruleRow = ({ x, width }: Where): Row => ({
  ...{ height: 8, gap: 0, keep: false },
  draw: (drawing, top) => drawing.decoration(() => rule(drawing.pdf, { x, width, y: top + 4 })),
});

/** From the top of a line of text to where its letters stand. */
export const baselineOf = (size: number, leading = LEADING) => size * (leading / 2 + 0.36);

function paragraphRows(flow: Flow, block: PaperNode, where: Where): Row[] {
  return together(
    linesIn(flow, block, where, { style: TEXT, owner: under(where.owner, "P"), leading: LEADING }),
  );
}

type Look = { style: RunStyle; owner: Owner; leading: number };

function linesIn(flow: Flow, block: PaperNode, { x, width }: Where, { style, owner, leading }: Look): Row[] {
  return richLines(flow.pdf, runsOf(flow, block, style), width).map((line) => ({
    ...{ height: style.size * leading, gap: 0, keep: false },
    draw: (drawing, top) => drawLine(drawing, owner, line, x, top + baselineOf(style.size, leading)),
  }));
}

/** The text of a block in pieces of one style; neighbours with the same link share it. */
function runsOf({ origin }: Flow, block: PaperNode, style: RunStyle): Run[] {
  let link: LinkTarget | null = null;
  return (block.content ?? []).map((piece): Run => {
    if (piece.type === "hard_break") return { text: null, style, link: null };
    const text = printablePiece(piece.text ?? "");
    link = linkOf(piece, text, origin, link);
    return { text, link, style: styleOf(piece, style, link !== null) };
  });
}

function linkOf(
  piece: PaperNode,
  text: string,
  origin: string,
  before: LinkTarget | null,
): LinkTarget | null {
  const href = addressOf(piece, origin);
  if (href === null || text.trim() === "") return null;
  const label = citationOf(piece);
  if (label !== null) return { href, words: label, alt: label };
  return before?.href === href && !before.alt ? before : { href, words: `${text.trim()}: ${href}` };
}

function styleOf(piece: PaperNode, style: RunStyle, link: boolean): RunStyle {
  const { size } = style;
  const color = link ? COLOR.accent : style.color;
  if (citationOf(piece) !== null) return { face: "bold", size: size * 0.68, color, rise: size * 0.36 };
  const ground = hasMark(piece, "code");
  return { face: faceOf(piece, style.face), size, color, ground, strike: hasMark(piece, "strike") };
}

function faceOf(piece: PaperNode, face: Face): Face {
  const bold = face === "bold" || hasMark(piece, "strong");
  if (hasMark(piece, "em")) return bold ? "boldItalic" : "italic";
  return bold ? "bold" : face;
}
