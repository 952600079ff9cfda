import { formatMoment } from "~/ui/dates";
import { COLOR } from "./pdf-drawing.server";
import { breathe, decoration, fileOf, group, mm, PAGE, Pdf, tagged, type Element } from "./pdf.server";
import { cutLines, fitted, printable, write, type Style } from "./pdf-text.server";

export type ListedPerson = { name: string; organisation: string };

export type ParticipantList = {
  title: string;
  /** When and where, in words. */
  about: string;
  people: ListedPerson[];
  /** In order of the line, each with what there is to know of their place in it. */
  waiting: (ListedPerson & { note: string })[];
  /** Empty lines for who is not on the list. */
  blank: number;
};

export type ParticipantLists = {
  event: string;
  day: string;
  printedAt: Date;
  /** Who pays for it, as they want to be named; empty: nobody does. */
  funding: string;
  lists: ParticipantList[];
};

const LEFT = mm(16);
const RIGHT = PAGE.width - mm(16);
const BOTTOM = PAGE.height - mm(20);
const ROW = mm(9.4);
const HEAD = mm(7);

type Cell = { header: string; x: number; width: number };
type Line = { cells: string[]; box: boolean };
/** A part of a list that is one table; it may go on over several pages. */
type Table = { heading: string; columns: Cell[]; lines: Line[]; box: boolean };
type Piece = { table: Table; lines: Line[]; first: boolean; y: number };
type Sheet = { list: ParticipantList; first: boolean; pieces: Piece[] };

const COLUMNS = columns([
  ["Nr.", 10],
  ["Is er", 11],
  ["Naam", 60],
  ["Organisatie", 52],
  ["Handtekening", 45],
]);
const WAITING_COLUMNS = columns([
  ["Nr.", 10],
  ["Naam", 60],
  ["Organisatie", 52],
  ["Stand", 56],
]);

function columns(widths: [string, number][]): Cell[] {
  let x = LEFT;
  return widths.map(([header, width]) => {
    const cell = { header, x, width: mm(width) };
    x += cell.width;
    return cell;
  });
}

/** Lists to sign, each from a new page on, with who waits after who has a seat. */
export async function participantListsFile({
  event,
  day,
  printedAt,
  funding,
  lists,
}: ParticipantLists): Promise<Buffer> {
  const title = printable(`Deelnemers: ${event}`);
  const pdf = new Pdf({ title, author: "Netwerf", lang: "nl-BE" });
  const sheets = lists.flatMap(sheetsOf);
  const section = { element: pdf.body, table: new Map<Table, Element>() };
  for (const [i, sheet] of sheets.entries()) {
    pdf.addPage();
    if (sheet.first) {
      if (section.element !== pdf.body) section.element.end();
      section.element = group(pdf.body, pdf, "Sect");
    }
    drawTop(pdf, section.element, sheet, `${printable(event)} · ${printable(day)}`);
    for (const piece of sheet.pieces) drawPiece(pdf, section, piece);
    const page = `blz. ${i + 1} van ${sheets.length}`;
    const foot = { printed: `Afgedrukt op ${formatMoment(printedAt)}`, page, funding: printable(funding) };
    decoration(pdf, () => drawFoot(pdf, foot), "Pagination");
    await breathe();
  }
  return fileOf(pdf);
}

/** A name of which our font has no letter is still a person on the list. */
const nameOf = (name: string) => printable(name) || "(ander schrift)";

function tablesOf({ people, waiting, blank }: ParticipantList): Table[] {
  const lines = people.map(({ name, organisation }, i) => ({
    cells: [String(i + 1), "", nameOf(name), printable(organisation), ""],
    box: true,
  }));
  const empty = Array.from({ length: blank }, () => ({ cells: ["", "", "", "", ""], box: true }));
  const main = { heading: "", columns: COLUMNS, lines: [...lines, ...empty], box: true };
  const line = waiting.map(({ name, organisation, note }, i) => ({
    cells: [String(i + 1), nameOf(name), printable(organisation), printable(note)],
    box: false,
  }));
  const heading = `Wachtlijst (${waiting.length})`;
  return [main, ...(line.length > 0 ? [{ heading, columns: WAITING_COLUMNS, lines: line, box: false }] : [])];
}

