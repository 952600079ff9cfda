import { expect, test } from "vitest";
import { addRound, changeRound } from "~/domain/events/choice-rounds.server";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { ItemForm, MoveForm, OverrideForm } from "~/domain/events/programme-form";
import { addItem, changeItem, changeItemOnDate } from "~/domain/registrations/edit-programme.server";
import { moveBlock } from "~/domain/registrations/move-in-programme.server";
import { programmePeople, roundPeople } from "~/domain/registrations/programme-people.server";
import { pendingNotices, sendNotices } from "~/domain/registrations/programme-notice.server";
import { removeItem, removeRound } from "~/domain/registrations/remove-from-programme.server";
import { startProgramme } from "~/domain/registrations/start-programme.server";
import { db } from "~/platform/db.server";
import { parseValues } from "~/platform/http/form.server";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { viewerWith } from "../../support/people";
import { formOf, item, makeProgramme, shownOn } from "../../support/programme";

useDatabase();

const override = { dropped: false, start: null, end: null, room: "", capacity: null };
const wish = (roundId: string, firstItemId: string, secondItemId: string | null = null) => [
  { roundId, firstItemId, secondItemId },
];
const seatOf = async (registrationId: string) =>
  (await db().choice.findFirst({ where: { registrationId } }))?.seatItemId ?? null;
const waitsOf = (itemId: string) =>
  db().workshopWait.findMany({ where: { itemId }, select: { registrationId: true, status: true } });

test("an item is written with its speakers, whose new organisation is then known", async () => {
  const { event, organiser } = await makeProgramme({ dates: 1 });
  const speakers = [
    { name: "Mieke Vandaele", title: "adviseur", organisation: "Vereniging Zonder Naam vzw" },
    { name: "Koen Adriaens", title: "", organisation: "" },
  ];
  const id = await addItem(organiser, event.id, item({ title: "Evaluaties", room: "Grote zaal", speakers }));
  const { items } = await programmePlan(organiser, event.id);
  expect(items.find((one) => one.id === id)).toMatchObject({
    title: "Evaluaties",
    startMinute: 600,
    endMinute: 660,
    room: "Grote zaal",
    speakers: [
      { name: "Mieke Vandaele", title: "adviseur", organisation: { name: "Vereniging Zonder Naam vzw" } },
      { name: "Koen Adriaens", title: "", organisation: null },
    ],
  });
  await changeItem(organiser, event.id, id, await formOf(event.id, id, { speakers: [speakers[1]!] }));
  expect((await programmePlan(organiser, event.id)).items.find((one) => one.id === id)!.speakers).toEqual([
    { name: "Koen Adriaens", title: "", organisation: null },
  ]);
});

test("a shared item may differ on one date and is as it was on the other; emptied it is as everywhere", async () => {
  const { event, organiser, round, dates } = await makeProgramme();
  const [brugge, leuven] = dates.map((date) => date.id);
  const where = { itemId: round.items[0]!.id, occurrenceId: leuven! };
  await changeItemOnDate(organiser, event.id, where, { ...override, start: 630, end: 690, room: "Raadzaal" });
  expect((await shownOn(event.id, brugge!))["Workshop 1"]).toEqual([600, 660, ""]);
  expect((await shownOn(event.id, leuven!))["Workshop 1"]).toEqual([630, 690, "Raadzaal"]);
  await changeItemOnDate(organiser, event.id, where, { ...override, dropped: true });
  expect((await shownOn(event.id, leuven!))["Workshop 1"]).toBeNull();
  await changeItemOnDate(organiser, event.id, where, { ...override, start: 600, end: 660, capacity: 2 });
  expect((await shownOn(event.id, leuven!))["Workshop 1"]).toEqual([600, 660, ""]);
  expect(await db().itemOverride.count({ where: { itemId: where.itemId } })).toBe(0);
});

