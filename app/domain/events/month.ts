import { brusselsDay, fromWallClock } from "~/platform/time";
import type { Period } from "./event-filter";

/** `2026-11` out of an address; the month of `today` when it is not one of our time. */
export function readMonth(text: string | null, today: Date): string {
  return text && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : brusselsDay(today).slice(0, 7);
}

/** The instants at which a month begins and ends on the Brussels clock. @param next the month after it */
export function monthBounds(month: string, next: string): Period {
  return { from: fromWallClock(`${month}-01T00:00`), until: fromWallClock(`${next}-01T00:00`) };
}
