import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from "docx";
import { bodyOf } from "./docx-body.server";
import { A4, numberingOf, STYLES } from "./docx-styles.server";
import { oneLine } from "./characters";
import type { ReportPaper } from "./report-paper";

/** A published report for Word and whatever else reads it: real headings, contents, lists and tables. */
export async function reportDocx(paper: ReportPaper): Promise<Buffer> {
  const { children, lists } = bodyOf(paper.content, paper.origin);
  const document = new Document({
    title: oneLine(paper.title),
    creator: paper.author,
    lastModifiedBy: paper.author,
    subject: paper.event,
    description: paper.version,
    styles: STYLES,
    numbering: numberingOf(lists),
    sections: [
      {
        properties: { page: A4, titlePage: true },
        footers: { default: footerOf(paper), first: new Footer({ children: [new Paragraph({})] }) },
        children: [...headOf(paper), ...contentsOf(), ...onNewPage(children)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headOf({ title, event, dates, version, remark, address, funding }: ReportPaper): FileChild[] {
  const facts = [
    { label: "Evenement", text: event },
    ...dates.map(({ when, place }) => ({ label: "Wanneer en waar", text: `${when}: ${place}` })),
    { label: "Versie", text: version },
    { label: "Wat er veranderde", text: remark },
  ].filter(({ text }) => text !== "");
  const link = new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: address, style: "Hyperlink" })],
  });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(oneLine(title))] }),
    ...facts.map(({ label, text }) => factOf(label, new TextRun(oneLine(text)))),
    factOf("Online", link),
    ...(funding ? [new Paragraph({ style: "Funding", children: [new TextRun(oneLine(funding))] })] : []),
  ];
}

const factOf = (label: string, value: TextRun | ExternalHyperlink) =>
  new Paragraph({
    style: "Fact",
    children: [new TextRun({ text: `${label}: `, bold: true }), value],
  });

function contentsOf(): FileChild[] {
  return [
    new Paragraph({ style: "ContentsTitle", children: [new TextRun("Inhoud")] }),
    // Links without page numbers: where a page ends only Word knows, and to ask it is to ask the reader first.
    new TableOfContents("Inhoud", {
      ...{ hyperlink: true, headingStyleRange: "1-2", pageNumbersEntryLevelsRange: "1-2" },
      beginDirty: false,
    }),
  ];
}

/** The text begins on a page of its own. */
function onNewPage(children: FileChild[]): FileChild[] {
  return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 }, children: [] }), ...children];
}

function footerOf({ title }: ReportPaper): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "PageFoot",
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun(`${oneLine(title)}  ·  Pagina `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(" van "),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
