import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type ILevelsOptions,
} from "docx";
import { bodyOf, INDENT, type PaperNode } from "./note-docx-body.server";

export type { PaperNode } from "./note-docx-body.server";

/** A group's note with all that belongs to it, as it goes to who was not there. */
export type NotePaper = {
  group: string;
  event: string;
  /** Each with its words: when, where, who sat there, whether it is final. */
  facts: { label: string; text: string }[];
  question: string;
  note: PaperNode;
  /** By kind, in the order of the kinds; a kind without is left out. */
  contributions: { kind: string; items: { text: string; about: string }[] }[];
  /** Who wrote it, for the file's properties. */
  author: string;
  /** `https://host` for links within the site. */
  origin: string;
};

/** The note as a file for Word and whatever else reads it: real headings, lists and tables, and no picture of them. */
export async function noteDocx(paper: NotePaper): Promise<Buffer> {
  const { children, lists } = bodyOf(paper.note, paper.origin);
  const document = new Document({
    title: `${paper.group} - ${paper.event}`,
    creator: paper.author,
    lastModifiedBy: paper.author,
    description: paper.question,
    styles: STYLES,
    numbering: {
      config: [
        { reference: "bullets", levels: bulletLevels() },
        ...lists.map(({ reference, start }) => ({ reference, levels: numberLevels(start) })),
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        children: [...headOf(paper), ...children, ...contributionsOf(paper)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headOf({ group, event, facts, question }: NotePaper): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(group)] }),
    ...(question ? [new Paragraph({ style: "Question", children: [new TextRun(question)] })] : []),
    ...[{ label: "Evenement", text: event }, ...facts].map(
      ({ label, text }) =>
        new Paragraph({
          style: "Fact",
          children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)],
        }),
    ),
  ];
}

function contributionsOf({ contributions }: NotePaper): FileChild[] {
  if (contributions.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun("Bijdragen")] }),
    ...contributions.flatMap(({ kind, items }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(kind)] }),
      ...items.map(
        ({ text, about }) =>
          new Paragraph({
            numbering: { reference: "bullets", level: 0 },
            children: [
              ...text.split("\n").map((line, i) => new TextRun({ text: line, break: i > 0 ? 1 : 0 })),
              ...(about ? [new TextRun({ text: ` (${about})`, italics: true })] : []),
            ],
          }),
      ),
    ]),
  ];
}

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const place = (level: number) => ({
  paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT / 2 } },
});

function bulletLevels(): ILevelsOptions[] {
  return LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ["•", "–", "▪"][level % 3]!,
    style: place(level),
  }));
}

function numberLevels(start: number): ILevelsOptions[] {
  return LEVELS.map((level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    style: place(level),
  }));
}

const FONT = "Calibri";
const INK = "1d2b3a";
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: "nl-BE", eastAsia: "nl-BE", bidirectional: "nl-BE" } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(30, 320),
    heading2: heading(26, 240),
    heading3: heading(23, 200),
    hyperlink: { run: { color: "0b5394", underline: {} } },
  },
  paragraphStyles: [
    {
      id: "Question",
      name: "Kernvraag",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 26, italics: true },
      paragraph: {
        spacing: { after: 200 },
        indent: { left: 200 },
        border: { left: { style: "single" as const, size: 18, space: 8, color: "7a8794" } },
      },
    },
    { id: "Fact", name: "Gegeven", basedOn: "Normal", paragraph: { spacing: { after: 40 } } },
    {
      id: "NoteQuote",
      name: "Citaat in nota",
      basedOn: "Normal",
      run: { italics: true },
      paragraph: { border: { left: { style: "single" as const, size: 12, space: 8, color: "9aa5b1" } } },
    },
    {
      id: "NoteCode",
      name: "Code in nota",
      basedOn: "Normal",
      run: { font: "Consolas", size: 20 },
      paragraph: { shading: { fill: "f1f3f5" } },
    },
  ],
};
