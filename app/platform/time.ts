import { Temporal } from "temporal-polyfill";

/** Every wall clock of the product is this one; the database holds UTC. */
export const ZONE = "Europe/Brussels";

/**
 * The instant of a Brussels wall-clock reading.
 * @param local `YYYY-MM-DDTHH:MM`, as a `datetime-local` field gives it. In the hour that comes twice the
 *   first is meant; a time that is skipped moves on by the hour that was skipped.
 * @throws RangeError when it is not such a text.
 */
export function fromWallClock(local: string): Date {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE, { disambiguation: "compatible" });
  return new Date(zoned.epochMilliseconds);
}

/**
 * How often the Brussels wall clock shows this reading: "twice" in the hour that winter time brings again, "never"
 * in the one that summer time skips.
 * @param local as for fromWallClock.
 */
export function wallClockShows(local: string): "once" | "twice" | "never" {
  const plain = Temporal.PlainDateTime.from(local);
  const [first, last] = (["earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(ZONE, { disambiguation }),
  );
  if (first!.epochMilliseconds === last!.epochMilliseconds) return "once";
  return first!.toPlainDateTime().equals(plain) ? "twice" : "never";
}

/** Calendar days from one Brussels day to another; negative when the other comes first. */
export function daysBetween(from: Date, to: Date): number {
  return zoned(from).toPlainDate().until(zoned(to).toPlainDate(), { largestUnit: "day" }).days;
}

/** `YYYY-MM-DDTHH:MM` on the Brussels wall clock, for a `datetime-local` field. */
export function toWallClock(at: Date): string {
  return zoned(at).toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** `YYYY-MM-DD` of the day it then is in Brussels. */
export function brusselsDay(at: Date): string {
  return zoned(at).toPlainDate().toString();
}

/** A day `YYYY-MM-DD` as the database keeps one: without an hour, at midnight UTC. */
export function asDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Minutes after midnight on the Brussels wall clock. */
export function minuteOfDay(at: Date): number {
  const z = zoned(at);
  return z.hour * 60 + z.minute;
}

/** The instant of `minute` after midnight (wall clock) on the Brussels day of `day`. */
export function atMinute(day: Date, minute: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 });
  const date = zoned(day)
    .toPlainDate()
    .add({ days: Math.floor(minute / 1440) });
  return new Date(date.toPlainDateTime(time).toZonedDateTime(ZONE).epochMilliseconds);
}

/** The same wall-clock time so many calendar days later (or earlier): 23, 24 or 25 hours each. */
export function addDays(at: Date, days: number): Date {
  return new Date(zoned(at).add({ days }).epochMilliseconds);
}

/** Hours that pass on a stopwatch, whatever the wall clock does. */
export function addHours(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

/** Midnight in Brussels at the start of that day. */
export function startOfDay(at: Date): Date {
  return new Date(zoned(at).startOfDay().epochMilliseconds);
}

function zoned(at: Date) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
}
