import { expect, test } from "vitest";
import {
  addDays,
  addHours,
  atMinute,
  brusselsDay,
  fromWallClock,
  minuteOfDay,
  startOfDay,
  toWallClock,
} from "~/platform/time";

/** In the night of 25 October 2026 the hour from 2 to 3 comes twice; in that of 28 March 2027 it does not come. */
const utc = (text: string) => new Date(`${text}Z`);
const iso = (at: Date) => at.toISOString().slice(0, 16);

test.each([
  ["2026-10-24T23:59", "2026-10-24T21:59"],
  ["2026-10-25T01:59", "2026-10-24T23:59"],
  ["2026-10-25T02:00", "2026-10-25T00:00"],
  ["2026-10-25T02:30", "2026-10-25T00:30"],
  ["2026-10-25T03:00", "2026-10-25T02:00"],
  ["2027-03-28T01:59", "2027-03-28T00:59"],
  ["2027-03-28T02:00", "2027-03-28T01:00"],
  ["2027-03-28T02:30", "2027-03-28T01:30"],
  ["2027-03-28T03:00", "2027-03-28T01:00"],
  ["2028-02-29T12:00", "2028-02-29T11:00"],
])("what the clock on the wall calls %s is %s UTC", (wall, at) => {
  expect(iso(fromWallClock(wall))).toBe(at);
});

test.each([
  ["2026-10-25T00:30", "2026-10-25T02:30"],
  ["2026-10-25T01:30", "2026-10-25T02:30"],
  ["2026-10-25T02:00", "2026-10-25T03:00"],
  ["2027-03-28T00:59", "2027-03-28T01:59"],
  ["2027-03-28T01:00", "2027-03-28T03:00"],
  ["2026-12-31T23:00", "2027-01-01T00:00"],
])("at %s UTC the clock on the wall says %s", (at, wall) => {
  expect(toWallClock(utc(at))).toBe(wall);
});

test("every wall-clock time that exists comes back as it was, half hour by half hour over a year", () => {
  const skipped = new Set(["2027-03-28T02:00", "2027-03-28T02:30"]);
  const wrong: string[] = [];
  for (let at = Date.UTC(2026, 6, 1); at < Date.UTC(2027, 6, 1); at += 1_800_000) {
    const wall = new Date(at).toISOString().slice(0, 16);
    if (toWallClock(fromWallClock(wall)) !== wall) wrong.push(wall);
  }
  expect(new Set(wrong)).toEqual(skipped);
});

test.each([
  "",
  "2026-10-25",
  "2026-13-01T10:00",
  "2026-02-30T10:00",
  "2026-10-25T24:30",
  "morgen",
  "2026-10-25T10:00:61",
])("%j is no reading of a clock", (text) => {
  const throwsOrReads = () => {
    const at = fromWallClock(text);
    // A bare day is midnight, and second 60 exists; nothing else may pass.
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(String(at));
    return at;
  };
  if (text === "2026-10-25") expect(iso(throwsOrReads())).toBe("2026-10-24T22:00");
  else expect(throwsOrReads).toThrow(RangeError);
});

test("a day later is the same time on the wall, be it 23, 24 or 25 hours on", () => {
  const hours = (wall: string) => {
    const at = fromWallClock(wall);
    return (addDays(at, 1).getTime() - at.getTime()) / 3_600_000;
  };
  expect(["2026-10-23T09:00", "2026-10-24T09:00", "2026-10-25T09:00", "2027-03-27T09:00"].map(hours)).toEqual(
    [24, 25, 24, 23],
  );
  expect(toWallClock(addDays(fromWallClock("2026-10-24T02:30"), 1))).toBe("2026-10-25T02:30");
  expect(toWallClock(addDays(fromWallClock("2027-03-27T02:30"), 1))).toBe("2027-03-28T03:30");
  expect(toWallClock(addDays(fromWallClock("2027-04-04T09:00"), -7))).toBe("2027-03-28T09:00");
});

test("twenty-four hours are twenty-four, whatever the wall says", () => {
  expect(toWallClock(addHours(fromWallClock("2026-10-24T12:00"), 24))).toBe("2026-10-25T11:00");
  expect(toWallClock(addHours(fromWallClock("2027-03-27T12:00"), 24))).toBe("2027-03-28T13:00");
});

test("a day in Brussels begins at its own midnight and may have 23 or 25 hours", () => {
  expect(iso(startOfDay(utc("2026-10-25T22:30")))).toBe("2026-10-24T22:00");
  expect(iso(startOfDay(utc("2026-10-25T23:30")))).toBe("2026-10-25T23:00");
  expect(iso(startOfDay(utc("2027-03-28T21:59")))).toBe("2027-03-27T23:00");
  expect(brusselsDay(utc("2026-10-24T21:59"))).toBe("2026-10-24");
  expect(brusselsDay(utc("2026-10-24T22:00"))).toBe("2026-10-25");
  expect(brusselsDay(utc("2026-12-31T23:00"))).toBe("2027-01-01");
});

test("a programme's minutes are those on the wall, also on a day whose night changed the clock", () => {
  for (const day of ["2026-10-25", "2027-03-28", "2026-07-01"]) {
    const ten = atMinute(fromWallClock(`${day}T00:00`), 600);
    expect(toWallClock(ten)).toBe(`${day}T10:00`);
    expect(minuteOfDay(ten)).toBe(600);
  }
  expect(toWallClock(atMinute(fromWallClock("2026-10-24T23:00"), 1440 + 90))).toBe("2026-10-25T01:30");
});
