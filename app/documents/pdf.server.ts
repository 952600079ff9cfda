import { buffer } from "node:stream/consumers";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { now } from "~/platform/clock.server";
import { oneLine } from "./characters";

/** Millimetres in points, the measure of a PDF. */
export const mm = (length: number) => (length * 72) / 25.4;

/** A4, upright. */
export const PAGE = { width: mm(210), height: mm(297) };

export type Face = "light" | "regular" | "bold" | "italic" | "boldItalic";

/** pdfkit takes a parsed font; its types do not say so. */
export type ParsedFont = { hasGlyphForCodePoint(codePoint: number): boolean };

// Files of a package, found from wherever this code runs: the sources, or the built server.
const require = createRequire(import.meta.url);
const FILES: Record<Face, () => string> = {
  light: () => require.resolve("@expo-google-fonts/noto-sans/300Light/NotoSans_300Light.ttf"),
  regular: () => require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  bold: () => require.resolve("@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
  italic: () =>
    require.resolve("@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf"),
  boldItalic: () =>
    require.resolve("@expo-google-fonts/noto-sans/600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf"),
};
const FACES = Object.keys(FILES) as Face[];
const parsed = new Map<Face, ParsedFont>();

/** A font as all documents share it: reading and parsing it is slow, and happens once. */
export function fontOf(face: Face): ParsedFont {
  const known = parsed.get(face);
  if (known) return known;
  const reader = new PDFDocument({ autoFirstPage: false, font: FILES[face]() });
  const { font } = (reader as unknown as { _font: { font: ParsedFont } })._font;
  parsed.set(face, font);
  return font;
}

export type AboutPdf = {
  title: string;
  author: string;
  lang: "nl-BE" | "en";
  /** When it was made; now, when it is not said. */
  at?: Date;
};

/** A document whose contents a screen reader can follow: everything drawn is in an element, or is decoration. */
export class Pdf extends PDFDocument {
  /** The element all others are in. */
  readonly body: PDFKit.PDFStructureElement;

  constructor({ title, author, lang, at = now() }: AboutPdf) {
    super({
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang,
      size: "A4",
      margin: 0,
      autoFirstPage: false,
      info: { Title: oneLine(title), Author: oneLine(author), Creator: "Netwerf", CreationDate: at },
      // No standard font: those know neither Ł nor Ş.
      font: "",
    });
    for (const face of FACES) this.registerFont(face, fontOf(face) as unknown as string);
    this.body = this.struct("Document");
    this.addStructure(this.body);
  }

  /** Writes the metadata as XML. pdfkit copies the facts in as they are, so a title could add elements of its own. */
  override endMetadata() {
    const info = this.info;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value]),
    ) as typeof info;
    super.endMetadata();
    this.info = info;
  }
}

const escapeXml = (text: string) =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\ufffe|\uffff/g, "");

export type Element = PDFKit.PDFStructureElement;

/** An element that holds others; close it when they are all there. */
export function group(parent: Element, pdf: Pdf, type: string, facts: { lang?: string } = {}): Element {
  const element = pdf.struct(type, facts);
  parent.add(element);
  return element;
}

export type ElementFacts = { alt?: string; scope?: "Row" | "Column"; bbox?: number[] };

/** An element with what `draw` puts on the page. */
export function tagged(parent: Element, pdf: Pdf, type: string, draw: () => void, facts: ElementFacts = {}) {
  parent.add(pdf.struct(type, facts as object, [draw]));
}

/** What is only there for the eye, or is on every page: screen readers pass over it. */
export function decoration(pdf: Pdf, draw: () => void, type: "Layout" | "Pagination" = "Layout") {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}

/** The finished file. */
export async function fileOf(pdf: Pdf): Promise<Buffer> {
  pdf.body.end();
  pdf.end();
  return buffer(pdf);
}

/** Lets others have their turn: somebody with a thousand badges must not keep everybody waiting. */
export const breathe = () => setImmediate();
