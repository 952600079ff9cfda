import { COLOR } from "./pdf-drawing.server";
import { paginate, under, type Drawing, type LinkTarget, type Owner, type Row } from "./pdf-flow.server";
import { mm, type Pdf } from "./pdf.server";
import { linesOf, widthOf, write, type Style } from "./pdf-text.server";
import { COLUMN, type Heading } from "./report-pdf-body.server";

const STYLES: Record<1 | 2 | 3, Style> = {
  1: { face: "bold", size: 11, color: COLOR.ink },
  2: { face: "regular", size: 10, color: COLOR.ink },
  3: { face: "regular", size: 10, color: COLOR.inkSoft },
};
const TITLE: Style = { face: "bold", size: 22, color: COLOR.deep };
const NUMBER_ROOM = mm(14);

/**
 * The table of contents: each heading of the first two levels is a link to its page, or only of the first when there
 * are many.
 * @param pageOf tells on which page a heading came to stand, when all is placed.
 */
export function contentsRows(
  pdf: Pdf,
  headings: readonly Heading[],
  pageOf: (heading: Heading) => number,
): Row[] {
  const listed = (deepest: number) => {
    const owner = under(null, "TOC");
    const entries = headings.filter(({ level }) => level <= deepest);
    return [titleRow(), ...entries.flatMap((heading) => entryRows(pdf, owner, heading, pageOf))];
  };
  const rows = listed(2);
  // Contents over more pages are no overview.
  return paginate(rows, COLUMN).length > 1 ? listed(1) : rows;
}

function titleRow(): Row {
  const owner = under(null, "H2");
  return {
    ...{ height: 44, gap: 0, keep: true },
    draw(drawing, top) {
      drawing.decoration(() => drawing.pdf.rect(COLUMN.x, top - 7, mm(11), 2.2).fill(COLOR.sun));
      drawing.content(owner, () => write(drawing.pdf, "Inhoud", COLUMN.x, top + 19, TITLE));
    },
  };
}

function entryRows(pdf: Pdf, toc: Owner, heading: Heading, pageOf: (heading: Heading) => number): Row[] {
  const { level, title, name } = heading;
  const style = STYLES[level];
  const x = COLUMN.x + (level === 1 ? 0 : mm(6));
  const lines = linesOf(pdf, title, COLUMN.x + COLUMN.width - x - NUMBER_ROOM, style);
  const reference = under(under(toc, "TOCI"), "Reference");
  const target = { href: name, words: "", inside: true };
  return lines.map((line, i): Row => {
    const last = i === lines.length - 1;
    return {
      ...{ height: 16.5, keep: !last, gap: i === 0 ? (level === 1 ? 8 : 1) : 0 },
      draw(drawing, top) {
        const page = String(pageOf(heading));
        target.words = `${title}, pagina ${page}`;
        drawEntry(drawing, {
          owner: reference,
          target,
          line,
          page: last ? page : "",
          style,
          x,
          y: top + 11.5,
        });
      },
    };
  });
}

type Entry = {
  owner: Owner;
  target: LinkTarget;
  line: string;
  page: string;
  style: Style;
  x: number;
  y: number;
};

function drawEntry(drawing: Drawing, { owner, target, line, page, style, x, y }: Entry) {
  const { pdf } = drawing;
  const right = COLUMN.x + COLUMN.width;
  if (page) {
    const from = x + widthOf(pdf, line, style) + 6;
    const until = right - widthOf(pdf, page, style) - 6;
    drawing.decoration(() =>
      pdf
        .lineWidth(0.8)
        .strokeColor(COLOR.lineStrong)
        .lineCap("round")
        .dash(0.1, { space: 4 })
        .moveTo(from, y - 1.5)
        .lineTo(Math.max(from, until), y - 1.5)
        .stroke()
        .undash()
        .lineCap("butt"),
    );
  }
  const draw = () => {
    write(pdf, `${line} `, x, y, style);
    if (page) write(pdf, page, right, y, { ...style, align: "right" });
  };
  drawing.link(owner, target, draw, { x, y: y - 11.5, width: right - x, height: 16 });
}
