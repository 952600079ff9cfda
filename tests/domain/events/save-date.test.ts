import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addListener } from "~/domain/activity/dispatch.server";
import { addScribe } from "~/domain/activity/record.server";
import { addDate, changeDate, dateToEdit } from "~/domain/events/save-date.server";
import { cancelDate } from "~/domain/events/cancel.server";
import { visitor } from "~/domain/people/viewer";
import { followMovedDate } from "~/domain/registrations/follow-moved-date.server";
import { serveLines } from "~/jobs.server";
import { mailScribe } from "~/mail/scribe.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { dateInput, makeOrganised, makeOrganisers, venue } from "../../support/organise";
import { viewerWith } from "../../support/people";
import { until } from "../../support/server";

useDatabase();
const stop: (() => void)[] = [];
beforeAll(() => void stop.push(addScribe(mailScribe), addListener(serveLines)));
afterAll(() => stop.forEach((one) => one()));
beforeEach(() => setClock(() => new Date("2027-01-10T08:00:00Z")));

const row = (id: string) =>
  db().occurrence.findUniqueOrThrow({ where: { id }, include: { venue: true, quotas: true, wanted: true } });
const letters = async (occurrenceId: string, letter: string) => {
  const guests = await db().registration.findMany({ where: { occurrenceId }, select: { email: true } });
  const rows = await db().outboxMail.findMany({
    where: { letter, toEmail: { in: guests.map((guest) => guest.email) } },
    select: { toEmail: true, data: true },
    orderBy: { id: "asc" },
  });
  return rows;
};
const kinds = async (subjectId: string) => {
  const rows = await db().activity.findMany({
    where: { subjectId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind }) => kind);
};

test("a date is kept as the clock in Brussels shows it, with its place, rules and mix", async () => {
  const { network, tine } = await makeOrganisers();
  const { event } = await makeOrganised(network.id);
  const { id } = await addDate(
    tine,
    event.id,
    dateInput({
      startsAt: "2027-07-01T09:00",
      endsAt: "2027-07-01T16:30",
      closesDay: "2027-06-28",
      quotas: [
        { kind: "KEEP", types: ["LDE_ONDERNEMING", "KOEPEL"], seats: 4, until: "2027-06-20" },
        { kind: "AT_MOST", types: ["VAKBOND"], seats: 2, until: null },
      ],
      wanted: [{ type: "ONDERWIJS", atLeast: 3 }],
    }),
  );
  const date = await row(id);
  expect(date).toMatchObject({
    startsAt: new Date("2027-07-01T07:00:00Z"),
    endsAt: new Date("2027-07-01T14:30:00Z"),
    // "Tot en met 28 juni" ends at midnight.
    closesAt: new Date("2027-06-28T22:00:00Z"),
    venue,
    wanted: [{ type: "ONDERWIJS", atLeast: 3 }],
  });
  expect(date.quotas.map(({ kind, types, seats, until }) => ({ kind, types, seats, until }))).toEqual(
    expect.arrayContaining([
      {
        kind: "KEEP",
        types: ["LDE_ONDERNEMING", "KOEPEL"],
        seats: 4,
        until: new Date("2027-06-20T22:00:00Z"),
      },
      { kind: "AT_MOST", types: ["VAKBOND"], seats: 2, until: null },
    ]),
  );
  expect(await dateToEdit(tine, id)).toMatchObject({
    startsAt: "2027-07-01T09:00",
    closesDay: "2027-06-28",
    closesTime: "",
    taken: 0,
    twice: [],
  });
});

test("a deadline with an hour comes back with its hour", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id, { closesDay: "2027-03-09", closesTime: "12:00" });
  expect(date.closesAt).toEqual(new Date("2027-03-09T11:00:00Z"));
  expect(await dateToEdit(tine, date.id)).toMatchObject({ closesDay: "2027-03-09", closesTime: "12:00" });
});

test("another network's organiser, a door helper and a visitor find no date to change", async () => {
  const { network, stranger } = await makeOrganisers();
  const { event, date } = await makeOrganised(network.id);
  for (const viewer of [stranger, visitor, viewerWith("CHECK_IN", { networkId: network.id })]) {
    await expect(changeDate(viewer, date.id, dateInput())).rejects.toThrow("not-found");
    await expect(dateToEdit(viewer, date.id)).rejects.toThrow("not-found");
    await expect(addDate(viewer, event.id, dateInput())).rejects.toThrow("not-found");
  }
  await expect(dateToEdit(stranger, "geen-id")).rejects.toThrow("not-found");
});

