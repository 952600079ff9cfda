import { formatDay, formatDuration, formatRange } from "~/ui/dates";
import type { Locale } from "~/ui/locale";
import { textFor } from "~/ui/text/catalogue";
import { COLOR, drawNet, drawQr, drawWordmark } from "./pdf-drawing.server";
import { breathe, decoration, fileOf, group, mm, PAGE, Pdf, tagged, type Element } from "./pdf.server";
import { cutLines, fitted, linesOf, printable, write, type Style } from "./pdf-text.server";

export type Certificate = {
  locale: Locale;
  name: string;
  event: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  /** As they are certified. */
  minutes: number;
  workshops: string[];
  /** Who gives it; empty when nobody is named. */
  organiser: string;
  contact: string;
  /** The line that funders require; empty when there is none. */
  funding: string;
  /** Where anybody can see that it is genuine. */
  address: string;
};

type Texts = ReturnType<typeof textFor<"certificate">>;

const LEFT = mm(24);
const RIGHT = PAGE.width - mm(24);
const WIDTH = RIGHT - LEFT;
const BAND = mm(72);
const QR = mm(30);

/**
 * One certificate a page; in a file of several languages each has its own.
 * @param locale of the file itself, for its title.
 */
export async function certificatesFile(
  certificates: Certificate[],
  issuedAt: Date,
  locale: Locale,
): Promise<Buffer> {
  const [only, ...others] = certificates;
  const t = textFor(locale, "certificate");
  const about = only ? (others.length > 0 ? only.event : `${only.name}, ${only.event}`) : "";
  const title = printable(`${others.length > 0 ? t.files : t.title}: ${about}`);
  const author = printable(only?.organiser ?? "") || "Netwerf";
  const pdf = new Pdf({ title, author, lang: langOf(locale) });
  for (const certificate of certificates) {
    pdf.addPage();
    const lang = certificate.locale === locale ? undefined : langOf(certificate.locale);
    const element = group(pdf.body, pdf, "Sect", { lang });
    drawCertificate(pdf, element, certificate, issuedAt);
    element.end();
    await breathe();
  }
  return fileOf(pdf);
}

const langOf = (locale: Locale) => (locale === "nl" ? "nl-BE" : "en");

function drawCertificate(pdf: Pdf, element: Element, certificate: Certificate, issuedAt: Date) {
  const t = textFor(certificate.locale, "certificate");
  drawHead(pdf, element, t);
  const below = drawStatement(pdf, element, certificate, t);
  drawFacts(pdf, element, certificate, t, below);
  drawProof(pdf, element, certificate, t, issuedAt);
}

function drawHead(pdf: Pdf, element: Element, t: Texts) {
  decoration(pdf, () => {
    pdf.rect(0, 0, PAGE.width, BAND).fill(COLOR.deep);
    drawNet(pdf, { x: mm(126), y: 0, width: PAGE.width - mm(126), height: BAND }, mm(15.5));
    pdf.rect(0, BAND, PAGE.width, mm(1.4)).fill(COLOR.sun);
    drawWordmark(pdf, LEFT, mm(20), mm(9), COLOR.onDeep);
  });
  tagged(element, pdf, "H1", () =>
    write(pdf, t.title, LEFT, mm(56), { face: "light", size: 33, color: COLOR.onDeep }),
  );
}

const SOFT: Style = { face: "regular", size: 12, color: COLOR.inkSoft };

/** Who was where, as one sentence over several lines. Answers where the next may stand. */
function drawStatement(pdf: Pdf, element: Element, certificate: Certificate, t: Texts): number {
  const organiser = printable(certificate.organiser);
  const [opening = ""] = cutLines(pdf, organiser ? t.we(organiser) : t.weWithoutName, WIDTH, SOFT, 1);
  tagged(element, pdf, "P", () => write(pdf, opening, LEFT, mm(92), SOFT));
  const afterName = drawLarge(pdf, element, printable(certificate.name), mm(106), {
    ...{ face: "bold", color: COLOR.ink, most: 30, least: 15, lines: 2 },
  });
  tagged(element, pdf, "P", () => write(pdf, t.attended, LEFT, afterName, SOFT));
  return drawLarge(pdf, element, printable(certificate.event), afterName + mm(11), {
    ...{ face: "bold", color: COLOR.accent, most: 19, least: 12, lines: 3 },
  });
}

type Large = { face: "bold"; color: string; most: number; least: number; lines: number };

