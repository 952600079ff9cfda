import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { changeItem, changeItemOnDate } from "~/domain/registrations/edit-programme.server";
import { pendingNotices, sendNotices } from "~/domain/registrations/programme-notice.server";
import { mailScribe } from "~/mail/scribe.server";
import { asText } from "~/mail/letter";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { setOrigin } from "~/platform/origin.server";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { formOf, makeProgramme } from "../../support/programme";

useDatabase();
let stopScribe: () => void;
beforeAll(() => {
  stopScribe = addScribe(mailScribe);
  setOrigin("https://netwerf.example");
});
afterAll(() => stopScribe());

/** Every look at the clock is a second later, as between two things that an organiser does. */
beforeEach(() => {
  let at = new Date("2027-02-01T09:00:00Z").getTime();
  setClock(() => new Date((at += 1000)));
});
const override = { dropped: false, start: null, end: null, room: "", capacity: null };

/** One person sits in workshop 1 in Brugge, one waits for it, one sits in workshop 2, one in workshop 1 in Leuven. */
async function fourGuests() {
  const made = await makeProgramme({ workshops: [1, 5] });
  const [first, second] = made.round.items.map((one) => one.id);
  const guest = (name: string, date: number, firstItemId: string, secondItemId: string | null = null) =>
    registerGuest(made.dates[date]!.id, {
      email: `${name}-${made.event.id}@example.org`,
      wishes: [{ roundId: made.round.id, firstItemId, secondItemId }],
    });
  await guest("zit", 0, first!);
  await guest("wacht", 0, first!, second);
  await guest("ander", 0, second!);
  await guest("leuven", 1, first!);
  const letters = async () =>
    (
      await db().outboxMail.findMany({
        where: { letter: "date-changed", toEmail: { contains: made.event.id } },
        orderBy: { id: "asc" },
      })
    )
      .map((mail) => mail.toEmail.split("-")[0]!)
      .sort();
  const change = async (itemId: string, changes: Parameters<typeof formOf>[2]) =>
    changeItem(made.organiser, made.event.id, itemId, await formOf(made.event.id, itemId, changes));
  const pending = () => pendingNotices(made.organiser, made.event.id);
  const tell = () => sendNotices(made.organiser, made.event.id);
  return { ...made, first: first!, second: second!, letters, change, pending, tell };
}

test("typing a description, a title or more seats tells nobody", async () => {
  const { first, change, pending, tell, letters } = await fourGuests();
  await change(first, { description: "Neem je laptop mee.", title: "Nieuwe naam" });
  await change(first, { capacity: 9, kind: "PANEL" });
  expect(await pending()).toEqual([]);
  expect(await tell()).toBe(0);
  expect(await letters()).toEqual([]);
});

test("many edits make one letter to those who sit there or wait for it, and only to them", async () => {
  const { first, change, pending, tell, letters, dates } = await fourGuests();
  await change(first, { room: "Zaal 1" });
  await change(first, { room: "Zaal 2" });
  await change(first, { start: 615, end: 675 });
  expect(await letters()).toEqual([]);
  const items = [{ itemId: first, title: "Workshop 1", changes: ["item-time", "item-room"] }];
  expect(await pending()).toEqual([
    { occurrenceId: dates[0]!.id, items, people: 2 },
    { occurrenceId: dates[1]!.id, items, people: 1 },
  ]);
  expect(await tell()).toBe(3);
  expect(await letters()).toEqual(["leuven", "wacht", "zit"]);
  expect(await pending()).toEqual([]);
  expect(await tell()).toBe(0);
  expect(await letters()).toHaveLength(3);
});

test("an edit that was taken back needs no telling", async () => {
  const { first, change, pending } = await fourGuests();
  await change(first, { room: "Zaal 1" });
  await change(first, { room: "" });
  expect(await pending()).toEqual([]);
});

test("what changed on one date is told there only", async () => {
  const { organiser, event, first, dates, pending, tell, letters } = await fourGuests();
  const where = { itemId: first, occurrenceId: dates[1]!.id };
  await changeItemOnDate(organiser, event.id, where, { ...override, room: "Raadzaal" });
  expect((await pending()).map((one) => [one.occurrenceId, one.people])).toEqual([[dates[1]!.id, 1]]);
  await tell();
  expect(await letters()).toEqual(["leuven"]);
});

test("two presses at the same moment write one letter each person", async () => {
  const { first, change, tell, letters } = await fourGuests();
  await change(first, { room: "Zaal 1" });
  const told = await Promise.all([tell(), tell(), tell()]);
  expect(told.sort()).toEqual([0, 0, 3]);
  expect(await letters()).toEqual(["leuven", "wacht", "zit"]);
});

test("of a draft, a day that is over, or an item without people nothing is told", async () => {
  const { first, second, change, pending, dates, event } = await fourGuests();
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  await change(first, { room: "Zaal 1" });
  await db().event.update({ where: { id: event.id }, data: { publishedAt: new Date() } });
  expect(await pending()).toEqual([]);
  await db().registration.updateMany({
    where: { occurrenceId: dates[0]!.id },
    data: { status: "CANCELLED" },
  });
  await change(second, { room: "Zaal 9" });
  expect(await pending()).toEqual([]);
  await change(first, { room: "Zaal 3" });
  setClock(() => new Date("2028-01-01T09:00:00Z"));
  expect(await pending()).toEqual([]);
});

test("the letter names the item and what it is now, in the language of who reads it", async () => {
  const { organiser, event, first, dates, change, tell } = await fourGuests();
  await change(first, { start: 615, end: 675, room: "Zaal 2" });
  await tell();
  const letter = await lastLetter(`zit-${event.id}@example.org`);
  expect(letter).toContain('"Workshop 1": nu van 10.15 tot 11.15 uur.');
  expect(letter).toContain('"Workshop 1": de zaal is nu Zaal 2.');
  await db().registration.updateMany({
    where: { email: `zit-${event.id}@example.org` },
    data: { locale: "en" },
  });
  const where = { itemId: first, occurrenceId: dates[0]!.id };
  await changeItemOnDate(organiser, event.id, where, { ...override, dropped: true });
  await tell();
  expect(await lastLetter(`zit-${event.id}@example.org`)).toContain('"Workshop 1" does not take place.');
});

async function lastLetter(toEmail: string): Promise<string> {
  const mail = await db().outboxMail.findFirstOrThrow({
    where: { toEmail, letter: "date-changed" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return asText((await writeLetter(mail as Parameters<typeof writeLetter>[0]))!);
}
