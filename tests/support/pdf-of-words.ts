import PDFDocument from "pdfkit";

/** A PDF with these words on it. */
export function pdfDocument(words: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument();
    const pieces: Buffer[] = [];
    document.on("data", (piece: Buffer) => pieces.push(piece));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
    document.text(words);
    document.end();
  });
}
