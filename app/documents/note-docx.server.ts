import { Document, HeadingLevel, Packer, Paragraph, TextRun, type FileChild } from "docx";
import { A4, numberingOf, STYLES } from "./docx-styles.server";
import { bodyOf } from "./docx-body.server";
import type { PaperNode } from "./paper-node";

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
    numbering: numberingOf(lists),
    sections: [
      {
        properties: { page: A4 },
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
