import { mm, type Pdf } from "./pdf.server";
import { qrPath } from "./qr.server";

/** The colours of the screen by day (ui/styles/tokens.css; a test holds them together), as a printer gets them. */
export const COLOR = {
  ink: "#1b2526",
  inkSoft: "#4c595a",
  line: "#d9d2c2",
  lineStrong: "#7f7a6c",
  paper: "#f7f4ed",
  accent: "#0c5460",
  accentTint: "#dbeae9",
  deep: "#0b4650",
  deepLine: "#34656d",
  onDeep: "#fdfaf2",
  onDeepSoft: "#c9dedd",
  sun: "#f5b53f",
} as const;

/** A piece of net, as in the head of a page: knots and ropes, one knot bright. Stays within the box. */
export function drawNet(
  pdf: Pdf,
  box: { x: number; y: number; width: number; height: number },
  step: number,
) {
  const columns = Math.ceil(box.width / step);
  const rows = Math.ceil(box.height / step) + 1;
  const knots = Array.from({ length: (columns + 1) * rows }, (_, i) => ({
    column: i % (columns + 1),
    row: Math.floor(i / (columns + 1)),
  })).filter(({ column, row }) => (column + row) % 2 === 0 && column > Math.abs(row - rows / 2) * 0.7);
  const is = (column: number, row: number) =>
    knots.some((knot) => knot.column === column && knot.row === row);
  const at = ({ column, row }: { column: number; row: number }) => ({
    x: box.x + box.width - (columns - column) * step + step / 2,
    y: box.y + row * step,
  });
  pdf.save().rect(box.x, box.y, box.width, box.height).clip();
  pdf.lineWidth(step / 24).strokeColor(COLOR.deepLine);
  for (const knot of knots) {
    const { x, y } = at(knot);
    for (const down of [1, -1])
      if (is(knot.column + 1, knot.row + down))
        pdf
          .moveTo(x, y)
          .lineTo(x + step, y + down * step)
          .stroke();
  }
  const bright = knots.find(({ column, row }) => column >= columns * 0.55 && row === 1) ?? knots[0];
  for (const knot of knots) {
    const { x, y } = at(knot);
    pdf
      .circle(x, y, knot === bright ? step / 5 : step / 9)
      .fill(knot === bright ? COLOR.sun : COLOR.deepLine);
  }
  pdf.restore();
}

const STROKES = [
  "M7 39 V8 L31 39 V8",
  "M46 28 H67 A10.5 10.5 0 1 0 63.6 36",
  "M79 9 V32 Q79 39 87 39 M73 18 H86",
  "M93 18 L99.5 39 L107 22 L114.5 39 L121 18",
  "M130 28 H151 A10.5 10.5 0 1 0 147.6 36",
  "M161.5 39 V18 M161.5 28 Q162 18 171 18",
  "M177.5 39 V14 Q177.5 6 185.5 6 M171.5 19 H185",
];

/** The name Netwerf, as in the head of the site. */
export function drawWordmark(pdf: Pdf, x: number, y: number, height: number, color: string) {
  pdf
    .save()
    .translate(x, y)
    .scale(height / 46);
  pdf.lineWidth(6).lineCap("round").lineJoin("round").strokeColor(color);
  for (const stroke of STROKES) pdf.path(stroke).stroke();
  pdf.circle(31, 8, 6.5).fill(COLOR.sun);
  pdf.circle(7, 39, 6.5).fill(color);
  pdf.restore();
}

/** A QR code, black on white, of `side` points with the white around it. */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, side: number) {
  const { size, path } = qrPath(text);
  pdf
    .save()
    .translate(x, y)
    .scale(side / size);
  pdf.rect(0, 0, size, size).fill("#ffffff");
  for (const [, column, row, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    pdf.rect(Number(column), Number(row), Number(width), 1);
  pdf.fill("#000000").restore();
}

export type PhotoMark = "YES" | "NO" | "ASK_ME";

/** Whether a photo may be taken, for who knows the legend: full is yes, half is ask, a struck ring is no. */
export function drawPhotoMark(
  pdf: Pdf,
  mark: PhotoMark,
  x: number,
  y: number,
  radius: number,
  color: string,
) {
  pdf.save().lineWidth(mm(0.3)).strokeColor(color).fillColor(color);
  if (mark === "YES") pdf.circle(x, y, radius).fill();
  else pdf.circle(x, y, radius).stroke();
  if (mark === "ASK_ME")
    pdf.path(`M${x} ${y - radius} A${radius} ${radius} 0 0 0 ${x} ${y + radius} Z`).fill();
  const reach = radius * Math.SQRT1_2;
  if (mark === "NO")
    pdf
      .moveTo(x - reach, y + reach)
      .lineTo(x + reach, y - reach)
      .stroke();
  pdf.restore();
}
