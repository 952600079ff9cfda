import { describe, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { remindDue, settleDue } from "~/domain/registrations/due.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { eraseNeeds } from "~/domain/registrations/retention.server";
import { offerDeadline } from "~/domain/registrations/seats";
import { mailScribe } from "~/mail/scribe.server";
import { setClock } from "~/platform/clock.server";
import { closeDatabase, db, openDatabase } from "~/platform/db.server";
import { addHours, fromWallClock, toWallClock } from "~/platform/time";
import { formatDeadline } from "~/ui/dates";
import { useDatabase } from "../../support/database";
import { form, makeEvent, registerGuest } from "../../support/make";
import { register } from "~/domain/registrations/register.server";
import { visitor } from "~/domain/people/viewer";

const database = useDatabase();
addScribe(mailScribe);

/** It is now this time on the wall in Brussels. */
const at = (wall: string) => setClock(() => fromWallClock(wall));
const holder = (registration: { id: string; linkVersion: number }) =>
  holderByLink(privateToken(registration));
const stateOf = async (id: string) => {
  const { status, offerExpiresAt } = await db().registration.findUniqueOrThrow({ where: { id } });
  return [status, offerExpiresAt && toWallClock(offerExpiresAt)];
};
const kindsOf = async (occurrenceId: string) =>
  (await db().activity.findMany({ where: { occurrenceId }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ kind, data }) => [kind, (data as { when?: string }).when].filter(Boolean).join(" "),
  );
const lettersTo = async (email: string) =>
  (
    await db().outboxMail.findMany({
      where: { toEmail: email },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    })
  ).map(({ letter }) => letter);

/** As after a restart: nothing is in memory, everything is in the database. */
async function restart(): Promise<void> {
  await closeDatabase();
  openDatabase(database.url, 10);
}

/** A full date with one seat, and people in line; the clock stands at `now`. */
async function makeLine(now: string, starts: string, { people = 2, offerHours = 24 } = {}) {
  at(now);
  const { date } = await makeEvent({ capacity: 1, startsAt: fromWallClock(starts), offerHours });
  const seated = await registerGuest(date.id);
  const line = [];
  for (let i = 0; i < people; i += 1) line.push(await registerGuest(date.id));
  return { date, seated, line };
}

describe("an offered seat", () => {
  test("is held for twenty-four hours on a stopwatch, over the night in which an hour comes twice too", async () => {
    const { seated, line } = await makeLine("2026-10-24T20:00", "2026-11-20T09:00");
    await cancelRegistration(await holder(seated));
    expect(await stateOf(line[0]!.id)).toEqual(["OFFERED", "2026-10-25T19:00"]);
    at("2026-10-25T18:59");
    await settleDue();
    expect(await stateOf(line[0]!.id)).toEqual(["OFFERED", "2026-10-25T19:00"]);
    at("2026-10-25T19:00");
    await settleDue();
    expect(await stateOf(line[0]!.id)).toEqual(["CANCELLED", null]);
    expect(await stateOf(line[1]!.id)).toEqual(["OFFERED", "2026-10-26T19:00"]);
  });

  test("and over the night in which an hour is skipped", async () => {
    const { seated, line } = await makeLine("2027-03-27T20:00", "2027-04-24T09:00");
    await cancelRegistration(await holder(seated));
    expect(await stateOf(line[0]!.id)).toEqual(["OFFERED", "2027-03-28T21:00"]);
    at("2027-03-28T20:59");
    await acceptOffer(await holder(line[0]!));
    expect(await stateOf(line[0]!.id)).toEqual(["CONFIRMED", null]);
  });

  test("lapses at the exact moment that the letter said: a minute later it cannot be accepted, by the server's clock", async () => {
    const { seated, line } = await makeLine("2026-10-24T02:30", "2026-11-20T09:00");
    await cancelRegistration(await holder(seated));
    const { offerExpiresAt } = await db().registration.findUniqueOrThrow({ where: { id: line[0]!.id } });
    // The first of the two half past twos.
    expect(offerExpiresAt!.toISOString()).toBe("2026-10-25T00:30:00.000Z");
    setClock(() => offerExpiresAt!);
    await expect(acceptOffer(await holder(line[0]!))).rejects.toThrow("offer-expired");
    expect(await stateOf(line[1]!.id)).toEqual(["OFFERED", "2026-10-26T01:30"]);
  });

  test("is held shorter near the day, and never past its start", async () => {
    const start = fromWallClock("2026-11-20T09:00");
    const held = (hoursBefore: number) => {
      const now = addHours(start, -hoursBefore);
      return (offerDeadline(now, start, 24).getTime() - now.getTime()) / 3_600_000;
    };
    expect([500, 96, 48, 8, 4, 2, 1, 0.5, 0, -1].map(held)).toEqual([24, 24, 12, 2, 1, 1, 1, 0.5, 0, 0]);
    const { seated, line } = await makeLine("2026-11-20T05:00", "2026-11-20T09:00");
    await cancelRegistration(await holder(seated));
    expect(await stateOf(line[0]!.id)).toEqual(["OFFERED", "2026-11-20T06:00"]);
  });

  test("is not passed on any more once the day has begun", async () => {
    const { seated, line } = await makeLine("2026-11-20T08:30", "2026-11-20T09:00");
    await cancelRegistration(await holder(seated));
    at("2026-11-20T09:00");
    await settleDue();
    expect(await stateOf(line[1]!.id)).toEqual(["WAITLISTED", null]);
  });

  test("whose deadline, and that of the next, went by while nothing ran: one call after the restart puts it right, once", async () => {
    const { date, seated, line } = await makeLine("2026-10-24T12:00", "2026-11-20T09:00", { people: 3 });
    await cancelRegistration(await holder(seated));
    at("2026-10-30T12:00");
    await restart();
    await settleDue();
    expect(await Promise.all(line.map(({ id }) => stateOf(id)))).toEqual([
      ["CANCELLED", null],
      // Nobody could have answered an offer that was not made: the next gets the whole time.
      ["OFFERED", "2026-10-31T12:00"],
      ["WAITLISTED", null],
    ]);
    const kinds = await kindsOf(date.id);
    await restart();
    await settleDue();
    await Promise.all([settleDue(), settleDue()]);
    expect(await kindsOf(date.id)).toEqual(kinds);
    expect(kinds.slice(-2).sort()).toEqual(["registration.offer-expired", "registration.offered"]);
  });
});

describe("reminders", () => {
  test("come seven days and one day before, at the same time of day, whatever the night did to the clock", async () => {
    for (const [registered, week, day, starts] of [
      ["2026-10-01T10:00", "2026-10-19T09:30", "2026-10-25T09:30", "2026-10-26T09:30"],
      ["2027-03-01T10:00", "2027-03-22T09:30", "2027-03-28T09:30", "2027-03-29T09:30"],
    ] as const) {
      at(registered);
      const { date } = await makeEvent({ startsAt: fromWallClock(starts) });
      const email = `gast-${registered.slice(0, 4)}@example.org`;
      await registerGuest(date.id, { email });
      const remindAt = async (moment: Date) => {
        setClock(() => moment);
        await remindDue();
        return (await lettersTo(email)).filter((letter) => letter === "reminder").length;
      };
      const minuteBefore = (wall: string) => new Date(fromWallClock(wall).getTime() - 60_000);
      expect(await remindAt(minuteBefore(week))).toBe(0);
      expect(await remindAt(fromWallClock(week))).toBe(1);
      expect(await remindAt(fromWallClock(week))).toBe(1);
      expect(await remindAt(minuteBefore(day))).toBe(1);
      expect(await remindAt(fromWallClock(day))).toBe(2);
      expect(await remindAt(minuteBefore(starts))).toBe(2);
      expect(await kindsOf(date.id)).toEqual([
        "registration.confirmed",
        "registration.reminded week",
        "registration.reminded day",
      ]);
    }
  });

  test("that were missed while nothing ran come once after the restart; of two that are due only the last", async () => {
    at("2026-10-01T10:00");
    const { date } = await makeEvent({ startsAt: fromWallClock("2026-10-26T09:30") });
    const email = "lang-uit@example.org";
    await registerGuest(date.id, { email });
    at("2026-10-25T20:00");
    await restart();
    await Promise.all([remindDue(), remindDue()]);
    await restart();
    await remindDue();
    expect(await lettersTo(email)).toEqual(["confirmed", "reminder"]);
    expect(await kindsOf(date.id)).toEqual(["registration.confirmed", "registration.reminded day"]);
  });

  test("do not come to who registered after their moment, cancelled, or stands in line, nor two hours before the start", async () => {
    const { date, seated, line } = await makeLine("2026-11-01T10:00", "2026-11-20T09:00", { people: 1 });
    at("2026-11-14T10:00");
    await remindDue();
    expect((await kindsOf(date.id)).filter((kind) => kind.startsWith("registration.reminded"))).toEqual([
      "registration.reminded week",
    ]);
    await cancelRegistration(await holder(seated));
    at("2026-11-14T11:00");
    await acceptOffer(await holder(line[0]!));
    await remindDue();
    at("2026-11-20T07:01");
    await remindDue();
    expect((await kindsOf(date.id)).filter((kind) => kind.startsWith("registration.reminded"))).toEqual([
      "registration.reminded week",
    ]);
  });
});

test("diet and access answers are erased fourteen days after the end, to the minute, and once", async () => {
  for (const [starts, kept, gone] of [
    ["2026-10-20T09:00", "2026-11-03T15:59", "2026-11-03T16:00"],
    ["2027-03-20T09:00", "2027-04-03T15:59", "2027-04-03T16:00"],
  ] as const) {
    at(starts);
    setClock(() => addHours(fromWallClock(starts), -200));
    const { date } = await makeEvent({ startsAt: fromWallClock(starts) });
    await register(visitor, "nl", { ...form(date.id), diet: "geen noten", access: "rolstoel" });
    at(kept);
    expect(await eraseNeeds()).toBe(0);
    at(gone);
    await restart();
    expect(await eraseNeeds()).toBe(1);
    expect(await eraseNeeds()).toBe(0);
    expect(await db().registrationNeeds.count()).toBe(0);
  }
});

test.each([
  ["2026-10-25T02:30", "2026-10-25T00:30"],
  ["2027-03-28T02:30", "2027-03-28T01:30"],
  ["2026-10-24T23:59", "2026-10-24T21:59"],
  ["2027-03-28T23:59", "2027-03-28T21:59"],
])(
  "registering closes at %s on the wall, which is %s UTC, and not a minute sooner or later",
  async (closes, utc) => {
    const closesAt = fromWallClock(closes);
    expect(closesAt.toISOString().slice(0, 16)).toBe(utc);
    setClock(() => addHours(closesAt, -48));
    const { date } = await makeEvent({ startsAt: addHours(closesAt, 240) });
    await db().occurrence.update({ where: { id: date.id }, data: { closesAt } });
    setClock(() => new Date(closesAt.getTime() - 60_000));
    expect((await registerGuest(date.id)).status).toBe("CONFIRMED");
    setClock(() => closesAt);
    await expect(registerGuest(date.id)).rejects.toThrow("registration-closed");
  },
);

test("a deadline is written so that its last day counts", () => {
  const evening = fromWallClock("2026-10-25T23:59");
  expect(formatDeadline(evening, "nl")).toMatch(/^tot .*25 oktober/);
  expect(formatDeadline(fromWallClock("2027-03-28T03:30"), "nl")).toMatch(/28 maart.*3[.:u]30|03[.:u]30/);
});
