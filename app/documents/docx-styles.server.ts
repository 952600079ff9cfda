import { LevelFormat, LineRuleType, type ILevelsOptions } from "docx";

/** How far a level stands in, in twentieths of a point. */
export const INDENT = 500;

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

/** The lists of a file: those with bullets, and the numbered ones, that each count by themselves. */
export const numberingOf = (lists: readonly { reference: string; start: number }[]) => ({
  config: [
    { reference: "bullets", levels: bulletLevels() },
    ...lists.map(({ reference, start }) => ({ reference, levels: numberLevels(start) })),
  ],
});

/** A4, upright. */
export const A4 = { size: { width: 11_906, height: 16_838 } };

const FONT = "Calibri";
export const INK = "1d2b3a";
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** How headings, quotes and code look in Word. */
export const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: "nl-BE", eastAsia: "nl-BE", bidirectional: "nl-BE" } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
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
    {
      id: "Funding",
      name: "Financiering",
      basedOn: "Normal",
      run: { size: 20, color: "4c595a" },
      paragraph: { spacing: { before: 240 } },
    },
    {
      id: "ContentsTitle",
      name: "Titel van de inhoud",
      basedOn: "Normal",
      next: "Normal",
      ...heading(30, 480),
    },
    {
      id: "PageFoot",
      name: "Voet van de pagina",
      basedOn: "Normal",
      run: { size: 17, color: "4c595a" },
      paragraph: { spacing: { after: 0 } },
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
