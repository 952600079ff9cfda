import { DAYS, MONTHS, MONTHS_SHORT } from "./date-words";
import type { Locale } from "./locale";
import { dayKey, dayNumber, minuteOfDay, wallClock } from "./wall-clock";

/** Dates in words, as read on a Brussels wall clock whatever the machine's own zone is. */

const HOUR = 3_600_000;

/** donderdag 17 oktober 2026 · Thursday 17 October 2026 */
export function formatDay(at: Date, locale: Locale = "nl"): string {
  const { weekday, day, month, year } = wallClock(at);
  return `${DAYS[locale][weekday]} ${day} ${MONTHS[locale][month - 1]} ${year}`;
}

/** 17 oktober 2026 · 17 October 2026 */
export function formatDate(at: Date, locale: Locale = "nl"): string {
  const { day, month, year } = wallClock(at);
  return `${day} ${MONTHS[locale][month - 1]} ${year}`;
}

/** do 17 okt 2026 · Thu 17 Oct 2026 */
export function formatDayShort(at: Date, locale: Locale = "nl"): string {
  const { year } = wallClock(at);
  const { weekday, day, month } = dayParts(at, locale);
  return `${weekday} ${day} ${month} ${year}`;
}

/** The pieces of a calendar leaf: `{ weekday: "do", day: "17", month: "okt" }`. */
export function dayParts(at: Date, locale: Locale = "nl"): { weekday: string; day: string; month: string } {
  const { weekday, day, month } = wallClock(at);
  return {
    weekday: (DAYS[locale][weekday] ?? "").slice(0, locale === "nl" ? 2 : 3),
    day: String(day),
    month: MONTHS_SHORT[locale][month - 1] ?? "",
  };
}

/** 9.00 uur · 09:00. In the hour that comes twice the season is said too. */
export function formatTime(at: Date, locale: Locale = "nl"): string {
  const { hour, minute } = wallClock(at);
  return clockWords(hour * 60 + minute, locale) + (locale === "nl" ? " uur" : "") + season(at, locale);
}

/** donderdag 17 oktober 2026 om 9.00 uur · Thursday 17 October 2026 at 09:00 */
export function formatMoment(at: Date, locale: Locale = "nl"): string {
  return `${formatDay(at, locale)} ${locale === "nl" ? "om" : "at"} ${formatTime(at, locale)}`;
}

/** van 9.00 tot 16.30 uur · 09:00 to 16:30 */
export function formatTimeRange(start: Date, end: Date, locale: Locale = "nl"): string {
  return formatMinuteRange(minuteOfDay(start), minuteOfDay(end), locale);
}

/** As formatTimeRange, for minutes after midnight. */
export function formatMinuteRange(start: number, end: number, locale: Locale = "nl"): string {
  const [from, until] = [clockWords(start, locale), clockWords(end, locale)];
  return locale === "nl" ? `van ${from} tot ${until} uur` : `${from} to ${until}`;
}

/** donderdag 17 oktober 2026, van 9.00 tot 16.30 uur; over more days both are said in full. */
export function formatRange(start: Date, end: Date, locale: Locale = "nl"): string {
  if (dayKey(start) === dayKey(end))
    return `${formatDay(start, locale)}, ${formatTimeRange(start, end, locale)}`;
  const [from, until] = [formatMoment(start, locale), formatMoment(end, locale)];
  return locale === "nl" ? `van ${from} tot ${until}` : `${from} to ${until}`;
}

/** Minutes after midnight as a column shows them: 570 → 09:30. */
export function formatMinutes(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/**
 * tot donderdag 17 oktober 2026 om 12.00 uur. A deadline at midnight is the end of the day before it, so
 * 11 October 00.00 is said as "tot en met zaterdag 10 oktober 2026".
 */
export function formatDeadline(at: Date, locale: Locale = "nl"): string {
  if (minuteOfDay(at) !== 0) return `${locale === "nl" ? "tot" : "until"} ${formatMoment(at, locale)}`;
  const dayBefore = new Date(at.getTime() - 1);
  return locale === "nl"
    ? `tot en met ${formatDay(dayBefore, locale)}`
    : `until the end of ${formatDay(dayBefore, locale)}`;
}

/** vandaag, morgen, overmorgen, over 5 dagen, gisteren, 3 weken geleden; counted in Brussels calendar days. */
export function relativeDay(at: Date, now: Date, locale: Locale = "nl"): string {
  const days = dayNumber(at) - dayNumber(now);
  const near = NEAR_DAYS[locale][days];
  if (near) return near;
  const [count, unit] = rounded(Math.abs(days), locale);
  if (locale === "nl") return days > 0 ? `over ${count} ${unit}` : `${count} ${unit} geleden`;
  return days > 0 ? `in ${count} ${unit}` : `${count} ${unit} ago`;
}

const NEAR_DAYS: Record<Locale, Record<number, string>> = {
  nl: { [-2]: "eergisteren", [-1]: "gisteren", 0: "vandaag", 1: "morgen", 2: "overmorgen" },
  en: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
};

function rounded(days: number, locale: Locale): [number, string] {
  if (days < 14) return [days, locale === "nl" ? "dagen" : "days"];
  if (days < 60) return [Math.round(days / 7), locale === "nl" ? "weken" : "weeks"];
  if (days < 700) return [Math.round(days / 30.4), locale === "nl" ? "maanden" : "months"];
  return [Math.round(days / 365.25), locale === "nl" ? "jaar" : "years"];
}

/** 5 uur en 30 minuten · 5 hours and 30 minutes */
export function formatDuration(minutes: number, locale: Locale = "nl"): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  const hourWord = locale === "nl" ? "uur" : hours === 1 ? "hour" : "hours";
  const minuteWord =
    locale === "nl" ? (rest === 1 ? "minuut" : "minuten") : rest === 1 ? "minute" : "minutes";
  const parts = [hours > 0 && `${hours} ${hourWord}`, (rest > 0 || hours === 0) && `${rest} ${minuteWord}`];
  return parts.filter(Boolean).join(locale === "nl" ? " en " : " and ");
}

function clockWords(minute: number, locale: Locale): string {
  if (locale === "en") return formatMinutes(minute);
  return `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, "0")}`;
}

/** On the October night one hour comes twice; only then is the season worth a word. */
function season(at: Date, locale: Locale): string {
  const words = locale === "nl" ? [" (zomertijd)", " (wintertijd)"] : [" (summer time)", " (winter time)"];
  if (sameReading(at, new Date(at.getTime() + HOUR))) return words[0] ?? "";
  if (sameReading(at, new Date(at.getTime() - HOUR))) return words[1] ?? "";
  return "";
}

function sameReading(one: Date, other: Date): boolean {
  return minuteOfDay(one) === minuteOfDay(other) && dayKey(one) === dayKey(other);
}
