import { expect, test } from "vitest";
import { copyProposal, duplicateEvent } from "~/domain/events/duplicate.server";
import { CopyForm } from "~/domain/events/event-form";
import { visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { parseValues } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { fromWallClock, toWallClock } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";

useDatabase();

/** Two dates a week apart round the change to winter time, with a programme that differs between them. */
async function makeOriginal(networkId: string) {
  const series = await db().eventSeries.create({ data: { slug: newId(), title: "Dagen", networkId } });
  const event = await db().event.create({
    data: {
      slug: newId(),
      kind: "INSPIRATIEDAG",
      title: "Derde editie",
      description: "Wat je **leert**.",
      contactEmail: "tine@example.org",
      networkId,
      seriesId: series.id,
      edition: 3,
      publishedAt: new Date("2027-01-01T00:00:00Z"),
      sequence: 4,
      themes: { create: { id: newId(), name: "Taal", nameEn: "Language" } },
    },
  });
  const date = (day: string, municipality: string) =>
    db().occurrence.create({
      data: {
        event: { connect: { id: event.id } },
        startsAt: fromWallClock(`${day}T09:00`),
        endsAt: fromWallClock(`${day}T16:30`),
        closesAt: fromWallClock("2027-10-20T00:00"),
        capacity: 12,
        offerHours: 8,
        sequence: 2,
        nextArrival: 5,
        venue: { create: { name: "Zaal", municipality, province: "WEST_VLAANDEREN", route: "Bus 1" } },
        quotas: {
          create: { kind: "KEEP", types: ["KOEPEL"], seats: 2, until: fromWallClock("2027-10-18T00:00") },
        },
        wanted: { create: { type: "ONDERWIJS", atLeast: 3 } },
      },
    });
  const [brugge, leuven] = [await date("2027-10-28", "Brugge"), await date("2027-11-04", "Leuven")];
  const round = await db().choiceRound.create({ data: { eventId: event.id, title: "Voormiddag", order: 1 } });
  const item = (title: string, more: object = {}) =>
    db().programmeItem.create({
      data: { eventId: event.id, kind: "WORKSHOP", title, startMinute: 600, endMinute: 660, ...more },
    });
  const shared = await item("Jobdesign", { roundId: round.id, capacity: 5, room: "A" });
  await db().speaker.create({ data: { itemId: shared.id, name: "Koen", title: "coach" } });
  await db().itemOverride.create({
    data: { itemId: shared.id, occurrenceId: leuven.id, room: "B", capacity: 3 },
  });
  const onlyBrugge = await item("Groep Intro", { occurrenceId: brugge.id });
  return { event, brugge, leuven, shared, onlyBrugge, round };
}

const copyOf = (id: string) =>
  db().event.findUniqueOrThrow({
    where: { id },
    include: {
      themes: true,
      rounds: true,
      items: { orderBy: { title: "desc" }, include: { speakers: true, overrides: true } },
      occurrences: {
        orderBy: { startsAt: "asc" },
        include: { venue: true, quotas: true, wanted: true, registrations: true },
      },
    },
  });

test("a copy is a draft with the texts, dates as far apart at the same hours, places, rules and programme", async () => {
  const { network, tine } = await makeOrganisers();
  const { event, shared, round, brugge } = await makeOriginal(network.id);
  await registerGuest(brugge.id, {
    wishes: [{ roundId: round.id, firstItemId: shared.id, secondItemId: null }],
  });
  const { id } = await duplicateEvent(tine, event.id, {
    title: "Vierde editie",
    edition: null,
    firstDay: "2028-03-23",
  });
  const copy = await copyOf(id);
  expect(copy).toMatchObject({
    slug: "vierde-editie",
    publishedAt: null,
    edition: 4,
    sequence: 0,
    description: "Wat je **leert**.",
    contactEmail: "tine@example.org",
    themes: [{ name: "Taal" }],
  });
  // The week between the two crosses the change to summer time; the clock on the wall says the same.
  expect(copy.occurrences.map((date) => [toWallClock(date.startsAt), toWallClock(date.endsAt)])).toEqual([
    ["2028-03-23T09:00", "2028-03-23T16:30"],
    ["2028-03-30T09:00", "2028-03-30T16:30"],
  ]);
  const [first, second] = copy.occurrences;
  expect(first).toMatchObject({
    closesAt: fromWallClock("2028-03-15T00:00"),
    capacity: 12,
    offerHours: 8,
    sequence: 0,
    nextArrival: 1,
    registrations: [],
    venue: { municipality: "Brugge", route: "Bus 1" },
    quotas: [{ kind: "KEEP", types: ["KOEPEL"], seats: 2, until: fromWallClock("2028-03-13T00:00") }],
    wanted: [{ type: "ONDERWIJS", atLeast: 3 }],
  });
  expect(first!.venueId).not.toBe(brugge.venueId);
  expect(copy.items).toMatchObject([
    {
      title: "Jobdesign",
      occurrenceId: null,
      roundId: copy.rounds[0]!.id,
      capacity: 5,
      speakers: [{ name: "Koen", title: "coach" }],
      overrides: [{ occurrenceId: second!.id, room: "B", capacity: 3 }],
    },
    { title: "Groep Intro", occurrenceId: first!.id, speakers: [], overrides: [] },
  ]);
});

test("the original stays as it was", async () => {
  const { network, tine } = await makeOrganisers();
  const { event } = await makeOriginal(network.id);
  const before = await copyOf(event.id);
  await duplicateEvent(tine, event.id, { title: "Kopie", edition: 7, firstDay: "2028-03-23" });
  expect(await copyOf(event.id)).toEqual(before);
});

test("a cancelled date is not copied, nor what was only there", async () => {
  const { network, tine } = await makeOrganisers();
  const { event, brugge } = await makeOriginal(network.id);
  await db().occurrence.update({ where: { id: brugge.id }, data: { cancelledAt: new Date() } });
  const { id } = await duplicateEvent(tine, event.id, {
    title: "Zonder",
    edition: null,
    firstDay: "2028-04-06",
  });
  const copy = await copyOf(id);
  expect(copy.occurrences.map((date) => date.venue!.municipality)).toEqual(["Leuven"]);
  expect(copy.occurrences.map((date) => toWallClock(date.startsAt))).toEqual(["2028-04-06T09:00"]);
  expect(copy.items.map((item) => item.title)).toEqual(["Jobdesign"]);
});

test("the form proposes the next edition and the same weekday a year later", async () => {
  const { network, tine } = await makeOrganisers();
  const { event } = await makeOriginal(network.id);
  expect(await copyProposal(tine, event.id)).toMatchObject({
    title: "Derde editie",
    inSeries: true,
    edition: 4,
    firstDay: "2028-10-26",
  });
});

test("a copy without a first day or with an edition that exists is refused at the field", async () => {
  const { network, tine } = await makeOrganisers();
  const { event } = await makeOriginal(network.id);
  await expect(
    duplicateEvent(tine, event.id, { title: "Kopie", edition: null, firstDay: null }),
  ).rejects.toMatchObject({ fields: { firstDay: "required" } });
  await expect(
    duplicateEvent(tine, event.id, { title: "Kopie", edition: 3, firstDay: "2028-03-23" }),
  ).rejects.toMatchObject({ fields: { edition: "taken" } });
  expect(await db().event.count({ where: { networkId: network.id } })).toBe(1);
  expect(() => parseValues({ title: "x", firstDay: "2028-02-30" }, CopyForm)).toThrow("firstDay date");
});

test("only who may start an event in its network copies it", async () => {
  const { network, stranger } = await makeOrganisers();
  const { event } = await makeOriginal(network.id);
  const input = { title: "Gekaapt", edition: null, firstDay: "2028-03-23" };
  for (const viewer of [stranger, visitor]) {
    await expect(duplicateEvent(viewer, event.id, input)).rejects.toThrow("not-found");
    await expect(copyProposal(viewer, event.id)).rejects.toThrow("not-found");
  }
  const own = viewerWith("ORGANISER", { eventId: event.id });
  await expect(duplicateEvent(own, event.id, input)).rejects.toThrow("not-allowed");
});
