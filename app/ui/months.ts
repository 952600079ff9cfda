import { DAYS, MONTHS } from "./date-words";
import type { Locale } from "./locale";
import { monthKey } from "./wall-clock";

const DAY = 86_400_000;

/** oktober 2026 · October 2026, of a `YYYY-MM` key or of an instant. */
export function formatMonth(of: Date | string, locale: Locale = "nl"): string {
  const [year = 0, month = 1] = (typeof of === "string" ? of : monthKey(of)).split("-").map(Number);
  return `${MONTHS[locale][month - 1]} ${year}`;
}

/** The day keys of whole weeks, Monday first, that hold the month of a `YYYY-MM` key. */
export function monthWeeks(month: string): string[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const monday = new Date(Date.UTC(year, number - 1, 1 - ((first.getUTCDay() + 6) % 7)));
  const last = Date.UTC(year, number, 0);
  const weeks: string[][] = [];
  for (let day = monday.getTime(); day <= last; day += 7 * DAY) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => new Date(day + n * DAY).toISOString().slice(0, 10)));
  }
  return weeks;
}

/** The `YYYY-MM` key so many months on. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** Names of the week, Monday first. */
export function weekdays(locale: Locale = "nl"): string[] {
  return [...DAYS[locale].slice(1), ...DAYS[locale].slice(0, 1)];
}