function drawLarge(pdf: Pdf, element: Element, text: string, y: number, large: Large): number {
  const { size, lines } = fitted(pdf, text, WIDTH, large);
  const leading = size * 1.2;
  tagged(element, pdf, "P", () => {
    for (const [i, line] of lines.entries()) write(pdf, line, LEFT, y + i * leading, { ...large, size });
  });
  return y + (Math.max(1, lines.length) - 1) * leading + mm(11);
}

function drawFacts(pdf: Pdf, element: Element, certificate: Certificate, t: Texts, top: number) {
  const { locale, startsAt, endsAt } = certificate;
  const facts: [string, string[]][] = [
    [t.when, [formatRange(startsAt, endsAt, locale)]],
    [t.where, [certificate.place]],
    [t.hours, [formatDuration(certificate.minutes, locale)]],
    [t.workshops, certificate.workshops],
    [t.organiser, [[certificate.organiser, certificate.contact].filter(Boolean).join(", ")]],
  ];
  decoration(pdf, () =>
    pdf.lineWidth(1).strokeColor(COLOR.line).moveTo(LEFT, top).lineTo(RIGHT, top).stroke(),
  );
  let y = top + mm(9);
  for (const [term, values] of facts) {
    const lines = values.flatMap((value) => linesOf(pdf, printable(value), VALUE_WIDTH, VALUE));
    const shown = lines.slice(0, Math.max(0, Math.floor((PROOF_TOP - y) / LEADING) + 1));
    if (shown.length === 0) continue;
    drawFact(pdf, element, term, shown, y);
    y += shown.length * LEADING + mm(3.4);
  }
}

const PROOF_TOP = PAGE.height - mm(70);
const VALUE: Style = { face: "regular", size: 11.5, color: COLOR.ink };
const VALUE_X = LEFT + mm(46);
const VALUE_WIDTH = RIGHT - VALUE_X;
const LEADING = mm(5.6);

function drawFact(pdf: Pdf, element: Element, term: string, lines: string[], y: number) {
  tagged(element, pdf, "P", () => {
    write(pdf, term, LEFT, y, { face: "bold", size: 10, color: COLOR.accent });
    for (const [i, line] of lines.entries()) write(pdf, line, VALUE_X, y + i * LEADING, VALUE);
  });
}

/** Below: how to see that it is genuine, when it was made, and who pays. */
function drawProof(pdf: Pdf, element: Element, certificate: Certificate, t: Texts, issuedAt: Date) {
  const box = { x: LEFT, y: PAGE.height - mm(66), height: mm(36) };
  decoration(pdf, () => pdf.roundedRect(box.x, box.y, WIDTH, box.height, mm(2.5)).fill(COLOR.paper));
  const code = { x: box.x + mm(3), y: box.y + mm(3) };
  const facts = { alt: t.qrAlt, bbox: [code.x, code.y, code.x + QR, code.y + QR] };
  tagged(element, pdf, "Figure", () => drawQr(pdf, certificate.address, code.x, code.y, QR), facts);
  const x = code.x + QR + mm(6);
  const width = box.x + WIDTH - x - mm(5);
  const soft: Style = { ...SOFT, size: 9.5 };
  const words = linesOf(pdf, t.noSignature, width, soft);
  tagged(element, pdf, "P", () => {
    for (const [i, line] of words.entries()) write(pdf, line, x, box.y + mm(10) + i * mm(4.8), soft);
  });
  const shown = printable(certificate.address.replace(/^https?:\/\//, ""));
  const fit = fitted(pdf, shown, width, { face: "bold", most: 11, least: 7, lines: 2 });
  tagged(element, pdf, "P", () => {
    for (const [i, line] of fit.lines.entries())
      write(pdf, line, x, box.y + mm(14) + (words.length + i) * mm(4.8), {
        ...{ face: "bold", size: fit.size, color: COLOR.accent },
      });
  });
  drawFunding(pdf, element, `${t.issued(formatDay(issuedAt, certificate.locale))} ${certificate.funding}`);
}

function drawFunding(pdf: Pdf, element: Element, text: string) {
  const style: Style = { ...SOFT, size: 8.5 };
  const lines = cutLines(pdf, printable(text), WIDTH, style, 3);
  tagged(element, pdf, "P", () => {
    for (const [i, line] of lines.entries())
      write(pdf, line, LEFT, PAGE.height - mm(21) + i * mm(4.4), style);
  });
}