test("an item made for one date differs from nothing any more", async () => {
  const { event, organiser, round, dates } = await makeProgramme();
  const [brugge, leuven] = dates.map((date) => date.id);
  const itemId = round.items[0]!.id;
  await changeItemOnDate(
    organiser,
    event.id,
    { itemId, occurrenceId: leuven! },
    { ...override, room: "Raadzaal" },
  );
  await changeItem(organiser, event.id, itemId, await formOf(event.id, itemId, { occurrenceId: leuven! }));
  expect((await shownOn(event.id, brugge!))["Workshop 1"]).toBeNull();
  expect((await shownOn(event.id, leuven!))["Workshop 1"]).toEqual([600, 660, ""]);
  await expect(
    changeItemOnDate(organiser, event.id, { itemId, occurrenceId: leuven! }, override),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("whoever does not organise the event finds no programme to change, and changes nothing", async () => {
  const { event, stranger, round, dates } = await makeProgramme();
  const itemId = round.items[0]!.id;
  const occurrenceId = dates[0]!.id;
  const move = { block: round.id, occurrenceId, to: "later" as const, along: true, onlyHere: false };
  const before = await shownOn(event.id, occurrenceId);
  for (const viewer of [stranger, viewerWith("CHECK_IN", { eventId: event.id })]) {
    const attempts = [
      () => programmePlan(viewer, event.id),
      () => addItem(viewer, event.id, item()),
      () => changeItem(viewer, event.id, itemId, item()),
      () => changeItemOnDate(viewer, event.id, { itemId, occurrenceId }, { ...override, dropped: true }),
      () => removeItem(viewer, event.id, itemId),
      () => addRound(viewer, event.id, { title: "Ronde" }),
      () => changeRound(viewer, event.id, round.id, { title: "Ronde", place: 1 }),
      () => removeRound(viewer, event.id, round.id),
      () => moveBlock(viewer, event.id, move),
      () => startProgramme(viewer, event.id),
      () => programmePeople(viewer, event.id),
      () => roundPeople(viewer, event.id, round.id),
      () => pendingNotices(viewer, event.id),
      () => sendNotices(viewer, event.id),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await shownOn(event.id, occurrenceId)).toEqual(before);
});

test("items, rounds and dates of another event are not found, or refused at their field", async () => {
  const [mine, other] = [await makeProgramme(), await makeProgramme()];
  const { organiser, event, dates, round } = mine;
  const otherItem = other.round.items[0]!.id;
  const here = { itemId: otherItem, occurrenceId: dates[0]!.id };
  const there = { itemId: round.items[0]!.id, occurrenceId: other.dates[0]!.id };
  for (const attempt of [
    () => changeItem(organiser, event.id, otherItem, item()),
    () => removeItem(organiser, event.id, otherItem),
    () => removeRound(organiser, event.id, other.round.id),
    () => changeRound(organiser, event.id, other.round.id, { title: "x", place: 1 }),
    () => changeItemOnDate(organiser, event.id, here, override),
    () => changeItemOnDate(organiser, event.id, there, override),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  await expect(addItem(organiser, event.id, item({ roundId: other.round.id }))).rejects.toMatchObject({
    fields: { roundId: "invalid" },
  });
  await expect(
    addItem(organiser, event.id, item({ occurrenceId: other.dates[0]!.id })),
  ).rejects.toMatchObject({ fields: { occurrenceId: "other-event" } });
});

test("a form that is not right says so at each field", () => {
  const refused = (schema: typeof ItemForm | typeof OverrideForm | typeof MoveForm, values = {}) => {
    try {
      parseValues(values, schema);
      return null;
    } catch (error) {
      return (error as { fields: unknown }).fields;
    }
  };
  expect(refused(ItemForm, {})).toEqual({
    itemKind: "required",
    title: "required",
    start: "required",
    end: "required",
  });
  const good = { itemKind: "PANEL", title: "Panel", start: "9:30", end: "10.15" };
  expect(parseValues(good, ItemForm)).toMatchObject({ start: 570, end: 615, capacity: null, speakers: [] });
  expect(parseValues({ ...good, start: "23u00", end: "00:00" }, ItemForm)).toMatchObject({ end: 1440 });
  expect(refused(ItemForm, { ...good, end: "9:30" })).toEqual({ end: "before-start" });
  expect(refused(ItemForm, { ...good, start: "25:00", capacity: "0" })).toEqual({
    start: "time",
    capacity: "too-small",
  });
  expect(refused(ItemForm, { ...good, "spreker-functie-3": "adviseur" })).toEqual({
    "spreker-naam-3": "required",
  });
  expect(refused(OverrideForm, { start: "9:00", end: "" })).toEqual({ end: "both-hours" });
  expect(refused(OverrideForm, { start: "9:00", end: "8:00" })).toEqual({ end: "before-start" });
  expect(parseValues({}, OverrideForm)).toEqual(override);
  expect(refused(MoveForm, { block: "x", occurrenceId: "y", to: "up" })).toEqual({
    block: "required",
    occurrenceId: "required",
    to: "invalid",
  });
});

test("the seats of a workshop do not go below those taken, also not on one date", async () => {
  const { event, organiser, round, dates } = await makeProgramme({ workshops: [3, 3] });
  const itemId = round.items[0]!.id;
  for (let i = 0; i < 2; i += 1) await registerGuest(dates[0]!.id, { wishes: wish(round.id, itemId) });
  const refusal = { fields: { capacity: "below-taken" } };
  await expect(
    changeItem(organiser, event.id, itemId, await formOf(event.id, itemId, { capacity: 1 })),
  ).rejects.toMatchObject(refusal);
  const here = { itemId, occurrenceId: dates[0]!.id };
  await expect(
    changeItemOnDate(organiser, event.id, here, { ...override, capacity: 1 }),
  ).rejects.toMatchObject(refusal);
  await changeItemOnDate(
    organiser,
    event.id,
    { ...here, occurrenceId: dates[1]!.id },
    { ...override, capacity: 1 },
  );
  await changeItem(organiser, event.id, itemId, await formOf(event.id, itemId, { capacity: 2 }));
  await changeItemOnDate(organiser, event.id, here, { ...override, dropped: true });
  await changeItem(organiser, event.id, itemId, await formOf(event.id, itemId, { capacity: 1 }));
  await expect(changeItemOnDate(organiser, event.id, here, override)).rejects.toMatchObject(refusal);
});

test("more seats are offered at once to who stands in line", async () => {
  const { event, organiser, round, dates } = await makeProgramme({ workshops: [1, 5] });
  const [full, other] = round.items.map((one) => one.id);
  const guests: { id: string }[] = [];
  for (let i = 0; i < 4; i += 1)
    guests.push(await registerGuest(dates[0]!.id, { wishes: wish(round.id, full!, other) }));
  expect(await Promise.all(guests.map((guest) => seatOf(guest.id)))).toEqual([full, other, other, other]);
  await changeItem(organiser, event.id, full!, await formOf(event.id, full!, { capacity: 3 }));
  expect(
    (await waitsOf(full!)).sort((a, b) => ids(guests, a.registrationId) - ids(guests, b.registrationId)),
  ).toEqual([
    { registrationId: guests[1]!.id, status: "OFFERED" },
    { registrationId: guests[2]!.id, status: "OFFERED" },
    { registrationId: guests[3]!.id, status: "WAITING" },
  ]);
});
const ids = (guests: { id: string }[], id: string) => guests.findIndex((guest) => guest.id === id);

test("seats that are lowered while people choose never end below those taken", async () => {
  const { event, organiser, round, dates } = await makeProgramme({ workshops: [6, 20], capacity: 20 });
  const itemId = round.items[0]!.id;
  const input = await formOf(event.id, itemId, { capacity: 3 });
  await Promise.allSettled([
    ...Array.from({ length: 6 }, () => registerGuest(dates[0]!.id, { wishes: wish(round.id, itemId) })),
    changeItem(organiser, event.id, itemId, input),
  ]);
  const { capacity } = await db().programmeItem.findUniqueOrThrow({ where: { id: itemId } });
  const taken = await db().choice.count({ where: { seatItemId: itemId } });
  expect(taken).toBeLessThanOrEqual(capacity!);
});

test("what somebody chose is not removed, nor moved to another round or date; what nobody chose is", async () => {
  const { event, organiser, round, dates } = await makeProgramme();
  const [first, second] = round.items.map((one) => one.id);
  const guest = await registerGuest(dates[0]!.id, { wishes: wish(round.id, first!, second) });
  const chosen = { code: "conflict", reason: "item-chosen" };
  // The second choice counts as well: the seat they have hangs on the same row.
  for (const itemId of [first!, second!]) {
    await expect(removeItem(organiser, event.id, itemId)).rejects.toMatchObject(chosen);
    await expect(
      changeItem(organiser, event.id, itemId, await formOf(event.id, itemId, { roundId: null })),
    ).rejects.toMatchObject(chosen);
    const elsewhere = await formOf(event.id, itemId, { occurrenceId: dates[1]!.id });
    await expect(changeItem(organiser, event.id, itemId, elsewhere)).rejects.toMatchObject(chosen);
  }
  await changeItem(
    organiser,
    event.id,
    first!,
    await formOf(event.id, first!, { occurrenceId: dates[0]!.id }),
  );
  expect(await seatOf(guest.id)).toBe(first);
  await db().registration.update({ where: { id: guest.id }, data: { status: "CANCELLED" } });
  await removeItem(organiser, event.id, second!);
  expect(Object.keys(await shownOn(event.id, dates[0]!.id))).toEqual(["Workshop 1"]);
});

test("an item that does not take place moves nobody, and gives everybody their place back when it does", async () => {
  const { event, organiser, round, dates } = await makeProgramme({ workshops: [1, 5] });
  const [full, other] = round.items.map((one) => one.id);
  const guests: { id: string }[] = [];
  for (let i = 0; i < 3; i += 1)
    guests.push(await registerGuest(dates[0]!.id, { wishes: wish(round.id, full!, other) }));
  const here = { itemId: full!, occurrenceId: dates[0]!.id };
  await changeItem(organiser, event.id, full!, await formOf(event.id, full!, { capacity: 2 }));
  expect((await waitsOf(full!)).map((wait) => wait.status).sort()).toEqual(["OFFERED", "WAITING"]);
  await changeItemOnDate(organiser, event.id, here, { ...override, dropped: true });
  expect(await seatOf(guests[0]!.id)).toBe(full);
  expect((await waitsOf(full!)).map((wait) => wait.status)).toEqual(["WAITING", "WAITING"]);
  await changeItemOnDate(organiser, event.id, here, override);
  expect((await waitsOf(full!)).map((wait) => wait.status).sort()).toEqual(["OFFERED", "WAITING"]);
});

test("a programme starts once, from the hour at which the day begins", async () => {
  const { event, organiser, dates } = await makeProgramme({ workshops: [], dates: 1 });
  await startProgramme(organiser, event.id);
  expect(await shownOn(event.id, dates[0]!.id)).toEqual({
    Welkom: [540, 570, ""],
    Toelichting: [570, 615, ""],
    "Workshop 1": [615, 675, ""],
    "Workshop 2": [615, 675, ""],
    Pauze: [675, 690, ""],
    Netwerkmoment: [690, 750, ""],
  });
  expect((await programmePlan(organiser, event.id)).rounds.map((round) => round.title)).toEqual([
    "Workshops",
  ]);
  await expect(startProgramme(organiser, event.id)).rejects.toMatchObject({ reason: "already-done" });
});
