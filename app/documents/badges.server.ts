import { COLOR, drawNet, drawPhotoMark, drawQr, type PhotoMark } from "./pdf-drawing.server";
import { breathe, decoration, fileOf, group, mm, PAGE, Pdf, tagged, type Element } from "./pdf.server";
import { cutLines, fitted, printable, widthOf, write, type Style } from "./pdf-text.server";

export type Badge = {
  name: string;
  organisation: string;
  /** In order of time. */
  workshops: { time: string; title: string; room: string }[];
  photo: PhotoMark;
  /** What the QR code says: the address of the ticket. */
  ticket: string;
};

export type BadgeSheet = {
  event: string;
  /** Day and place, in words. */
  day: string;
  badges: Badge[];
};

/** The label most badge holders take: 90 by 54 mm, ten on a sheet. */
const LABEL = { width: mm(90), height: mm(54) };
const COLUMNS = 2;
const ROWS = 5;
export const BADGES_PER_PAGE = COLUMNS * ROWS;
const LEFT = (PAGE.width - COLUMNS * LABEL.width) / 2;
const TOP = (PAGE.height - ROWS * LABEL.height) / 2;

const INSET = mm(6);
const BAND = mm(11.5);
const QR = mm(23);

const small: Style = { face: "regular", size: 7, color: COLOR.inkSoft };

/** Badges to print and cut, ten on a sheet. */
export async function badgesFile({ event, day, badges }: BadgeSheet): Promise<Buffer> {
  const title = printable(`Badges: ${event}`);
  const pdf = new Pdf({ title, author: "Netwerf", lang: "nl-BE" });
  const head = { event: printable(event), day: printable(day) };
  const pages = Math.max(1, Math.ceil(badges.length / BADGES_PER_PAGE));
  for (let page = 0; page < pages; page++) {
    pdf.addPage();
    if (page === 0)
      tagged(pdf.body, pdf, "H1", () => write(pdf, cut(pdf, title, mm(130), small), LEFT, mm(6.5), small));
    decoration(
      pdf,
      () => drawMargins(pdf, page === 0 ? "" : title, `blz. ${page + 1} van ${pages}`),
      "Pagination",
    );
    const onPage = badges.slice(page * BADGES_PER_PAGE, (page + 1) * BADGES_PER_PAGE);
    for (const [i, badge] of onPage.entries()) drawBadge(pdf, head, badge, placeOf(i));
    if (page === 0) drawLegend(pdf);
    else decoration(pdf, () => drawLegendLine(pdf), "Pagination");
    decoration(pdf, () => drawCuts(pdf));
    await breathe();
  }
  return fileOf(pdf);
}

type Place = { x: number; y: number };

const placeOf = (i: number): Place => ({
  x: LEFT + (i % COLUMNS) * LABEL.width,
  y: TOP + Math.floor(i / COLUMNS) * LABEL.height,
});

const cut = (pdf: Pdf, text: string, width: number, style: Style) =>
  cutLines(pdf, text, width, style, 1)[0] ?? "";

function drawMargins(pdf: Pdf, title: string, page: string) {
  if (title) write(pdf, cut(pdf, title, mm(130), small), LEFT, mm(6.5), small);
  write(pdf, page, PAGE.width - LEFT, mm(6.5), { ...small, align: "right" });
}

function drawBadge(pdf: Pdf, head: { event: string; day: string }, badge: Badge, place: Place) {
  const element = group(pdf.body, pdf, "Sect");
  const { x, y } = place;
  decoration(pdf, () => {
    pdf.rect(x, y, LABEL.width, BAND).fill(COLOR.deep);
    drawNet(pdf, { x: x + LABEL.width - mm(30), y, width: mm(30), height: BAND }, mm(5.4));
    pdf.rect(x, y + BAND, LABEL.width, mm(0.8)).fill(COLOR.sun);
  });
  drawName(pdf, element, badge, place);
  drawBelow(pdf, element, badge, place);
  drawBand(pdf, element, head, place);
  const side = { x: x + LABEL.width - QR - mm(3.5), y: y + LABEL.height - QR - mm(3) };
  const alt = `QR-code van het ticket van ${printable(badge.name) || "deze persoon"}`;
  const bbox = [side.x, side.y, side.x + QR, side.y + QR];
  tagged(element, pdf, "Figure", () => drawQr(pdf, badge.ticket, side.x, side.y, QR), { alt, bbox });
  drawPhoto(pdf, element, badge.photo, { x: x + INSET + mm(1.1), y: y + LABEL.height - mm(4) });
  element.end();
}

function drawBand(
  pdf: Pdf,
  element: Element,
  { event, day }: { event: string; day: string },
  { x, y }: Place,
) {
  const width = LABEL.width - 2 * INSET - mm(6);
  const title: Style = { face: "bold", size: 8.5, color: COLOR.onDeep };
  const under: Style = { face: "regular", size: 6.5, color: COLOR.onDeepSoft };
  tagged(element, pdf, "P", () => {
    write(pdf, cut(pdf, event, width, title), x + INSET, y + mm(5.2), title);
    write(pdf, cut(pdf, day, width, under), x + INSET, y + mm(8.9), under);
  });
}

/** As large as it can be on one line; a long name rather takes two than become small. */
function drawName(pdf: Pdf, element: Element, badge: Badge, { x, y }: Place) {
  const name = printable(badge.name);
  const width = LABEL.width - 2 * INSET;
  const middle = y + BAND + mm(9.6);
  if (!name) return drawWritingLine(pdf, { x: x + INSET, y: middle + mm(4) }, width);
  const single = fitted(pdf, name, width, { face: "bold", most: 27, least: 8, lines: 1 });
  const double = fitted(pdf, name, width, { face: "bold", most: 20, least: 10, lines: 2 });
  const { size, lines } = single.whole && single.size >= Math.min(20, double.size) ? single : double;
  const leading = size * 1.14;
  const first = middle + size * 0.36 - ((lines.length - 1) * leading) / 2;
  tagged(element, pdf, "H2", () => {
    for (const [i, line] of lines.entries())
      write(pdf, line, x + INSET, first + i * leading, { face: "bold", size, color: COLOR.ink });
  });
}

