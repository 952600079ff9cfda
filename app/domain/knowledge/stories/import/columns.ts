/** What a file of stories has: a column, or a heading under the title of a story. */

/** Rows of figures that a story can have. */
const FIGURES = [1, 2, 3, 4] as const;

type Column = { key: string; name: string; help: string; also?: string[]; example: string };

/** Longest title, name and part of a story, as on the form. */
export const LONGEST = { line: 160, part: 5000, figure: 200, value: 60 };

const text = (key: string, name: string, help: string, example: string, also: string[] = []): Column => ({
  ...{ key, name, help, example, also },
});

const PARTS = [
  text("situation", "situatie", "Wat was er aan de hand?", "Nieuwe collega's verstonden de uitleg niet.", [
    "wat was de situatie",
    "situation",
  ]),
  text("approach", "aanpak", "Wat deden jullie?", "We maakten kaarten met foto's van elk toestel.", [
    "wat deden ze",
    "wat deden jullie",
    "approach",
  ]),
  text("result", "resultaat", "Wat leverde het op?", "Na twee weken werkt iedereen zelfstandig.", [
    "wat leverde het op",
    "resultaten",
    "result",
  ]),
  text("again", "opnieuw", "Wat zouden jullie opnieuw doen, en wat niet?", "Begin met drie toestellen.", [
    "wat zouden ze opnieuw doen",
    "wat zouden jullie opnieuw doen",
    "lessen",
  ]),
  text("steps", "stappen", "Wat moet wie het wil nadoen achtereenvolgens doen?", "", ["steps"]),
  text("people", "mensen", "Wie heb je ervoor nodig?", "", ["people"]),
  text("money", "geld", "Wat kost het?", "", ["kosten", "money"]),
  text("partners", "partners", "Met wie deden jullie het?", ""),
  text("legalFrame", "wettelijk kader", "Met welke regels heb je te maken?", "", ["legal frame"]),
];

export const COLUMNS: readonly Column[] = [
  text("title", "titel", "Verplicht. Hoogstens 160 tekens.", "Kaarten met foto's bij elk toestel", ["title"]),
  text("organisation", "organisatie", "Wie deed het?", "Voorbeeld vzw", ["organisation"]),
  text("province", "provincie", "Bijvoorbeeld Oost-Vlaanderen.", "Oost-Vlaanderen", ["province"]),
  text("measures", "maatregelen", "LDE, CMW, IMW of AMA. Meer dan een: met een komma ertussen.", "LDE, AMA", [
    "maatregel",
    "measures",
  ]),
  text("themes", "themas", "Namen van thema's, met een komma ertussen.", "", ["thema's", "thema", "themes"]),
  text("sectors", "sectoren", "Namen van sectoren, met een komma ertussen.", "", ["sector", "sectors"]),
  ...PARTS,
  ...FIGURES.flatMap((n) => [
    text(
      `value${n}`,
      `cijfer ${n}`,
      n === 1 ? "Een cijfer, bijvoorbeeld 12 op 15." : "",
      n === 1 ? "12 op 15" : "",
    ),
    text(
      `measure${n}`,
      `cijfer ${n} wat`,
      n === 1 ? "Wat het cijfer telt." : "",
      n === 1 ? "collega's werken na een maand zelfstandig" : "",
    ),
    text(
      `source${n}`,
      `cijfer ${n} bron`,
      n === 1 ? "Waar het vandaan komt. Mag leeg zijn." : "",
      n === 1 ? "eigen telling" : "",
    ),
  ]),
];

export const PART_KEYS = PARTS.map(({ key }) => key);
export const FIGURE_ROWS = FIGURES;

/** Two spellings of one name meet here: no capitals, accents or punctuation. */
export const folded = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const KEYS = new Map(
  COLUMNS.flatMap(({ key, name, also = [] }) => [name, ...also].map((one) => [folded(one), key])),
);

/** Which column a heading names; undefined for one that we do not know. */
export const columnNamed = (heading: string): string | undefined => KEYS.get(folded(heading));

/** How a column is called where something is wrong with it. */
export const nameOfColumn = (key: string): string =>
  COLUMNS.find((column) => column.key === key)?.name ?? key;
