import QRCode from "qrcode";

/** A QR code of `text` as an SVG image, black on white whatever the theme: scanners want that. */
export async function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
}