/** Deals a list out over pages, before anything is drawn: each page says how many there are. */
function sheetsOf(list: ParticipantList): Sheet[] {
  const top = (first: boolean) => (first ? mm(43) : mm(29));
  const sheets: Sheet[] = [{ list, first: true, pieces: [] }];
  let y = top(true);
  for (const table of tablesOf(list)) {
    const above = HEAD + (table.heading ? mm(14) : 0);
    let rest = table.lines;
    for (let first = true; first || rest.length > 0; first = false) {
      const head = first ? above : HEAD;
      // A head with less than two rows under it goes to the next page.
      if (y + head + Math.min(2, Math.max(1, rest.length)) * ROW > BOTTOM) {
        sheets.push({ list, first: false, pieces: [] });
        y = top(false);
      }
      const count = Math.floor((BOTTOM - y - head) / ROW);
      const lines = rest.slice(0, count);
      sheets.at(-1)!.pieces.push({ table, lines, first, y });
      rest = rest.slice(count);
      y += head + Math.max(1, lines.length) * ROW;
    }
  }
  return sheets;
}

function drawTop(pdf: Pdf, section: Element, { list, first }: Sheet, event: string) {
  const kicker: Style = { face: "bold", size: 8, color: COLOR.accent };
  const title = printable(list.title);
  decoration(pdf, () => {
    pdf.rect(0, 0, PAGE.width, mm(4)).fill(COLOR.deep);
    pdf.rect(0, mm(4), PAGE.width, mm(0.9)).fill(COLOR.sun);
  });
  const [above = ""] = cutLines(pdf, event, RIGHT - LEFT, kicker, 1);
  const count = list.people.length === 1 ? "1 persoon" : `${list.people.length} personen`;
  if (!first) {
    const style: Style = { face: "bold", size: 11, color: COLOR.ink };
    const [again = ""] = cutLines(pdf, `${title} (vervolg)`, RIGHT - LEFT, style, 1);
    decoration(pdf, () => write(pdf, above, LEFT, mm(16), kicker), "Pagination");
    decoration(pdf, () => write(pdf, again, LEFT, mm(23), style), "Pagination");
    return;
  }
  tagged(section, pdf, "P", () => write(pdf, above, LEFT, mm(18), kicker));
  const fit = fitted(pdf, title, RIGHT - LEFT, { face: "bold", most: 20, least: 12, lines: 1 });
  tagged(section, pdf, "H1", () =>
    write(pdf, fit.lines[0] ?? "", LEFT, mm(28), { face: "bold", size: fit.size, color: COLOR.ink }),
  );
  const soft: Style = { face: "regular", size: 10, color: COLOR.inkSoft };
  const [about = ""] = cutLines(pdf, printable(list.about), mm(140), soft, 1);
  tagged(section, pdf, "P", () => write(pdf, about, LEFT, mm(36), soft));
  tagged(section, pdf, "P", () =>
    write(pdf, count, RIGHT, mm(36), { ...soft, face: "bold", color: COLOR.accent, align: "right" }),
  );
}

type Section = { element: Element; table: Map<Table, Element> };

function drawPiece(pdf: Pdf, { element, table: elements }: Section, { table, lines, first, y }: Piece) {
  if (first && table.heading) {
    const style: Style = { face: "bold", size: 13, color: COLOR.ink };
    tagged(element, pdf, "H2", () => write(pdf, table.heading, LEFT, y + mm(10), style));
  }
  const top = first && table.heading ? y + mm(14) : y;
  if (lines.length === 0) return drawNobody(pdf, element, top);
  decoration(pdf, () => pdf.rect(LEFT, top, RIGHT - LEFT, HEAD).fill(COLOR.accentTint));
  const found = elements.get(table) ?? group(element, pdf, "Table");
  elements.set(table, found);
  if (first) drawHead(pdf, group(found, pdf, "TR"), table, top);
  else decoration(pdf, () => drawHeadings(pdf, table, top), "Pagination");
  for (const [i, line] of lines.entries()) drawRow(pdf, found, table, line, top + HEAD + i * ROW);
}

