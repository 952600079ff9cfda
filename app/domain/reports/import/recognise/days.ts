export const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const WEEKDAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

const month = MONTHS.join("|");
const YEAR = "\\d{4}|['‘’]\\d{2}|\\d{2}(?=$|[.,;)])";
const DAY = new RegExp(
  `(?:\\b(${WEEKDAYS.join("|")})\\s+)?(?<![\\d.,/])\\b((?:\\d{1,2}(?:\\s*,\\s*|\\s+en\\s+))*\\d{1,2})\\s+(${month})\\b(?:\\s+(${YEAR}))?`,
  "giu",
);
const MONTH_OF_YEAR = new RegExp(`\\b(${month})\\s+(${YEAR})`, "iu");

/** A day as a text names it; the year may be missing. */
export type NamedDay = { weekday: string; day: number; month: number; year: number | null; words: string };

/** The days that a text names; "18 en 25 oktober" are two. */
export function namedDays(text: string): NamedDay[] {
  return [...text.matchAll(DAY)].flatMap(([words, weekday = "", days = "", name = "", year]) =>
    days.split(/\D+/).map((day) => ({
      weekday: weekday.toLowerCase(),
      day: Number(day),
      month: MONTHS.indexOf(name.toLowerCase()) + 1,
      year: year ? fullYear(year) : null,
      words: words.trim(),
    })),
  );
}

/** "februari 2024" where a text names a month; empty when it names none. */
export function namedMonth(text: string): string {
  const [, name = "", year = ""] = MONTH_OF_YEAR.exec(text) ?? [];
  return name && `${name.toLowerCase()} ${fullYear(year)}`;
}

const fullYear = (text: string) => {
  const year = Number(text.replace(/\D/g, ""));
  return year < 100 ? 2000 + year : year;
};

/** `YYYY-MM-DD`; null when no calendar has the day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** The years that a text names, each as often as it does. */
export function namedYears(text: string): number[] {
  return [...text.matchAll(/\b(?:19[89]\d|20[0-4]\d)\b|['‘’]\d{2}\b/g)].map(([year]) => fullYear(year));
}

/** The years in which a day falls on this weekday, from 2000 to the year given. */
export function yearsWith({ weekday, month, day }: NamedDay, last: number): number[] {
  const wanted = WEEKDAYS.indexOf(weekday);
  const years = Array.from({ length: Math.max(0, last - 1999) }, (_, i) => 2000 + i);
  return years.filter((year) => {
    const iso = isoDay(year, month, day);
    return iso !== null && new Date(iso).getUTCDay() === wanted;
  });
}

/** Whether a day that has both a weekday and a year says the same twice. */
export const agrees = (named: NamedDay) =>
  !named.weekday || named.year === null || yearsWith(named, named.year).includes(named.year);
