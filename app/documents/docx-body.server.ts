import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from "docx";
import { sharedWidths } from "./column-widths";
import { INDENT } from "./docx-styles.server";
import { addressOf, citationOf, hasMark, headingLevel, type PaperNode } from "./paper-node";

/** Where a block stands: how deep, and in what. */
type Where = {
  depth: number;
  style?: string;
  numbering?: { reference: string; level: number };
  lead?: string;
};

type Body = { children: FileChild[]; lists: { reference: string; start: number }[]; origin: string };

/** The blocks of a text for Word, and the numbered lists that they use: each counts by itself. */
export function bodyOf(note: PaperNode, origin: string): Pick<Body, "children" | "lists"> {
  const body: Body = { children: [], lists: [], origin };
  addBlocks(body, note.content ?? [], { depth: 0 });
  return body;
}

function addBlocks(body: Body, blocks: readonly PaperNode[], where: Where): void {
  for (const block of blocks) addBlock(body, block, where);
}

function addBlock(body: Body, block: PaperNode, where: Where): void {
  const content = block.content ?? [];
  switch (block.type) {
    case "heading":
      body.children.push(paragraph(body, block, where, { heading: HEADINGS[headingLevel(block)] }));
      break;
    case "blockquote":
      addBlocks(body, content, { depth: where.depth + 1, style: "NoteQuote" });
      break;
    case "bullet_list":
    case "ordered_list":
      addList(body, block, where);
      break;
    case "code_block":
      body.children.push(codeParagraph(content.map((one) => one.text ?? "").join(""), where));
      break;
    case "horizontal_rule":
      body.children.push(new Paragraph({ thematicBreak: true, children: [] }));
      break;
    case "table":
      // Word joins tables that touch, and wants a paragraph after one.
      if (content.length > 0) body.children.push(tableOf(body, content), new Paragraph({ children: [] }));
      break;
    default:
      body.children.push(paragraph(body, block, where));
  }
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

function addList(body: Body, list: PaperNode, where: Where): void {
  const start = Number(list.attrs?.order ?? 1);
  const reference = list.type === "ordered_list" ? `list-${body.lists.length + 1}` : "bullets";
  if (list.type === "ordered_list") body.lists.push({ reference, start });
  const level = Math.min(where.depth, 8);
  for (const item of list.content ?? []) {
    const [first, ...others] = item.content ?? [];
    const checked = item.attrs?.checked;
    const task = typeof checked === "boolean";
    const lead = task ? (checked ? "☑ " : "☐ ") : undefined;
    const inside: Where = { depth: where.depth + 1, style: where.style };
    if (first)
      addBlock(body, first, task ? { ...inside, lead } : { ...inside, numbering: { reference, level } });
    addBlocks(body, others, inside);
  }
}

function placed({ depth, style, numbering }: Where): IParagraphOptions {
  const indent = depth > 0 && !numbering ? { left: INDENT * depth } : undefined;
  return { style, numbering, indent };
}

function paragraph(body: Body, block: PaperNode, where: Where, more: IParagraphOptions = {}): Paragraph {
  const lead = where.lead ? [new TextRun({ text: where.lead, font: "Segoe UI Symbol" })] : [];
  const children = [...lead, ...lineOf(body, block.content ?? [])];
  return new Paragraph({ ...placed(where), ...more, children });
}

function codeParagraph(code: string, where: Where): Paragraph {
  const lines = code.split("\n").map((text, i) => new TextRun({ text, break: i > 0 ? 1 : 0 }));
  return new Paragraph({ ...placed(where), style: "NoteCode", children: lines });
}

/** Between the margins of the page, in twentieths of a point, as is the room for a letter. */
const TEXT_WIDTH = 9026;
const LETTER = 140;
const CELL_MARGIN = 100;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: "b9c2cb" };

function tableOf(body: Body, rows: readonly PaperNode[]): Table {
  const widths = widthsOf(rows);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      ...{ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
      ...{ insideHorizontal: BORDER, insideVertical: BORDER },
    },
    rows: rows.map(
      (row, i) =>
        new TableRow({
          tableHeader: (i === 0 && (row.content ?? []).every(isHead)) || undefined,
          cantSplit: true,
          children: (row.content ?? []).map((cell, column) => cellOf(body, cell, widths[column]!)),
        }),
    ),
  });
}

const isHead = ({ type }: PaperNode) => type === "table_header";

function widthsOf(rows: readonly PaperNode[]): number[] {
  const columns = Math.max(1, ...rows.map(({ content = [] }) => content.length));
  const wanted = Array.from({ length: columns }, (_, i) => {
    const texts = rows.map(({ content = [] }) => textIn(content[i]));
    const longest = (parts: string[]) => Math.max(1, ...parts.map((part) => part.length));
    const room = (letters: number) => letters * LETTER + 2 * CELL_MARGIN;
    return {
      most: room(longest(texts)),
      least: room(Math.min(longest(texts.flatMap((one) => one.split(/\s+/))), 20)),
    };
  });
  const shared = sharedWidths(wanted, TEXT_WIDTH) ?? wanted.map(() => TEXT_WIDTH / columns);
  return shared.map(Math.floor);
}

const textIn = (node: PaperNode | undefined): string =>
  node ? (node.text ?? "") + (node.content ?? []).map(textIn).join("") : "";

function cellOf(body: Body, cell: PaperNode, width: number): TableCell {
  const head = isHead(cell);
  const children = (cell.content ?? []).map(
    (block) => new Paragraph({ spacing: { after: 40 }, children: lineOf(body, block.content ?? [], head) }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.length > 0 ? children : [new Paragraph({ children: [] })],
    margins: { top: 60, bottom: 60, left: CELL_MARGIN, right: CELL_MARGIN },
    shading: head ? { fill: "e8ecf0" } : undefined,
  });
}

/** A line in pieces; neighbours with the same link are one link. */
function lineOf(body: Body, content: readonly PaperNode[], bold = false): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let i = 0; i < content.length;) {
    const link = addressOf(content[i]!, body.origin);
    let end = i + 1;
    while (link && end < content.length && addressOf(content[end]!, body.origin) === link) end += 1;
    const runs = content.slice(i, end).map((piece) => runOf(piece, bold, link !== null));
    if (link) children.push(new ExternalHyperlink({ link, children: runs }));
    else children.push(...runs);
    i = end;
  }
  return children;
}

function runOf(piece: PaperNode, bold: boolean, link: boolean): TextRun {
  const has = (type: string) => hasMark(piece, type);
  return new TextRun({
    text: piece.text,
    break: piece.type === "hard_break" ? 1 : 0,
    // Said to be off, it would be off in a heading too, whatever that looks like.
    bold: bold || has("strong") || undefined,
    italics: has("em") || undefined,
    strike: has("strike") || undefined,
    font: has("code") ? "Consolas" : undefined,
    style: link ? "Hyperlink" : undefined,
    superScript: citationOf(piece) !== null || undefined,
  });
}