const HEADING: Style = { face: "bold", size: 8, color: COLOR.accent };

function drawHead(pdf: Pdf, row: Element, table: Table, y: number) {
  for (const cell of table.columns)
    tagged(row, pdf, "TH", () => drawHeading(pdf, cell, y), { scope: "Column" });
  row.end();
}

const drawHeading = (pdf: Pdf, { header, x }: Cell, y: number) =>
  write(pdf, header, x + mm(1.6), y + mm(4.7), HEADING);

const drawHeadings = (pdf: Pdf, table: Table, y: number) => {
  for (const cell of table.columns) drawHeading(pdf, cell, y);
};

function drawNobody(pdf: Pdf, element: Element, y: number) {
  tagged(element, pdf, "P", () =>
    write(pdf, "Nog niemand.", LEFT, y + mm(6), { face: "regular", size: 11, color: COLOR.inkSoft }),
  );
}

function drawRow(pdf: Pdf, table: Element, { columns: cells, box }: Table, line: Line, y: number) {
  const row = group(table, pdf, "TR");
  for (const [i, cell] of cells.entries()) {
    const name = cell.header === "Naam";
    const style = { face: name ? ("bold" as const) : ("regular" as const), most: name ? 10.5 : 9 };
    const text = line.cells[i] ?? "";
    tagged(
      row,
      pdf,
      name ? "TH" : "TD",
      () => drawCell(pdf, cell, text, style, y),
      name ? { scope: "Row" } : {},
    );
  }
  row.end();
  decoration(pdf, () => {
    pdf.lineWidth(0.5).strokeColor(COLOR.line);
    pdf
      .moveTo(LEFT, y + ROW)
      .lineTo(RIGHT, y + ROW)
      .stroke();
    if (!box) return;
    const side = mm(4.2);
    pdf.lineWidth(0.8).strokeColor(COLOR.lineStrong);
    pdf.roundedRect(cells[1]!.x + mm(1.6), y + (ROW - side) / 2, side, side, mm(0.7)).stroke();
    const signature = cells.at(-1)!;
    pdf.lineWidth(0.5).strokeColor(COLOR.line);
    pdf
      .moveTo(signature.x, y)
      .lineTo(signature.x, y + ROW)
      .stroke();
  });
}

function drawCell(
  pdf: Pdf,
  { x, width }: Cell,
  text: string,
  font: { face: "bold" | "regular"; most: number },
  y: number,
) {
  if (!text) return;
  const room = width - mm(3);
  const one = fitted(pdf, text, room, { ...font, least: font.most - 1, lines: 1 });
  const { size, lines } = one.whole
    ? one
    : fitted(pdf, text, room, { ...font, most: 8.5, least: 6.5, lines: 2 });
  const leading = size * 1.15;
  const first = y + ROW / 2 + size * 0.36 - ((lines.length - 1) * leading) / 2;
  for (const [i, line] of lines.entries())
    write(pdf, line, x + mm(1.6), first + i * leading, { face: font.face, size, color: COLOR.ink });
}

type Foot = { printed: string; page: string; funding: string };

function drawFoot(pdf: Pdf, { printed, page, funding }: Foot) {
  const style: Style = { face: "regular", size: 8, color: COLOR.inkSoft };
  const y = PAGE.height - mm(10);
  write(pdf, `${printed}. Vernietig deze lijst wanneer je ze niet meer nodig hebt.`, LEFT, y, style);
  const [line = ""] = cutLines(pdf, funding, RIGHT - LEFT, style, 1);
  if (line) write(pdf, line, LEFT, y - mm(4.5), style);
  write(pdf, page, RIGHT, y, { ...style, face: "bold", align: "right" });
}
