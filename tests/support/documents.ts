import { readFileSync } from "node:fs";
import { Document, HeadingLevel, InsertedTextRun, DeletedTextRun, Packer, Paragraph, TextRun } from "docx";
import { zipOf } from "./files";

/** The five public documents of the sector. */
export const SEEDS = [
  "kick-off-doorstroom-verslag",
  "lde-dagen-doorstroom",
  "lerend-netwerk-plan",
  "dossier-toeleiding",
  "lde-ondersteuning",
] as const;
export type Seed = (typeof SEEDS)[number];

export const seedText = (name: Seed) => readFileSync(`tests/seeds/${name}.txt`, "utf8");

/** A Word document with these lines as paragraphs, the first as its title. */
export async function docxOf(lines: string[]): Promise<Uint8Array> {
  const children = lines.map(
    (text, i) => new Paragraph({ text, ...(i === 0 ? { heading: HeadingLevel.TITLE } : {}) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

type Level = "title" | 1 | 2 | "";

/** A Word document with these headings and paragraphs. */
export async function docxWith(paragraphs: [Level, string][]): Promise<Uint8Array> {
  const { TITLE, HEADING_1, HEADING_2 } = HeadingLevel;
  const headings = { title: TITLE, 1: HEADING_1, 2: HEADING_2 };
  const children = paragraphs.map(
    ([level, text]) => new Paragraph({ text, ...(level ? { heading: headings[level] } : {}) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A Word document in which somebody tracked changes. */
export async function docxWithChanges(): Promise<Uint8Array> {
  const change = { id: 1, author: "Iemand", date: "2026-01-01T00:00:00Z" };
  const children = [
    new Paragraph({
      children: [
        new TextRun("Er waren "),
        new DeletedTextRun({ ...change, text: "vijftig " }),
        new InsertedTextRun({ ...change, id: 2, text: "zestig " }),
        new TextRun("mensen."),
      ],
    }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

/** A Word document with this body, written by hand, and other files beside it. */
export function rawDocx(body: string, others: Record<string, Uint8Array> = {}): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`;
  return zipOf({
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELS,
    "word/document.xml": xml,
    ...others,
  });
}

export const wordParagraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
