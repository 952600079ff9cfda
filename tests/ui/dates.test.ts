import { expect, test } from "vitest";
import {
  dayParts,
  formatDay,
  formatDayShort,
  formatDeadline,
  formatDuration,
  formatMinutes,
  formatMoment,
  formatRange,
  formatTime,
  formatTimeRange,
  relativeDay,
} from "~/ui/dates";
import { addMonths, formatMonth, monthWeeks, weekdays } from "~/ui/months";
import { formatList, formatNumber, formatPercent } from "~/ui/numbers";
import { dayKey, monthKey, wallClock } from "~/ui/wall-clock";

const utc = (text: string) => new Date(`${text}Z`);
const nineInSummer = utc("2024-10-17T07:00");
const nineInWinter = utc("2026-11-19T08:00");

test("a day is said in full", () => {
  expect(formatDay(nineInSummer)).toBe("donderdag 17 oktober 2024");
  expect(formatDay(nineInSummer, "en")).toBe("Thursday 17 October 2024");
  expect(formatDayShort(nineInWinter)).toBe("do 19 nov 2026");
  expect(formatDayShort(nineInWinter, "en")).toBe("Thu 19 Nov 2026");
  expect(dayParts(nineInWinter)).toEqual({ weekday: "do", day: "19", month: "nov" });
});

test("a time is the Brussels wall clock, summer and winter", () => {
  expect([formatTime(nineInSummer), formatTime(nineInWinter)]).toEqual(["9.00 uur", "9.00 uur"]);
  expect(formatTime(utc("2026-07-01T22:30"), "en")).toBe("00:30");
  expect(formatMoment(nineInWinter)).toBe("donderdag 19 november 2026 om 9.00 uur");
  expect(formatMoment(nineInWinter, "en")).toBe("Thursday 19 November 2026 at 09:00");
});

test("a range names the day once, and both days when they differ", () => {
  const end = utc("2026-11-19T15:30");
  expect(formatTimeRange(nineInWinter, end)).toBe("van 9.00 tot 16.30 uur");
  expect(formatRange(nineInWinter, end)).toBe("donderdag 19 november 2026, van 9.00 tot 16.30 uur");
  expect(formatRange(nineInWinter, end, "en")).toBe("Thursday 19 November 2026, 09:00 to 16:30");
  expect(formatRange(nineInWinter, utc("2026-11-20T11:00"))).toBe(
    "van donderdag 19 november 2026 om 9.00 uur tot vrijdag 20 november 2026 om 12.00 uur",
  );
});

test("the spring night jumps from two to three", () => {
  expect(formatTime(utc("2026-03-29T00:59"))).toBe("1.59 uur");
  expect(formatTime(utc("2026-03-29T01:00"))).toBe("3.00 uur");
  expect(formatDay(utc("2026-03-28T23:00"))).toBe("zondag 29 maart 2026");
});

test("the autumn night says which of the two hours is meant, and only then", () => {
  const readings = ["2026-10-24T23:59", "2026-10-25T00:30", "2026-10-25T01:30", "2026-10-25T02:00"].map((t) =>
    formatTime(utc(t)),
  );
  expect(readings).toEqual(["1.59 uur", "2.30 uur (zomertijd)", "2.30 uur (wintertijd)", "3.00 uur"]);
  expect(formatTime(utc("2026-10-25T01:30"), "en")).toBe("02:30 (winter time)");
});

test("a deadline at midnight is the end of the day before, on both clock-change days too", () => {
  expect(formatDeadline(utc("2026-10-10T22:00"))).toBe("tot en met zaterdag 10 oktober 2026");
  expect(formatDeadline(utc("2026-10-10T22:00"), "en")).toBe("until the end of Saturday 10 October 2026");
  expect(formatDeadline(utc("2026-10-25T23:00"))).toBe("tot en met zondag 25 oktober 2026");
  expect(formatDeadline(utc("2026-03-29T22:00"))).toBe("tot en met zondag 29 maart 2026");
  expect(formatDeadline(utc("2026-10-17T10:00"))).toBe("tot zaterdag 17 oktober 2026 om 12.00 uur");
});

test("near days have a word, counted in calendar days and not in hours", () => {
  const lateEvening = utc("2026-10-24T21:59");
  const says = (text: string) => relativeDay(utc(text), lateEvening);
  expect(says("2026-10-24T01:00")).toBe("vandaag");
  expect(says("2026-10-24T22:00")).toBe("morgen");
  expect(says("2026-10-25T22:59")).toBe("morgen");
  expect(says("2026-10-25T23:00")).toBe("overmorgen");
  expect(says("2026-10-23T12:00")).toBe("gisteren");
  expect(says("2026-10-22T12:00")).toBe("eergisteren");
  expect(says("2026-10-30T12:00")).toBe("over 6 dagen");
  expect(says("2026-10-03T12:00")).toBe("3 weken geleden");
  expect(says("2027-01-24T12:00")).toBe("over 3 maanden");
  expect(relativeDay(utc("2026-10-26T12:00"), lateEvening, "en")).toBe("in 2 days");
});

test("minutes after midnight are a column of times", () => {
  expect([0, 570, 1439, 1440].map(formatMinutes)).toEqual(["00:00", "09:30", "23:59", "00:00"]);
});

test("a duration is said in hours and minutes", () => {
  expect([0, 1, 60, 330].map((m) => formatDuration(m))).toEqual([
    "0 minuten",
    "1 minuut",
    "1 uur",
    "5 uur en 30 minuten",
  ]);
  expect(formatDuration(61, "en")).toBe("1 hour and 1 minute");
});

test("keys name the Brussels day and month", () => {
  expect(dayKey(utc("2026-12-31T23:30"))).toBe("2027-01-01");
  expect(monthKey(utc("2026-12-31T23:30"))).toBe("2027-01");
  expect(wallClock(utc("2026-10-25T02:30"))).toEqual({
    year: 2026,
    month: 10,
    day: 25,
    weekday: 0,
    hour: 3,
    minute: 30,
  });
});

test("a month is whole weeks that begin on Monday", () => {
  const weeks = monthWeeks("2026-11");
  expect(weeks[0]).toEqual(
    ["10-26", "10-27", "10-28", "10-29", "10-30", "10-31", "11-01"].map((day) => `2026-${day}`),
  );
  expect(weeks.at(-1)?.at(-1)).toBe("2026-12-06");
  expect(weeks.length).toBe(6);
  expect(monthWeeks("2027-02").length).toBe(4);
  expect(weekdays()).toEqual("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" "));
  expect([addMonths("2026-11", 2), addMonths("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  expect([formatMonth("2026-11"), formatMonth(nineInSummer, "en")]).toEqual([
    "november 2026",
    "October 2024",
  ]);
});

test("numbers, shares and lists read as people write them", () => {
  expect([formatNumber(62140), formatNumber(62140, "en")]).toEqual(["62.140", "62,140"]);
  expect(formatPercent(0.68)).toBe("68\u00a0%");
  expect(formatList(["Brugge"])).toBe("Brugge");
  expect(formatList(["Brugge", "Gent", "Leuven"])).toBe("Brugge, Gent en Leuven");
});

test("the words do not follow the machine's own zone", () => {
  const before = process.env.TZ;
  process.env.TZ = "Pacific/Auckland";
  expect(formatRange(nineInWinter, utc("2026-11-19T15:30"))).toBe(
    "donderdag 19 november 2026, van 9.00 tot 16.30 uur",
  );
  process.env.TZ = before;
});
