import { beforeAll, expect, test } from "vitest";
import { addItem, changeItemOnDate } from "~/domain/registrations/edit-programme.server";
import { moveBlock } from "~/domain/registrations/move-in-programme.server";
import { useDatabase } from "../../support/database";
import { item, makeProgramme, shownOn } from "../../support/programme";

useDatabase();
const override = { dropped: false, start: null, end: null, room: "", capacity: null };
let made: Awaited<ReturnType<typeof makeProgramme>>;
let welcome: string;
let slot: string;

/** 9.00 welcome, 10.00 the round with two workshops and one more in Leuven, 11.00 the end. */
async function day() {
  made = await makeProgramme();
  const { organiser, event, dates, round } = made;
  welcome = await addItem(organiser, event.id, item({ title: "Welkom", start: 540, end: 600 }));
  slot = await addItem(organiser, event.id, item({ title: "Slot", start: 660, end: 690 }));
  const own = { title: "Emino", start: 600, end: 660, roundId: round.id, occurrenceId: dates[1]!.id };
  await addItem(organiser, event.id, item(own));
}
beforeAll(day);
const hours = async (date: number) =>
  Object.fromEntries(
    Object.entries(await shownOn(made.event.id, made.dates[date]!.id)).map(([title, at]) => [
      title,
      at && at[0],
    ]),
  );
const move = (block: string, to: string, rest: { along?: boolean; onlyHere?: boolean; date?: number } = {}) =>
  moveBlock(made.organiser, made.event.id, {
    block,
    to,
    occurrenceId: made.dates[rest.date ?? 0]!.id,
    along: rest.along ?? true,
    onlyHere: rest.onlyHere ?? false,
  });

test("a round moves as a whole on every date, also what it has on another date only", async () => {
  await day();
  await move(made.round.id, "earlier");
  expect(await hours(0)).toEqual({
    "Workshop 1": 540,
    "Workshop 2": 540,
    Welkom: 600,
    Slot: 660,
    Emino: null,
  });
  expect(await hours(1)).toEqual({
    "Workshop 1": 540,
    "Workshop 2": 540,
    Welkom: 600,
    Slot: 660,
    Emino: 540,
  });
});

test("moved on one date only, the others stay as they were", async () => {
  await day();
  await move(slot, welcome, { onlyHere: true, date: 1 });
  expect(await hours(0)).toEqual({
    Welkom: 540,
    "Workshop 1": 600,
    "Workshop 2": 600,
    Slot: 660,
    Emino: null,
  });
  expect(await hours(1)).toEqual({
    Slot: 540,
    Welkom: 570,
    "Workshop 1": 630,
    "Workshop 2": 630,
    Emino: 630,
  });
  await move(slot, "later", { onlyHere: true, date: 1 });
  await move(slot, "later", { onlyHere: true, date: 1 });
  expect(await hours(1)).toEqual({
    Welkom: 540,
    "Workshop 1": 600,
    "Workshop 2": 600,
    Slot: 660,
    Emino: 600,
  });
});

test("what has its own hour on a date moves there alone, whatever is asked", async () => {
  await day();
  const where = { itemId: slot, occurrenceId: made.dates[0]!.id };
  await changeItemOnDate(made.organiser, made.event.id, where, { ...override, start: 720, end: 750 });
  await move(slot, made.round.id, { along: false });
  expect((await hours(0)).Slot).toBe(600);
  expect((await hours(1)).Slot).toBe(660);
});

test("without the others along only its own hour changes", async () => {
  await day();
  await move(slot, welcome, { along: false });
  expect(await hours(0)).toEqual({
    Welkom: 540,
    Slot: 540,
    "Workshop 1": 600,
    "Workshop 2": 600,
    Emino: null,
  });
});

test("the first goes no earlier; what would end after midnight, or is not there, is refused", async () => {
  await day();
  await move(welcome, "earlier");
  expect((await hours(0)).Welkom).toBe(540);
  await expect(move(slot, made.dates[0]!.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(move(made.dates[0]!.id, slot)).rejects.toMatchObject({ code: "not-found" });
  const night = await addItem(
    made.organiser,
    made.event.id,
    item({ title: "Nacht", start: 1430, end: 1440 }),
  );
  await expect(move(welcome, night, { along: false })).rejects.toMatchObject({
    fields: { to: "outside-day" },
  });
});
