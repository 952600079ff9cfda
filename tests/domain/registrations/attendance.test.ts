import { expect, test } from "vitest";
import {
  attendedMinutes,
  certifiedMinutes,
  followReadings,
  initials,
  ourTime,
} from "~/domain/registrations/attendance";
import { ticketCodeIn } from "~/domain/registrations/check-in";
import { fromWallClock } from "~/platform/time";

const day = (from: string, until: string) => ({
  startsAt: fromWallClock(from),
  endsAt: fromWallClock(until),
});
const stay = (from: string, until: string | null = null) => ({
  arrivedAt: fromWallClock(from),
  leftAt: until ? fromWallClock(until) : null,
});

test("only the hours of the day itself count", () => {
  const hours = day("2026-10-15T09:00", "2026-10-15T16:00");
  expect(attendedMinutes(stay("2026-10-15T08:15"), hours)).toBe(420);
  expect(attendedMinutes(stay("2026-10-15T10:30", "2026-10-15T15:00"), hours)).toBe(270);
  expect(attendedMinutes(stay("2026-10-15T09:30", "2026-10-15T19:00"), hours)).toBe(390);
  expect(attendedMinutes(stay("2026-10-15T17:00"), hours)).toBe(0);
});

test("in the night that the clock goes back an hour is counted twice, when it goes forward not at all", () => {
  expect(attendedMinutes(stay("2026-10-25T00:00"), day("2026-10-25T00:00", "2026-10-25T06:00"))).toBe(7 * 60);
  expect(attendedMinutes(stay("2027-03-28T00:00"), day("2027-03-28T00:00", "2027-03-28T06:00"))).toBe(5 * 60);
});

test("a certificate says quarters of an hour, at least one", () => {
  expect([1, 7, 8, 22, 23, 60, 413].map(certifiedMinutes)).toEqual([15, 15, 15, 15, 30, 60, 420]);
});

test("readings are followed in order of time, whatever the order in which they come", () => {
  const reading = (id: string, at: number, more = {}) => ({
    id,
    itemId: null,
    arriving: true,
    at,
    device: id,
    ...more,
  });
  const readings = [reading("b", 20), reading("c", 30, { arriving: false }), reading("a", 10)];
  for (const order of [readings, [...readings].reverse()]) {
    const { stays, verdicts } = followReadings(order);
    expect(stays).toEqual([{ itemId: null, arrivedAt: 10, leftAt: 30, device: "a" }]);
    expect(Object.fromEntries(verdicts)).toEqual({ a: "arrived", b: "already", c: "left" });
  }
});

test("a device's clock is corrected, within what can be true", () => {
  expect(ourTime(1000, 500, 0, 9000)).toBe(1500);
  expect(ourTime(9000, 500, 0, 9000)).toBe(9000);
  expect(ourTime(10, 0, 700, 9000)).toBe(700);
  expect(ourTime(10, 0, 99_000, 9000)).toBe(9000);
});

test("initials name nobody but are recognised by who holds the paper", () => {
  expect(initials("An Peeters")).toBe("A.P.");
  expect(initials("Veerle Van den Broeck-D'Hondt")).toBe("V.V.d.B.D.");
  expect(initials("  Élodie  ")).toBe("É.");
  expect(initials("")).toBe("");
});

test("a ticket is known by its address or its code, anything else is not a ticket", () => {
  expect(ticketCodeIn("https://x.example/t/abcdefgh23")).toBe("abcdefgh23");
  expect(ticketCodeIn("ABCDE-fgh23")).toBe("abcdefgh23");
  expect(ticketCodeIn("https://x.example/t/../admin")).toBeNull();
  expect(ticketCodeIn("")).toBeNull();
});