test("an hour that no clock shows is refused; one that it shows twice is the first, and the form says so", async () => {
  const { network, tine } = await makeOrganisers();
  const { event } = await makeOrganised(network.id);
  await expect(
    addDate(tine, event.id, dateInput({ startsAt: "2027-03-28T02:30", endsAt: "2027-03-28T05:00" })),
  ).rejects.toMatchObject({ fields: { startsAt: "skipped-hour" } });
  const { id } = await addDate(
    tine,
    event.id,
    dateInput({ startsAt: "2027-10-31T02:30", endsAt: "2027-10-31T05:00" }),
  );
  expect((await row(id)).startsAt).toEqual(new Date("2027-10-31T00:30:00Z"));
  expect((await dateToEdit(tine, id)).twice).toEqual(["startsAt"]);
  // Somebody's date that stands at the second time stays there when its reading is sent back as it is.
  await db().occurrence.update({ where: { id }, data: { startsAt: new Date("2027-10-31T01:30:00Z") } });
  await changeDate(
    tine,
    id,
    dateInput({ startsAt: "2027-10-31T02:30", endsAt: "2027-10-31T05:00", capacity: 11 }),
  );
  expect((await row(id)).startsAt).toEqual(new Date("2027-10-31T01:30:00Z"));
});

test("an end before the start and deadlines after the day are refused, each at its field", async () => {
  const { network, tine } = await makeOrganisers();
  const { event } = await makeOrganised(network.id);
  const fieldsOf = (input: Parameters<typeof dateInput>[0]) =>
    addDate(tine, event.id, dateInput(input)).then(
      () => ({}),
      (error: { fields: object }) => error.fields,
    );
  expect(await fieldsOf({ endsAt: "2027-03-11T08:00" })).toEqual({ endsAt: "before-start" });
  expect(await fieldsOf({ closesDay: "2027-03-12" })).toEqual({ closesDay: "after-start" });
  expect(await fieldsOf({ closesDay: "2027-03-11" })).toEqual({});
  expect(await fieldsOf({ closesDay: "2027-03-01", opensAt: "2027-03-02T09:00" })).toEqual({
    opensAt: "after-deadline",
  });
  expect(await fieldsOf({ venue: null })).toEqual({ venueName: "no-place" });
});

test("a draft may still look for a place", async () => {
  const { network } = await makeOrganisers();
  const { date } = await makeOrganised(network.id, { published: false, venue: null });
  expect(date.venueId).toBeNull();
});

test("who is registered or in line hears of a new hour and place, once, and calendars hear too", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id, { capacity: 1 });
  const [an, bo] = [await registerGuest(date.id), await registerGuest(date.id)];
  const gone = await registerGuest(date.id);
  await db().registration.update({ where: { id: gone.id }, data: { status: "CANCELLED" } });
  await changeDate(
    tine,
    date.id,
    dateInput({ capacity: 1, startsAt: "2027-03-11T10:00", venue: { ...venue, name: "Zaal De Burg" } }),
  );
  const written = await letters(date.id, "date-changed");
  const heard = await db().registration.findMany({ where: { id: { in: [an.id, bo.id] } } });
  expect(written.map((letter) => letter.toEmail).sort()).toEqual(heard.map((one) => one.email).sort());
  expect(written.map((letter) => (letter.data as { what: string[] }).what)).toEqual([
    ["time", "place"],
    ["time", "place"],
  ]);
  expect((await row(date.id)).sequence).toBeGreaterThan(0);
});

test("where one joins online is told to who has a seat, and to nobody in line", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id, { capacity: 1 });
  const an = await registerGuest(date.id);
  await registerGuest(date.id);
  await changeDate(tine, date.id, dateInput({ capacity: 1, onlineUrl: "https://meet.example/dag" }));
  const { email } = await db().registration.findUniqueOrThrow({ where: { id: an.id } });
  expect((await letters(date.id, "date-changed")).map(({ toEmail }) => toEmail)).toEqual([email]);
});

test("nobody hears of what does not touch them: seats, deadlines, how to get there", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id);
  await registerGuest(date.id);
  await changeDate(
    tine,
    date.id,
    dateInput({ closesDay: "2027-03-01", venue: { ...venue, route: "Bus 1", accessibility: "Lift" } }),
  );
  expect(await letters(date.id, "date-changed")).toEqual([]);
  expect(await row(date.id)).toMatchObject({ sequence: 0, venue: { route: "Bus 1" } });
  expect((await kinds(date.id)).sort()).toEqual(["occurrence.added", "occurrence.edited"]);
});

