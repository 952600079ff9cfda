import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { badgesOf } from "~/domain/registrations/badges.server";
import { byName } from "~/domain/registrations/paper";
import { papersOf } from "~/domain/registrations/papers.server";
import { participantLists } from "~/domain/registrations/participant-lists.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import { codeOf, helper, makeDay, send, walkIn } from "../../support/door";
import { makeNetwork } from "../../support/events";
import { makeEvent, registerGuest } from "../../support/make";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();

const organiser = (eventId: string) => viewerWith("ORGANISER", { eventId });
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

test("names are sorted as people look them up", () => {
  const rows = ["Zoë", "élise", "Eddy", "An", "Łukasz", "Lut"].map((name) => ({ name }));
  expect(names(byName(rows))).toEqual(["An", "Eddy", "élise", "Łukasz", "Lut", "Zoë"]);
});

test("who has a seat has a badge, walk-ins too; who waits or cancelled has none", async () => {
  const day = await makeDay({ capacity: 2 });
  await registerGuest(day.date.id, { name: "Bea" });
  const gone = await registerGuest(day.date.id, { name: "Cas" });
  await registerGuest(day.date.id, { name: "Dirk" });
  await db().registration.update({ where: { id: gone.id }, data: { status: "CANCELLED" } });
  day.open();
  await send(organiser(day.event.id), day.date.id, [walkIn(day.start, { name: "Aad" })], {
    deviceNow: day.start,
  });
  const { badges } = await badgesOf(organiser(day.event.id), day.date.id, null);
  expect(names(badges)).toEqual(["Aad", "Bea"]);
});

test("a badge has the workshops as they are on that date, in order of time, and the ticket's address", async () => {
  const { event, date, round } = await makeEvent({ workshops: [5, 5] });
  const [first] = round!.items;
  await db().itemOverride.create({
    data: { itemId: first!.id, occurrenceId: date.id, room: "Zolder", startMinute: 615 },
  });
  const wishes = [{ roundId: round!.id, firstItemId: first!.id, secondItemId: null }];
  const guest = await registerGuest(date.id, { name: "Bea", organisation: "Stad Brugge", wishes });
  const { badges } = await badgesOf(organiser(event.id), date.id, null);
  expect(badges).toEqual([
    {
      name: "Bea",
      organisation: "Stad Brugge",
      photo: "NO",
      ticket: `http://localhost:3000/t/${await codeOf(guest)}`,
      workshops: [{ startMinute: 615, title: "Workshop 1", room: "Zolder" }],
    },
  ]);
});

test("only the badges that were asked for, and never of another date", async () => {
  const { event, dates } = await makeEvent({ dates: 2, severalDates: true });
  const here = await registerGuest(dates[0]!.id, { name: "Hier" });
  await registerGuest(dates[0]!.id, { name: "Niet gevraagd" });
  const there = await registerGuest(dates[1]!.id, { name: "Elders" });
  const asked = await badgesOf(organiser(event.id), dates[0]!.id, [here.id, there.id]);
  expect(names(asked.badges)).toEqual(["Hier"]);
  expect((await badgesOf(organiser(event.id), dates[0]!.id, [])).badges).toEqual([]);
});

test("lists hold who has a seat by name, and who waits in order of the line", async () => {
  const { event, date, round } = await makeEvent({ capacity: 3, workshops: [1] });
  const [item] = round!.items;
  const wishes = [{ roundId: round!.id, firstItemId: item!.id, secondItemId: null }];
  for (const name of ["Cas", "Bea", "An", "Zita", "Yo"]) await registerGuest(date.id, { name, wishes });
  const { lists } = await participantLists(organiser(event.id), date.id, null);
  expect(lists.map(({ key, people, waiting }) => [key, names(people), names(waiting)])).toEqual([
    ["onthaal", ["An", "Bea", "Cas"], ["Zita", "Yo"]],
    [item!.id, ["Cas"], ["Bea", "An"]],
  ]);
  const one = await participantLists(organiser(event.id), date.id, item!.id);
  expect(one.lists.map(({ key }) => key)).toEqual([item!.id]);
  await expect(participantLists(organiser(event.id), date.id, "nothing")).rejects.toThrow(NotFound);
});

test("an offered seat is still in line, with the deadline", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  await registerGuest(date.id, { name: "Bea" });
  const next = await registerGuest(date.id, { name: "Cas" });
  const until = new Date("2026-12-01T11:00Z");
  await db().registration.update({
    where: { id: next.id },
    data: { status: "OFFERED", offerExpiresAt: until },
  });
  const { lists } = await participantLists(organiser(event.id), date.id, "onthaal");
  expect(lists[0]!.waiting).toEqual([{ name: "Cas", organisation: "", offerExpiresAt: until }]);
});

test("lists are for who checks people in; badges and the overview only for organisers", async () => {
  const { event, date } = await makeEvent();
  const network = await makeNetwork();
  const strangers = [
    visitor,
    viewerWith("ORGANISER", { networkId: network.id }),
    viewerWith("MEMBER", { eventId: event.id }),
  ];
  for (const viewer of strangers) {
    await expect(badgesOf(viewer, date.id, null)).rejects.toThrow(NotFound);
    await expect(papersOf(viewer, date.id)).rejects.toThrow(NotFound);
    await expect(participantLists(viewer, date.id, null)).rejects.toThrow(NotFound);
  }
  const atDoor = helper(event.id);
  await expect(badgesOf(atDoor, date.id, null)).rejects.toThrow(NotFound);
  await expect(papersOf(atDoor, date.id)).rejects.toThrow(NotFound);
  expect((await participantLists(atDoor, date.id, null)).lists).toHaveLength(1);
});

test("no paper knows what somebody eats or needs", async () => {
  const { event, date } = await makeEvent();
  const { id } = await registerGuest(date.id);
  const moment = new Date();
  await db().registrationNeeds.create({
    data: {
      registrationId: id,
      diet: "geheim dieet",
      access: "geheime nood",
      consentAt: moment,
      eraseAfter: moment,
    },
  });
  const viewer = organiser(event.id);
  const papers = [
    await badgesOf(viewer, date.id, null),
    await participantLists(viewer, date.id, null),
    await papersOf(viewer, date.id),
  ];
  expect(JSON.stringify(papers)).not.toContain("geheim");
});

test("the overview counts, and a longer list takes no more statements", async () => {
  const { event, date, round } = await makeEvent({ workshops: [5] });
  const viewer = organiser(event.id);
  await registerGuest(date.id, { name: "An" });
  const few = await statementsOf(() => papersOf(viewer, date.id));
  await registerGuest(date.id, { name: "Bea" });
  await registerGuest(date.id, { name: "Cas" });
  expect(await statementsOf(() => papersOf(viewer, date.id))).toBe(few);
  const papers = await papersOf(viewer, date.id);
  expect(papers).toMatchObject({ over: false, present: 0 });
  expect(names(papers.people)).toEqual(["An", "Bea", "Cas"]);
  expect(papers.lists.map(({ key, people }) => [key, people])).toEqual([
    ["onthaal", 3],
    [round!.items[0]!.id, 0],
  ]);
  setClock(() => new Date(date.endsAt));
  expect((await papersOf(viewer, date.id)).over).toBe(true);
});
