import { sharedWidths, type WantedWidth } from "./column-widths";
import type { PaperNode } from "./paper-node";
import { COLOR } from "./pdf-drawing.server";
import { under, type Drawing, type Owner, type Row } from "./pdf-flow.server";
import { drawLine, richLines, type Line, type Run, type RunStyle } from "./pdf-lines.server";
import type { Pdf } from "./pdf.server";
import { widthOf } from "./pdf-text.server";
import type { Where } from "./report-pdf-body.server";

type RunsOf = (block: PaperNode, style: RunStyle) => Run[];
type Cell = { owner: Owner; lines: Line[]; head: boolean };
type Grid = { x: number; widths: number[]; pad: number; style: RunStyle };

const SIZES = [9.5, 8, 6.5, 5] as const;
/** A word wider than this is broken, before all words become small. */
const WIDEST_WORD = 110;
/** More lines than this are not held together on one page. */
const MOST_TOGETHER = 18;

/** A table as rows for pages, a line of its cells each; its head stands again on every page. */
export function tableRows(pdf: Pdf, rows: readonly PaperNode[], where: Where, runsOf: RunsOf): Row[] {
  const grid = gridOf(pdf, rows, where, runsOf);
  const table = under(where.owner, "Table");
  const hasHead = (rows[0]?.content ?? []).every((cell) => isHead(cell));
  const parts = { head: under(table, "THead"), body: under(table, "TBody") };
  const drawn = rows.map((row, i) => {
    const top = i === 0 && hasHead;
    const owner = under(hasHead ? (top ? parts.head : parts.body) : table, "TR");
    const cells = (row.content ?? []).map((cell, column): Cell => {
      const head = isHead(cell);
      const style: RunStyle = head ? { ...grid.style, face: "bold" } : grid.style;
      const lines = linesOfCell(pdf, runsOf, cell, style, grid.widths[column]! - 2 * grid.pad);
      const facts = head ? { scope: top ? ("Column" as const) : ("Row" as const) } : {};
      return { owner: under(owner, head ? "TH" : "TD", facts), lines, head };
    });
    return rowLines(grid, cells, { top, last: i === rows.length - 1 });
  });
  const header = hasHead && drawn.length > 1 ? drawn[0]!.map(asDecoration) : [];
  return drawn.flatMap((lines, i) =>
    // Somebody who sees the head of a table sees something under it.
    lines.map((line) => (i === 0 && hasHead ? { ...line, keep: drawn.length > 1 } : { ...line, header })),
  );
}

const isHead = ({ type }: PaperNode) => type === "table_header";

function linesOfCell(pdf: Pdf, runsOf: RunsOf, cell: PaperNode, style: RunStyle, width: number): Line[] {
  return (cell.content ?? []).flatMap((block) => richLines(pdf, runsOf(block, style), Math.max(width, 1)));
}

function rowLines(grid: Grid, cells: Cell[], { top, last }: { top: boolean; last: boolean }): Row[] {
  const leading = grid.style.size * 1.4;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const width = grid.widths.reduce((sum, one) => sum + one, 0);
  return Array.from({ length: count }, (_, n): Row => {
    const [above, below] = [n === 0 ? grid.pad : 0, n === count - 1 ? grid.pad : 0];
    const height = leading + above + below;
    return {
      ...{ height, gap: 0 },
      keep: n < count - 1 && (count <= MOST_TOGETHER || n === 0 || n === count - 2),
      draw(drawing, y) {
        const ground = { x: grid.x, y, width, height };
        drawing.decoration(() => drawGround(drawing.pdf, ground, { top, line: n === count - 1, last }));
        drawCells(drawing, grid, cells, n, y + above + leading * 0.76);
      },
    };
  });
}

type Box = { x: number; y: number; width: number; height: number };

function drawGround(pdf: Pdf, box: Box, { top, line, last }: { top: boolean; line: boolean; last: boolean }) {
  const { x, y, width, height } = box;
  if (top) pdf.rect(x, y, width, height + 0.3).fill(COLOR.accentTint);
  if (!line) return;
  pdf.lineWidth(top || last ? 1 : 0.6).strokeColor(top || last ? COLOR.accent : COLOR.line);
  pdf
    .moveTo(x, y + height)
    .lineTo(x + width, y + height)
    .stroke();
}

function drawCells(drawing: Drawing, { x, widths, pad }: Grid, cells: Cell[], n: number, y: number) {
  let at = x;
  for (const [i, { owner, lines }] of cells.entries()) {
    // A cell with nothing in it is a cell too: else those after it stand in another column.
    drawing.elementOf(owner);
    const line = lines[n];
    if (line) drawLine(drawing, owner, line, at + pad, y);
    at += widths[i]!;
  }
}

/** The head of a table again, for the eye: a reader knows it already. */
function asDecoration(row: Row): Row {
  return { ...row, keep: true, draw: (drawing, top, gap) => row.draw(drawing.unheard(), top, gap) };
}

/** How wide each column is: what it wants when that is there, and else at least its longest word. */
function gridOf(pdf: Pdf, rows: readonly PaperNode[], { x, width }: Where, runsOf: RunsOf): Grid {
  const columns = Math.max(1, ...rows.map(({ content = [] }) => content.length));
  const pad = Math.min(6, (width / columns) * 0.12);
  for (const size of SIZES) {
    const style: RunStyle = { face: "regular", size, color: COLOR.ink };
    const wanted = Array.from({ length: columns }, () => ({ least: size, most: size }));
    for (const { content = [] } of rows)
      for (const [i, cell] of content.entries()) widen(pdf, wanted[i]!, cell, style, runsOf);
    const widths = sharedWidths(
      wanted.map(({ least, most }) => ({ least: least + 2 * pad + 1, most: most + 2 * pad + 1 })),
      width,
    );
    if (widths) return { x, pad, style, widths };
  }
  const style: RunStyle = { face: "regular", size: SIZES.at(-1)!, color: COLOR.ink };
  return { x, pad, style, widths: Array.from({ length: columns }, () => width / columns) };
}

function widen(pdf: Pdf, wanted: WantedWidth, cell: PaperNode, style: RunStyle, runsOf: RunsOf) {
  const face = isHead(cell) ? "bold" : "regular";
  for (const block of cell.content ?? []) {
    const text = runsOf(block, { ...style, face })
      .map((run) => run.text ?? "\n")
      .join("");
    const wide = (one: string) => widthOf(pdf, one, { face: "bold", size: style.size, color: "" });
    for (const line of text.split("\n")) wanted.most = Math.max(wanted.most, wide(line));
    for (const word of text.split(/\s+/u))
      wanted.least = Math.max(wanted.least, Math.min(wide(word), WIDEST_WORD));
  }
}
