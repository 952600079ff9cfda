import { COLOR } from "./pdf-drawing.server";
import { decoration, type Element, type ElementFacts, type Pdf } from "./pdf.server";

/** An element of the structure that is made when the first of it is drawn: so elements stand in reading order. */
export type Owner = {
  role: string;
  parent: Owner | null;
  facts: ElementFacts & { numbering?: "Disc" | "Decimal" };
  made?: Element;
};

export const under = (parent: Owner | null, role: string, facts: Owner["facts"] = {}): Owner => ({
  role,
  parent,
  facts,
});

/** Where a link leads: an address, or a place in this file by its name. */
export type LinkTarget = {
  href: string;
  /** What a reader hears of where it leads. */
  words: string;
  /** What a reader hears instead of the text, for a text that says nothing. */
  alt?: string;
  inside?: boolean;
};

type Box = { x: number; y: number; width: number; height: number };

/** A file being drawn, page after page. */
export class Drawing {
  private open: { target: LinkTarget; element: Element } | null = null;

  constructor(readonly pdf: Pdf) {}

  elementOf(owner: Owner): Element {
    if (owner.made) return owner.made;
    const { numbering, ...facts } = owner.facts;
    const parent = owner.parent ? this.elementOf(owner.parent) : this.pdf.body;
    owner.made = this.pdf.struct(owner.role, facts as object);
    if (numbering) attributesOf(owner.made).A = { O: "List", ListNumbering: numbering };
    parent.add(owner.made);
    return owner.made;
  }

  content(owner: Owner, draw: () => void) {
    this.endLink();
    this.elementOf(owner).add(draw);
  }

  /** A piece of a link; pieces that follow each other on a page are one link. */
  link(owner: Owner, target: LinkTarget, draw: () => void, box: Box) {
    if (this.open?.target !== target) {
      this.endLink();
      const element = this.pdf.struct("Link", target.alt ? { alt: target.alt } : {});
      this.elementOf(owner).add(element);
      this.open = { target, element };
    }
    const { element } = this.open!;
    element.add(draw);
    const facts = { structParent: element, Contents: new String(target.words) } as object;
    const { x, y, width, height } = box;
    if (target.inside) this.pdf.goTo(x, y, width, height, target.href, facts);
    else this.pdf.link(x, y, width, height, target.href, facts);
  }

  decoration(draw: () => void) {
    decoration(this.pdf, draw);
  }

  /** What stands on every page. */
  pagination(draw: () => void) {
    decoration(this.pdf, draw, "Pagination");
  }

  addPage() {
    // What a link holds is said to be on the page where it ends.
    this.endLink();
    this.pdf.addPage();
  }

  endLink() {
    this.open?.element.end();
    this.open = null;
  }

  /** The same page, for what was said before and only the eye sees again. */
  unheard(): Drawing {
    return new Unheard(this.pdf);
  }
}

class Unheard extends Drawing {
  override content(_: Owner, draw: () => void) {
    this.decoration(draw);
  }

  override link(_: Owner, __: LinkTarget, draw: () => void) {
    this.decoration(draw);
  }
}

/** What pdfkit has no option for. */
const attributesOf = (element: Element) =>
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;

/** A strip over the width of the page that is never cut: mostly a line of text. */
export type Row = {
  height: number;
  /** White above it, when it is not the first of a page. */
  gap: number;
  /** It never stands without the next row on its page. */
  keep: boolean;
  /** Stands above it again when it is the first of a page. */
  header?: readonly Row[];
  draw(drawing: Drawing, top: number, gap: number): void;
};

export type Placed = { row: Row; top: number; gap: number };

/** Puts rows on pages, so that what belongs together stays together where a page is long enough. */
export function paginate(rows: readonly Row[], { top, bottom }: { top: number; bottom: number }): Placed[][] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let y = top;
  const place = (row: Row, gap: number) => {
    page.push({ row, top: y + gap, gap });
    y += gap + row.height;
  };
  const turn = ({ header = [] }: Row) => {
    pages.push(page);
    page = [];
    y = top;
    const high = header.reduce((sum, { height }) => sum + height, 0);
    if (high < (bottom - top) / 3) for (const row of header) place(row, 0);
  };
  for (const chunk of chunksOf(rows)) {
    const [first] = chunk as [Row];
    const high = chunk.reduce(
      (sum, { gap, height }, i) => sum + (i > 0 || page.length > 0 ? gap : 0) + height,
      0,
    );
    if (page.length > 0 && y + high > bottom) turn(first);
    for (const row of chunk) {
      if (page.length > 0 && y + row.gap + row.height > bottom) turn(row);
      place(row, page.length > 0 ? row.gap : 0);
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

function chunksOf(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (row.keep) continue;
    chunks.push(chunk);
    chunk = [];
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** A row with something for the eye behind it. */
export const over = (row: Row, paint: (pdf: Pdf, top: number, gap: number) => void): Row => ({
  ...row,
  draw(drawing, top, gap) {
    drawing.decoration(() => paint(drawing.pdf, top, gap));
    row.draw(drawing, top, gap);
  },
});

/** Rows of which neither the first nor the last line stands alone on a page. */
export const together = (rows: Row[]): Row[] =>
  rows.map((row, i) => ({
    ...row,
    keep: row.keep || (rows.length > 1 && (i === 0 || i === rows.length - 2)),
  }));

export function rule(pdf: Pdf, { x, y, width }: Omit<Box, "height">, color: string = COLOR.line) {
  pdf
    .lineWidth(0.75)
    .strokeColor(color)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}
