import { COLOR, drawNet, drawWordmark } from "./pdf-drawing.server";
import { rule, under, type Drawing, type Owner } from "./pdf-flow.server";
import { mm, PAGE, type Face } from "./pdf.server";
import { cutLines, fitted, linesOf, printable, write, type Style } from "./pdf-text.server";
import type { ReportPaper } from "./report-paper";

const LEFT = mm(24);
const WIDTH = PAGE.width - mm(48);
const BAND = mm(150);
const FOOT = PAGE.height - mm(24);

const SOFT: Style = { face: "regular", size: 10.5, color: COLOR.inkSoft };
const LABEL: Style = { face: "bold", size: 9, color: COLOR.accent };
const VALUE: Style = { face: "regular", size: 12, color: COLOR.ink };

/** The first page: what it is, of which day, which version, and who paid. */
export function drawCover(drawing: Drawing, paper: ReportPaper): void {
  const { pdf } = drawing;
  drawing.addPage();
  drawing.decoration(() => {
    pdf.rect(0, 0, PAGE.width, BAND).fill(COLOR.deep);
    drawNet(pdf, { x: mm(84), y: 0, width: PAGE.width - mm(84), height: mm(84) }, mm(21));
    pdf.rect(0, BAND, PAGE.width, mm(1.6)).fill(COLOR.sun);
    drawWordmark(pdf, LEFT, mm(22), mm(9), COLOR.onDeep);
  });
  drawTitle(drawing, paper);
  const foot = drawFoot(drawing, paper);
  drawFacts(drawing, paper, foot - mm(8));
}

/** Over the foot of the band: a longer title is smaller, and begins higher. */
function drawTitle(drawing: Drawing, { title, event }: ReportPaper) {
  const shown = printable(title) || "Verslag";
  const large = { face: "light" as Face, most: 38, least: 15, lines: 6 };
  const { size, lines } = fitted(drawing.pdf, shown, WIDTH, large);
  const about = event && !shown.includes(printable(event)) ? printable(event) : "";
  const lead = about ? cutLines(drawing.pdf, about, WIDTH, { ...VALUE, size: 13 }, 2) : [];
  const bottom = BAND - mm(13) - (lead.length > 0 ? 10 + lead.length * 18 : 0);
  const heading = under(null, "H1");
  drawLines(drawing, heading, lines, {
    ...{ x: LEFT, y: bottom - (lines.length - 1) * size * 1.22, leading: size * 1.22 },
    style: { face: "light", size, color: COLOR.onDeep },
  });
  drawLines(drawing, under(null, "P"), lead, {
    ...{
      x: LEFT,
      y: bottom + 30,
      leading: 18,
      style: { face: "regular", size: 13, color: COLOR.onDeepSoft },
    },
  });
}

type Placed = { x: number; y: number; leading: number; style: Style };

function drawLines(drawing: Drawing, owner: Owner, lines: string[], { x, y, leading, style }: Placed) {
  if (lines.length === 0) return;
  drawing.content(owner, () => {
    for (const [i, line] of lines.entries()) {
      const end = i < lines.length - 1 ? " " : "";
      write(drawing.pdf, line + end, x, y + i * leading, style);
    }
  });
}

/** As many dates as there is room for; all of them stand in the text. */
function drawFacts(drawing: Drawing, { dates, version, remark, address }: ReportPaper, bottom: number) {
  const facts = [
    ...dates.map(({ when, place }, i) => ({
      label: i === 0 ? "Wanneer en waar" : "",
      values: [when, place],
    })),
    { label: "Versie", values: [version, ...(remark ? [`Wat er veranderde: ${remark}`] : [])] },
  ];
  const room = bottom - BAND - mm(26);
  let y = BAND + mm(19);
  for (const [i, { label, values }] of facts.entries()) {
    const lines = values.flatMap((value) =>
      cutLines(drawing.pdf, printable(value), WIDTH - mm(42), VALUE, 3),
    );
    const last = i === facts.length - 1;
    // The version is always said; dates until there is no more room.
    if (!last && y + lines.length * 17 > BAND + room - mm(14)) continue;
    const owner = under(null, "P");
    if (label) drawLines(drawing, owner, [`${label} `], { x: LEFT, y, leading: 0, style: LABEL });
    drawLines(drawing, owner, lines, { x: LEFT + mm(42), y, leading: 17, style: VALUE });
    y += lines.length * 17 + mm(4);
  }
  const shown = printable(address.replace(/^https?:\/\//, ""));
  const fit = fitted(drawing.pdf, shown, WIDTH - mm(42), { face: "regular", most: 12, least: 8, lines: 2 });
  const owner = under(null, "P");
  drawLines(drawing, owner, ["Online "], { x: LEFT, y, leading: 0, style: LABEL });
  const target = { href: address, words: `Dit verslag online: ${address}` };
  const at = { x: LEFT + mm(42), y, leading: 17, style: { ...VALUE, size: fit.size, color: COLOR.accent } };
  const box = { x: at.x, y: y - 12, width: WIDTH - mm(42), height: fit.lines.length * 17 };
  drawing.link(
    owner,
    target,
    () => {
      for (const [i, line] of fit.lines.entries())
        write(drawing.pdf, line, at.x, y + i * at.leading, at.style);
    },
    box,
  );
  drawing.endLink();
}

/** Who paid, at the foot; answers where it begins. */
function drawFoot(drawing: Drawing, { funding }: ReportPaper): number {
  const lines = funding ? linesOf(drawing.pdf, printable(funding), WIDTH, SOFT).slice(0, 5) : [];
  if (lines.length === 0) return FOOT;
  const top = FOOT - (lines.length - 1) * 15;
  drawing.decoration(() => rule(drawing.pdf, { x: LEFT, y: top - 22, width: WIDTH }));
  return top - 22;
}

/** What drawFoot left room for; drawn last, as it is read last. */
export function drawFunding(drawing: Drawing, { funding }: ReportPaper): void {
  const lines = funding ? linesOf(drawing.pdf, printable(funding), WIDTH, SOFT).slice(0, 5) : [];
  drawLines(drawing, under(null, "P"), lines, {
    ...{ x: LEFT, y: FOOT - (lines.length - 1) * 15, leading: 15, style: SOFT },
  });
}
