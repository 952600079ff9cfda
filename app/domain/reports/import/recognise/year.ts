import type { DocumentText } from "../blocks";
import type { Sureness } from "../facts";
import { agrees, isoDay, namedDays, yearsWith, type NamedDay } from "./days";
import { capital } from "./rule";

export type DatedDay = { day: string; sure: Sureness; why: string };

/** A day with its year: as it stands there, by its weekday, or by the years that the document names. */
export function dated(named: NamedDay, text: DocumentText, today: string): DatedDay {
  const on = (year: number) => isoDay(year, named.month, named.day) ?? "";
  if (named.year !== null) {
    if (agrees(named)) return { day: on(named.year), sure: "read", why: "" };
    const why = `${named.words}: die dag was geen ${named.weekday}. Kijk na wat er klopt.`;
    return { day: on(named.year), sure: "guess", why };
  }
  return named.weekday ? byWeekday(named, text, today, on) : byContext(text, on);
}

type On = (year: number) => string;

function byWeekday(named: NamedDay, text: DocumentText, today: string, on: On): DatedDay {
  const thisYear = Number(today.slice(0, 4));
  const years = yearsWith(named, thisYear + 1);
  const mentioned = years.filter((year) => text.years.includes(year));
  const past = years.filter((year) => on(year) <= today);
  const year = mentioned.at(-1) ?? past.at(-1);
  if (year === undefined) return unknown();
  const because = mentioned.length > 0 ? `${year} staat in de tekst.` : "We nemen het laatste.";
  const why = `Het jaar staat er niet bij. ${capital(named.words)} was er in ${inWords(years)}. ${because}`;
  return { day: on(year), sure: "derived", why };
}

function byContext(text: DocumentText, on: On): DatedDay {
  const guess = guessFor(text);
  return guess ? { day: on(guess.year), sure: "guess", why: guess.why } : unknown();
}

type Guess = { year: number; why: string };
/** Of each document once: it may name a day thousands of times. */
const guesses = new WeakMap<DocumentText, Guess | null>();

function guessFor(text: DocumentText): Guess | null {
  const known = guesses.get(text);
  if (known !== undefined) return known;
  const guess = likelyYear(text);
  guesses.set(text, guess);
  return guess;
}

function likelyYear(text: DocumentText): Guess | null {
  const years = [...text.years];
  const documentYear = text.blocks.flatMap((block) =>
    namedDays(block.text).filter(({ words }) => words === block.text),
  )[0]?.year;
  if (documentYear) years.push(documentYear);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, second] = [...counts].sort(([a, often], [b, rarely]) => rarely - often || b - a);
  if (!first) return null;
  const [year] = first;
  if (!second && spokenOfAsLater(text, year)) {
    const why = `Het jaar staat er niet bij. De tekst spreekt over ${year} als later, dus wellicht ${year - 1}.`;
    return { year: year - 1, why };
  }
  return { year, why: `Het jaar staat er niet bij. ${year} is het jaar dat de tekst het meest noemt.` };
}

const unknown = (): DatedDay => ({
  day: "",
  sure: "guess",
  why: "Het jaar staat er niet bij, en volgt niet uit de tekst. Vul het aan.",
});

function spokenOfAsLater(text: DocumentText, year: number): boolean {
  const coming = /\b(?:blijft|blijven|zal|zullen|volgend|komend|verder|vanaf)\b/i;
  return text.sentences.every(
    (sentence) => !sentence.text.includes(String(year)) || coming.test(sentence.text),
  );
}

function inWords(years: number[]): string {
  return years.length < 2 ? years.join("") : `${years.slice(0, -1).join(", ")} en ${years.at(-1)}`;
}
