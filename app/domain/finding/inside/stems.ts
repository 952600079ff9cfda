import { isCommon } from "../dutch/common-words";
import { wordsOf } from "../dutch/fold";
import { stem } from "../dutch/stem";
import { PUBLIC, type Entry } from "../entry";

/** How much a part of an entry counts: PostgreSQL's weights. */
type Weight = "A" | "B" | "D";

/** The highest place that a tsvector holds, and the most places of one word in it. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
/** Room between two parts, so that no phrase runs from a title into a text. */
const GAP = 10;

/** The texts of an entry by their weight, each part as it was given. */
function partsOf({ title, keywords = [], summary, body }: Entry): { weight: Weight; text: string }[] {
  return [
    { weight: "A", text: title },
    ...keywords.map((text) => ({ weight: "B" as const, text })),
    { weight: "B", text: summary },
    { weight: "D", text: body },
  ];
}

/**
 * An entry as a `tsvector` literal. The stemming is ours (PostgreSQL's Dutch leaves "plannen" and "plan" apart), the
 * index and its ranking are PostgreSQL's.
 */
export const stemsOf = (entry: Entry): string => `${vectorOf(partsOf(entry))} ${marksOf(entry)}`;

/** The same of title, key words and summary alone. */
export const headOf = (entry: Entry): string =>
  `${vectorOf(partsOf(entry).filter(({ weight }) => weight !== "D"))} ${marksOf(entry)}`;

/** A word as it stands in a `tsvector` or a `tsquery`. */
export const lexeme = (word: string): string => `'${word.replace(/['\\]/g, "")}'`;

/** What an entry is found by beside its words: who may, and what narrows a search. */
export type Mark =
  "audience" | "kind" | "theme" | "sector" | "province" | "measure" | "year" | "shelf" | "closed";

export const MOST_SHELVES = 6;

/**
 * The shelves that an entry stands on, by chance but always the same: one entry in four stands on shelf 1, one in four
 * of those on shelf 2, and so on. Of a word that is nearly everywhere a small shelf has enough (`SearchEntry_that_fit`).
 */
export function shelvesOf(name: string): number[] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  // Names that differ in their last sign only must not stand together.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  const shelves: number[] = [];
  for (; hash % 4 === 0 && shelves.length < MOST_SHELVES; hash = Math.floor(hash / 4))
    shelves.push(shelves.length + 1);
  return shelves;
}

/** As a lexeme, which no word of a text can be: the index itself leaves out what is not asked for. */
export const markOf = (mark: Mark, value: string | number): string => lexeme(`=${mark}:${value}`);

/** Not for everybody. */
export const CLOSED = markOf("closed", "yes");

function marksOf({ audience, kind, subjectId, at, ...entry }: Entry): string {
  const { themeIds = [], sectorIds = [], provinces = [], measures = [] } = entry;
  const marks = [
    // Nearly all are for everybody: marking the others keeps the index small, and what is read of it.
    ...(audience.includes(PUBLIC) ? [] : [CLOSED]),
    ...audience.filter((key) => key !== PUBLIC).map((key) => markOf("audience", key)),
    markOf("kind", kind),
    ...themeIds.map((id) => markOf("theme", id)),
    ...sectorIds.map((id) => markOf("sector", id)),
    ...provinces.map((name) => markOf("province", name)),
    ...measures.map((name) => markOf("measure", name)),
    ...(at ? [markOf("year", at.getUTCFullYear())] : []),
    ...shelvesOf(`${kind}:${subjectId}`).map((shelf) => markOf("shelf", shelf)),
  ];
  return [...new Set(marks)].join(" ");
}

function vectorOf(parts: { weight: Weight; text: string }[]): string {
  const places = new Map<string, string[]>();
  let place = 1;
  for (const { weight, text } of parts) {
    for (const { form } of wordsOf(text)) {
      if (!isCommon(form)) {
        const at = places.get(stem(form)) ?? [];
        if (at.length < MOST_PLACES && place <= LAST_PLACE) at.push(`${place}${weight}`);
        places.set(stem(form), at);
      }
      place += 1;
    }
    place += GAP;
  }
  return [...places]
    .filter(([, at]) => at.length > 0)
    .map(([word, at]) => `${lexeme(word)}:${at.join(",")}`)
    .join(" ");
}

/** The words of an entry that can be looked up, each once, with how they are written there. */
export function formsOf(entry: Entry): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { text } of partsOf(entry))
    for (const { form, from, to } of wordsOf(text))
      if (form.length > 2 && !/^\d+$/.test(form) && !isCommon(form) && !forms.has(form))
        forms.set(form, text.slice(from, to).toLowerCase());
  return forms;
}
