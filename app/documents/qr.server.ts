import QRCode from "qrcode";
import { xml } from "./feed.server";

/** Scanners want this much white around, in modules. */
const QUIET = 4;

/** A QR code as one path: its side in modules (the white around included), and its dark runs as SVG path data. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      const width = column + 1 - start;
      path += `M${start + QUIET} ${row + QUIET}h${width}v1h-${width}z`;
    }
  }
  return { size: modules.size + 2 * QUIET, path };
}

/**
 * A QR code of `text` as inline SVG, black on white whatever the theme: scanners want that.
 * @param label what a screen reader says; without it the image is hidden from screen readers, for a place that
 *   already has words of its own.
 */
export function qrSvg(text: string, label?: string): string {
  const { size, path } = qrPath(text);
  const spoken = label ? `role="img" aria-label="${xml(label)}"` : `aria-hidden="true"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ${spoken} focusable="false" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  );
}

/** The same as a PNG image, for mail programs, which do not show SVG. */
export async function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { type: "png", errorCorrectionLevel: "M", margin: QUIET, scale: 8 });
}
