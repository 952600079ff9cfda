import { brusselsDay, fromWallClock } from "~/platform/time";

/** `2026-11` out of an address; the month of `today` when it is not one. */
export function readMonth(text: string | null, today: Date): string {
  return text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : brusselsDay(today).slice(0, 7);
}

/** The instants at which a month begins and ends on the Brussels clock. @param next the month after it */
export function monthBounds(month: string, next: string): { from: Date; until: Date } {
  return { from: fromWallClock(`${month}-01T00:00`), until: fromWallClock(`${next}-01T00:00`) };
}