/** For a name in a script that our font does not have: it is written by hand. */
function drawWritingLine(pdf: Pdf, { x, y }: Place, width: number) {
  decoration(pdf, () =>
    pdf
      .lineWidth(0.5)
      .strokeColor(COLOR.lineStrong)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(),
  );
}

/** Organisation and workshops, beside the QR code. */
function drawBelow(pdf: Pdf, element: Element, { organisation, workshops }: Badge, { x, y }: Place) {
  const width = LABEL.width - 2 * INSET - QR + mm(1);
  const most = workshops.length > 2 ? 1 : 2;
  const fit = fitted(pdf, printable(organisation), width, {
    face: "regular",
    most: 10,
    least: 8,
    lines: most,
  });
  const style: Style = { face: "regular", size: fit.size, color: COLOR.accent };
  let baseline = y + mm(34.4);
  if (fit.lines.length > 0)
    tagged(element, pdf, "P", () => {
      for (const [i, line] of fit.lines.entries()) write(pdf, line, x + INSET, baseline + i * mm(3.8), style);
    });
  baseline += (Math.max(1, fit.lines.length) - 1) * mm(3.8) + mm(4.8);
  const room = Math.floor((y + LABEL.height - mm(6.6) - baseline) / LEADING) + 1;
  const each = Math.min(2, Math.floor(room / Math.max(1, workshops.length))) || 1;
  for (const workshop of workshops.slice(0, room)) {
    tagged(element, pdf, "P", () => {
      baseline += LEADING * drawWorkshop(pdf, workshop, { x: x + INSET, y: baseline }, width, each);
    });
  }
}

const LEADING = mm(3.2);

/** The room comes first: it is what one looks for in the corridor. Answers how many lines it took. */
function drawWorkshop(
  pdf: Pdf,
  workshop: Badge["workshops"][number],
  { x, y }: Place,
  width: number,
  most: number,
): number {
  const style: Style = { face: "regular", size: 6.8, color: COLOR.ink };
  const indent = mm(8.4);
  const words = [workshop.room, workshop.title].map(printable).filter(Boolean).join(" · ");
  const lines = cutLines(pdf, words, width - indent, style, most);
  const bold: Style = { ...style, face: "bold" };
  write(pdf, cut(pdf, printable(workshop.time), indent, bold), x, y, bold);
  for (const [i, line] of lines.entries()) write(pdf, line, x + indent, y + i * LEADING, style);
  return Math.max(1, lines.length);
}

const PHOTO_WORDS: Record<PhotoMark, string> = {
  YES: "foto mag",
  ASK_ME: "vraag het eerst",
  NO: "geen herkenbare foto",
};
const PHOTO_ORDER = ["YES", "ASK_ME", "NO"] as const;
const MARK = mm(1.1);

function drawPhoto(pdf: Pdf, element: Element, mark: PhotoMark, { x, y }: Place) {
  const bbox = [x - MARK, y - MARK, x + MARK, y + MARK];
  const alt = `Foto: ${PHOTO_WORDS[mark]}`;
  tagged(element, pdf, "Figure", () => drawPhotoMark(pdf, mark, x, y, MARK, COLOR.inkSoft), { alt, bbox });
}

function drawLegend(pdf: Pdf) {
  tagged(pdf.body, pdf, "P", () => drawLegendLine(pdf));
}

function drawLegendLine(pdf: Pdf) {
  const baseline = PAGE.height - mm(5);
  let x = LEFT;
  const say = (text: string) => {
    write(pdf, text, x, baseline, small);
    x += widthOf(pdf, text, small) + mm(2.6);
  };
  say("Het teken onderaan op de badge:");
  for (const mark of PHOTO_ORDER) {
    drawPhotoMark(pdf, mark, x + MARK, baseline - mm(0.9), MARK, COLOR.inkSoft);
    x += 2 * MARK + mm(1);
    say(PHOTO_WORDS[mark]);
  }
}

/** Where to cut: ticks in the margins, which fall away, and small crosses where labels meet. */
function drawCuts(pdf: Pdf) {
  const xs = Array.from({ length: COLUMNS + 1 }, (_, i) => LEFT + i * LABEL.width);
  const ys = Array.from({ length: ROWS + 1 }, (_, i) => TOP + i * LABEL.height);
  const [near, far, arm] = [mm(1), mm(4.5), mm(1.2)];
  pdf.lineWidth(0.4).strokeColor(COLOR.lineStrong);
  for (const x of xs)
    for (const [from, to] of [
      [TOP - far, TOP - near],
      [PAGE.height - TOP + near, PAGE.height - TOP + far],
    ] as const)
      pdf.moveTo(x, from).lineTo(x, to).stroke();
  for (const y of ys)
    for (const [from, to] of [
      [LEFT - far, LEFT - near],
      [PAGE.width - LEFT + near, PAGE.width - LEFT + far],
    ] as const)
      pdf.moveTo(from, y).lineTo(to, y).stroke();
  pdf.lineWidth(0.3).strokeColor(COLOR.line);
  for (const x of xs.slice(1, -1))
    for (const y of ys.slice(1, -1))
      pdf
        .moveTo(x - arm, y)
        .lineTo(x + arm, y)
        .moveTo(x, y - arm)
        .lineTo(x, y + arm)
        .stroke();
}
