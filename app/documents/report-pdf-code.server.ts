import { COLOR } from "./pdf-drawing.server";
import { over, together, under, type Row } from "./pdf-flow.server";
import type { Pdf } from "./pdf.server";
import { broken, printablePiece, write, type Style } from "./pdf-text.server";
import type { Where } from "./report-pdf-body.server";

const CODE: Style = { face: "regular", size: 9, color: COLOR.ink };
const HEIGHT = 13.5;
const PAD = 8;

/** Lines of code as they were written, on a ground; a line that is too long goes on under itself. */
export function codeRows(pdf: Pdf, code: string, where: Where): Row[] {
  const owner = under(under(where.owner, "P"), "Code");
  const { x, width } = where;
  // White above and below, within the ground.
  const edge = (): Row => ({ height: 5, gap: 0, keep: true, draw: () => undefined });
  const lines = code.split("\n").flatMap((line) => broken(pdf, printablePiece(line), width - 2 * PAD, CODE));
  const rows = lines.map((line): Row => {
    return {
      ...{ height: HEIGHT, gap: 0, keep: false },
      draw(drawing, top) {
        if (line.trim() !== "") drawing.content(owner, () => write(pdf, line, x + PAD, top + 9.8, CODE));
      },
    };
  });
  const [last] = rows.splice(-1);
  return together([edge(), ...rows, { ...last!, keep: true }, { ...edge(), keep: false }]).map((row) =>
    over(row, (_, top) => pdf.rect(x, top - 0.2, width, row.height + 0.4).fill(COLOR.paper)),
  );
}