test("nobody hears of a change to a draft or to a day that is over", async () => {
  const { network, tine } = await makeOrganisers();
  const draft = await makeOrganised(network.id, { published: false });
  await changeDate(tine, draft.date.id, dateInput({ startsAt: "2027-03-11T10:00" }));
  const past = await makeOrganised(network.id);
  setClock(() => new Date("2027-04-01T08:00:00Z"));
  await changeDate(tine, past.date.id, dateInput({ startsAt: "2027-03-11T10:00" }));
  for (const { date } of [draft, past])
    expect((await kinds(date.id)).sort()).toEqual(["occurrence.added", "occurrence.edited"]);
});

test("there cannot be fewer seats than are taken, and an offer is taken", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id, { capacity: 3 });
  for (let i = 0; i < 3; i += 1) await registerGuest(date.id);
  await expect(changeDate(tine, date.id, dateInput({ capacity: 2 }))).rejects.toMatchObject({
    fields: { capacity: "under-taken" },
  });
  const one = await db().registration.findFirstOrThrow({ where: { occurrenceId: date.id } });
  await db().registration.update({
    where: { id: one.id },
    data: { status: "OFFERED", offerExpiresAt: new Date("2027-02-01T00:00:00Z") },
  });
  await expect(changeDate(tine, date.id, dateInput({ capacity: 2 }))).rejects.toMatchObject({
    fields: { capacity: "under-taken" },
  });
  await db().registration.update({
    where: { id: one.id },
    data: { status: "CANCELLED", offerExpiresAt: null },
  });
  await changeDate(tine, date.id, dateInput({ capacity: 2 }));
  expect((await row(date.id)).capacity).toBe(2);
});

test("fewer seats and new registrations at the same moment never leave more taken than there are", async () => {
  const { network, tine } = await makeOrganisers();
  for (let round = 0; round < 4; round += 1) {
    const { date } = await makeOrganised(network.id, { capacity: 8 });
    await registerGuest(date.id);
    const shrink = changeDate(tine, date.id, dateInput({ capacity: 4 })).catch(() => "refused");
    await Promise.all([shrink, ...Array.from({ length: 7 }, () => registerGuest(date.id))]);
    const taken = await db().registration.count({
      where: { occurrenceId: date.id, status: { in: ["CONFIRMED", "OFFERED"] } },
    });
    expect(taken).toBeLessThanOrEqual((await row(date.id)).capacity);
  }
});

test("more seats serve who is in line", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id, { capacity: 1 });
  await registerGuest(date.id);
  const waiting = await registerGuest(date.id);
  await changeDate(tine, date.id, dateInput({ capacity: 2 }));
  const status = async () =>
    (await db().registration.findUniqueOrThrow({ where: { id: waiting.id } })).status;
  await until(async () => (await status()) === "OFFERED");
  expect(await kinds(date.id)).toContain("occurrence.seats-changed");
});

test("a place that other dates have too is not changed under them", async () => {
  const { network, tine } = await makeOrganisers();
  const { event, date } = await makeOrganised(network.id);
  const other = await db().occurrence.create({
    data: {
      eventId: event.id,
      startsAt: new Date("2027-03-18T08:00:00Z"),
      endsAt: new Date("2027-03-18T15:00:00Z"),
      capacity: 5,
      venueId: date.venueId,
    },
  });
  await changeDate(tine, date.id, dateInput({ venue: { ...venue, name: "Elders" } }));
  expect((await row(other.id)).venue!.name).toBe("Zaal De Brug");
  expect((await row(date.id)).venue!.name).toBe("Elders");
});

test("a date that was cancelled stays as it was", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id);
  await cancelDate(tine, date.id);
  await expect(changeDate(tine, date.id, dateInput())).rejects.toMatchObject({ reason: "date-cancelled" });
});

test("answers about diet stay until after the new day, and who was reminded is reminded again", async () => {
  const { network, tine } = await makeOrganisers();
  const { date } = await makeOrganised(network.id);
  const an = await registerGuest(date.id);
  const at = new Date("2027-03-10T08:00:00Z");
  await db().registrationNeeds.create({
    data: {
      registrationId: an.id,
      diet: "vegetarisch",
      consentAt: at,
      eraseAfter: new Date("2027-03-25T15:30:00Z"),
    },
  });
  await db().registration.update({ where: { id: an.id }, data: { weekReminderAt: at, dayReminderAt: at } });
  setClock(() => at);
  await changeDate(tine, date.id, dateInput({ startsAt: "2027-04-08T09:00", endsAt: "2027-04-08T16:30" }));
  await followMovedDate(date.id);
  expect(
    await db().registration.findUniqueOrThrow({ where: { id: an.id }, include: { needs: true } }),
  ).toMatchObject({
    weekReminderAt: null,
    dayReminderAt: null,
    needs: { eraseAfter: new Date("2027-04-22T14:30:00Z") },
  });
});
