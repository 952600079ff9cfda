import { COLOR } from "./pdf-drawing.server";
import { Drawing, paginate, rule, type Placed } from "./pdf-flow.server";
import { breathe, fileOf, mm, PAGE, Pdf } from "./pdf.server";
import { cutLines, printable, write, type Style } from "./pdf-text.server";
import { bodyRows, COLUMN, type Heading } from "./report-pdf-body.server";
import { contentsRows } from "./report-pdf-contents.server";
import { drawCover, drawFunding } from "./report-pdf-cover.server";
import type { ReportPaper } from "./report-paper";

/** A published report as a file to read, print and hear: a cover, its contents, and the text. */
export async function reportPdf(paper: ReportPaper): Promise<Buffer> {
  const title = printable(paper.title) || "Verslag";
  const author = printable(paper.author) || "Netwerf";
  const pdf = new Pdf({ title, author, lang: "nl-BE", at: paper.publishedAt });
  const { rows, headings } = await bodyRows(pdf, paper.content, paper.origin);
  const pageOf = new Map<Heading, number>();
  const contents = headings.length > 1 ? contentsRows(pdf, headings, (heading) => pageOf.get(heading)!) : [];
  const before = paginate(contents, COLUMN);
  const body = paginate(rows, COLUMN);
  const pages = [...before, ...body];
  const found = new Map(pages.flatMap((page, i) => page.map(({ row }) => [row, i + 2] as const)));
  for (const heading of headings) pageOf.set(heading, found.get(heading.row)!);

  const drawing = new Drawing(pdf);
  drawCover(drawing, paper);
  drawFunding(drawing, paper);
  const bookmarks = bookmarksOf(pdf, headings);
  for (const [i, page] of pages.entries()) {
    drawPage(drawing, page, { number: i + 2, of: pages.length + 1, title });
    bookmarks(page);
    await breathe();
  }
  drawing.endLink();
  return fileOf(pdf);
}

const FOOT: Style = { face: "regular", size: 8.5, color: COLOR.inkSoft };

function drawPage(drawing: Drawing, page: Placed[], foot: { number: number; of: number; title: string }) {
  drawing.addPage();
  for (const { row, top, gap } of page) row.draw(drawing, top, gap);
  const { pdf } = drawing;
  const y = PAGE.height - mm(13);
  const [title = ""] = cutLines(pdf, foot.title, COLUMN.width - mm(30), FOOT, 1);
  const pagination = () => {
    rule(pdf, { x: COLUMN.x, y: y - 14, width: COLUMN.width });
    write(pdf, title, COLUMN.x, y, FOOT);
    const numbers = `${foot.number} van ${foot.of}`;
    write(pdf, numbers, COLUMN.x + COLUMN.width, y, { ...FOOT, align: "right" });
  };
  drawing.pagination(pagination);
}

/** Bookmarks beside the pages, in each other as the headings are. */
function bookmarksOf(pdf: Pdf, headings: readonly Heading[]) {
  const byRow = new Map(headings.map((heading) => [heading.row, heading]));
  const open: PDFKit.PDFOutline[] = [pdf.outline];
  return (page: Placed[]) => {
    for (const { row, top } of page) {
      const heading = byRow.get(row);
      if (!heading) continue;
      // pdfkit counts `left` from the right.
      const place = { top: Math.max(0, top - 12), left: PAGE.width, expanded: heading.level === 1 };
      // A heading may stand deeper than the one before it allows: it hangs from that one.
      open.length = Math.min(heading.level, open.length);
      open.push(open.at(-1)!.addItem(heading.title, place as object));
    }
  };
}
