/**
 * What a clock and a calendar on a wall in Brussels show. Only the numbers come from Intl; small enough for
 * the browser, where the Temporal library of the server would weigh too much.
 */
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
});

export interface WallClock {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
}

/** The reading at that instant. */
export function wallClock(at: Date): WallClock {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of CLOCK.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** `YYYY-MM-DD` of the Brussels day. */
export function dayKey(at: Date): string {
  const { year, month, day } = wallClock(at);
  return `${year}-${two(month)}-${two(day)}`;
}

/** `YYYY-MM` of the Brussels month. */
export function monthKey(at: Date): string {
  return dayKey(at).slice(0, 7);
}

/** Minutes after midnight on the wall clock. */
export function minuteOfDay(at: Date): number {
  const { hour, minute } = wallClock(at);
  return hour * 60 + minute;
}

/** Counts days: two instants of one Brussels day have the same number, the next day has one more. */
export function dayNumber(at: Date): number {
  const { year, month, day } = wallClock(at);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const two = (n: number) => String(n).padStart(2, "0");
