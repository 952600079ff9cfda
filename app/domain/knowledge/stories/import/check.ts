import { organisationKey } from "~/domain/people/organisation";
import { MEASURES } from "~/domain/vocabulary/measure";
import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import { FIGURE_ROWS, folded, LONGEST, nameOfColumn, PART_KEYS } from "./columns";
import { lineName, type ImportLine, type RawFile, type RawStory, type ReadStory, type Remark } from "./line";

type Named = { id: string; name: string; nameEn: string };

/** What is known here: the themes and sectors on offer, and the stories that are there already. */
export type Known = { themes: Named[]; sectors: Named[]; stories: { title: string; organisation: string }[] };

/** What two accounts of one story have in common. */
export const sameStory = (title: string, organisation: string): string =>
  `${folded(title)}|${organisationKey(organisation)}`;

/** What would become of each line, with what is wrong and what is left out. */
export function checkLines({ kind, stories }: RawFile, known: Known): ImportLine[] {
  const there = new Set(known.stories.map(({ title, organisation }) => sameStory(title, organisation)));
  const seen = new Map<string, number>();
  return stories.map((raw) => {
    const line = checkLine(raw, known);
    const { title, organisation } = line.story;
    const key = sameStory(title, organisation);
    const first = seen.get(key);
    if (title && there.has(key))
      line.problems.push({ column: "titel", text: "dit verhaal van deze organisatie staat er al" });
    else if (title && first !== undefined)
      line.problems.push({ column: "titel", text: `dit is hetzelfde verhaal als ${lineName(kind, first)}` });
    else seen.set(key, raw.line);
    return line;
  });
}

function checkLine({ line, cells, remarks }: RawStory, known: Known): ImportLine {
  const problems: Remark[] = [];
  const warnings = [...remarks];
  const cell = (key: string) => cells[key]?.normalize("NFC").trim() ?? "";
  const oneLine = (key: string, most: number) => {
    const value = cell(key).replace(/\s+/g, " ");
    if (value.length > most)
      problems.push({
        column: nameOfColumn(key),
        text: `te lang: ${value.length} tekens, hoogstens ${most}`,
      });
    return value;
  };
  const among = (key: string, find: (name: string) => string | undefined, left: string) =>
    names(cell(key)).flatMap((name) => {
      const found = find(name);
      if (found === undefined)
        warnings.push({ column: nameOfColumn(key), text: `“${name.slice(0, 60)}” ${left}` });
      return found ?? [];
    });
  const unknown = "kennen we niet: dat laten we weg";
  const [province = null] = among("province", provinceNamed, unknown);
  const story = {
    title: oneLine("title", LONGEST.line),
    organisation: oneLine("organisation", LONGEST.line),
    province,
    measures: unique(among("measures", measureNamed, unknown)),
    themeIds: unique(among("themes", byName(known.themes), unknown)),
    sectorIds: unique(among("sectors", byName(known.sectors), unknown)),
    parts: Object.fromEntries(PART_KEYS.map((key) => [key, cell(key)])),
    figures: figuresOf(oneLine, problems),
  } as ReadStory;
  problems.push(...wrongParts(story));
  warnings.push(...stillMissing(story));
  return { line, story, problems, warnings };
}

function wrongParts({ title, parts }: ReadStory): Remark[] {
  const long = Object.entries(parts).filter(([, text]) => text.length > LONGEST.part);
  return [
    ...(title ? [] : [{ column: "titel", text: "ontbreekt" }]),
    ...long.map(([key, text]) => ({
      column: nameOfColumn(key),
      text: `te lang: ${text.length} tekens, hoogstens ${LONGEST.part}`,
    })),
  ];
}

/** A draft may lack much; before it is published it may not. */
function stillMissing({ organisation, parts }: ReadStory): Remark[] {
  const empty = ["situation", "approach", "result"].filter((key) => !parts[key]);
  return [...(organisation ? [] : ["organisation"]), ...empty].map((key) => ({
    column: nameOfColumn(key),
    text: "is nog leeg: vul dit in voor je het verhaal publiceert",
  }));
}

function figuresOf(oneLine: (key: string, most: number) => string, problems: Remark[]) {
  return FIGURE_ROWS.flatMap((n) => {
    const value = oneLine(`value${n}`, LONGEST.value);
    const measure = oneLine(`measure${n}`, LONGEST.figure);
    const source = oneLine(`source${n}`, LONGEST.figure);
    if (!value && !measure && !source) return [];
    if (value && measure) return [{ value, measure, source }];
    const column = nameOfColumn(value ? `measure${n}` : `value${n}`);
    problems.push({ column, text: "ontbreekt: een cijfer heeft een waarde en zegt wat het telt" });
    return [];
  });
}

const names = (text: string) =>
  text
    .split(/[,;|\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
const unique = <T>(list: T[]) => [...new Set(list)];

const byName =
  (list: Named[]) =>
  (name: string): string | undefined =>
    list.find((one) => [one.id, one.name, one.nameEn].some((word) => folded(word) === folded(name)))?.id;

const provinceNamed = (name: string) =>
  PROVINCES.find((one) =>
    [one, provinceLabels.nl[one], provinceLabels.en[one]].some((word) => folded(word) === folded(name)),
  );

const measureNamed = (name: string) =>
  MEASURES.find((one) => folded(name).split(" ")[0] === one.toLowerCase());
