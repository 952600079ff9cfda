import { beforeAll, beforeEach, expect, test } from "vitest";
import { readFilter } from "~/domain/events/event-filter";
import {
  comingByProvince,
  filterOptions,
  listDates,
  listEvents,
  nextDateFrom,
} from "~/domain/events/listing.server";
import { monthBounds } from "~/domain/events/month";
import { system, visitor } from "~/domain/people/viewer";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeListed, makeSeries } from "../../support/events";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();

const filter = (query = "") => readFilter(new URLSearchParams(query));
const titles = async (query = "", viewer = visitor) =>
  (await listEvents(viewer, filter(query))).events.map((event) => event.title);

beforeAll(async () => {
  await db().sector.create({ data: { id: "groen", name: "Groen", nameEn: "Green" } });
  await db().sector.create({ data: { id: "metaal", name: "Metaal", nameEn: "Metal" } });
  await db().theme.create({ data: { id: "taal", name: "Taal", nameEn: "Language" } });
});

beforeEach(async () => {
  await db().event.deleteMany();
  setClock(() => new Date("2026-10-01T08:00:00Z"));
});

test("coming events stand first to come first, past ones last first; an event with both is in both", async () => {
  await makeListed({ title: "later", days: [{ in: 20 }] });
  await makeListed({ title: "soon", days: [{ in: 3 }, { in: 40 }] });
  await makeListed({ title: "both", days: [{ in: -7 }, { in: 10 }] });
  await makeListed({ title: "long ago", days: [{ in: -300 }] });
  expect(await titles()).toEqual(["soon", "both", "later"]);
  expect(await titles("periode=voorbij")).toEqual(["both", "long ago"]);
});

test("an event shows the dates that match, and those only", async () => {
  await makeListed({
    days: [
      { in: -7 },
      { in: 10, province: "LIMBURG", municipality: "Genk" },
      { in: 17, province: "ANTWERPEN", municipality: "Mol" },
    ],
  });
  const shown = async (query: string) =>
    (await listEvents(visitor, filter(query))).events.flatMap((event) =>
      event.occurrences.map((date) => date.venue?.municipality),
    );
  expect(await shown("")).toEqual(["Genk", "Mol"]);
  expect(await shown("provincie=ANTWERPEN")).toEqual(["Mol"]);
  expect(await shown("periode=voorbij")).toEqual(["Brugge"]);
});

test("an event is to come until it ends", async () => {
  await makeListed({ days: [{ in: 0 }] });
  setClock(() => new Date("2026-10-01T14:59:59.999Z"));
  expect(await titles()).toHaveLength(1);
  setClock(() => new Date("2026-10-01T15:00:00Z"));
  expect(await titles()).toEqual([]);
  expect(await titles("periode=voorbij")).toHaveLength(1);
});

test("each filter narrows, and together they narrow more", async () => {
  await makeListed({ title: "a", kind: "KICK_OFF", sectorId: "groen", themes: ["taal"] });
  await makeListed({ title: "b", kind: "KICK_OFF", sectorId: "metaal" });
  await makeListed({ title: "c", themes: ["taal"], days: [{ in: 11, province: "LIMBURG" }] });
  expect(await titles("soort=KICK_OFF")).toEqual(["a", "b"]);
  expect(await titles("sector=metaal")).toEqual(["b"]);
  expect(await titles("thema=taal")).toEqual(["a", "c"]);
  expect(await titles("provincie=LIMBURG")).toEqual(["c"]);
  expect(await titles("soort=KICK_OFF&thema=taal")).toEqual(["a"]);
  expect(await titles("soort=KICK_OFF&provincie=LIMBURG")).toEqual([]);
});

test("words are found in title, series, programme, speaker, organisation and place, all of them and in any order", async () => {
  const series = await makeSeries("Doorstroomdagen");
  const event = await makeListed({ title: "Taal op de werkvloer", seriesId: series.id });
  const item = { eventId: event.id, kind: "WORKSHOP" as const, startMinute: 600, endMinute: 660 };
  const organisation = { create: { name: "Groep Intro", nameKey: "groep intro" } };
  await db().programmeItem.create({
    data: { ...item, title: "Jobdesign", speakers: { create: { name: "Griet Naessens", organisation } } },
  });
  await makeListed({ title: "Iets anders" });
  const asked = [
    "WERKVLOER taal",
    "doorstroom",
    "jobdesign",
    "naessens griet",
    "groep intro",
    "taal brugge",
    "taal gent",
  ];
  const found = [];
  for (const words of asked) found.push((await titles(`zoek=${encodeURIComponent(words)}`)).length);
  expect(found).toEqual([1, 1, 1, 1, 1, 1, 0]);
});

test("percent, underscore and backslash are what they are, not wildcards", async () => {
  await makeListed({ title: "100% mee" });
  await makeListed({ title: "Map c:\\taal_op" });
  const counts = [];
  for (const word of ["%", "_", "\\", "0%", "l_o", "l%o", "c:\\t"])
    counts.push((await titles(`zoek=${encodeURIComponent(word)}`)).length);
  expect(counts).toEqual([1, 1, 1, 1, 1, 0, 1]);
});

test("drafts are listed for who organises them only", async () => {
  const event = await makeListed({ title: "draft", published: false });
  expect(await titles("", visitor)).toEqual([]);
  expect(await titles("", viewerWith("ORGANISER", { eventId: event.id }))).toEqual(["draft"]);
  expect(await titles("", viewerWith("CHECK_IN", { eventId: event.id }))).toEqual([]);
  expect(await titles("", system)).toEqual(["draft"]);
});

test("pages follow each other without gap or repetition, and one beyond the last is the last", async () => {
  for (let i = 0; i < 5; i += 1) await makeListed({ title: `dag ${i}`, days: [{ in: 5 }] });
  const pages = [];
  for (const page of [1, 2, 3]) pages.push((await listEvents(visitor, { past: false, page }, 2)).events);
  expect(pages.map((events) => events.length)).toEqual([2, 2, 1]);
  expect(new Set(pages.flat().map((event) => event.id)).size).toBe(5);
  const beyond = await listEvents(visitor, { past: false, page: 9 }, 2);
  expect([beyond.page, beyond.total, beyond.events.map((event) => event.id)]).toEqual([
    3,
    5,
    pages[2]!.map((event) => event.id),
  ]);
});

test("one event and three cost the same statements", async () => {
  const cost = () =>
    statementsOf(async () => {
      await listEvents(visitor, filter());
      await listDates(visitor, filter(), 100);
      await comingByProvince(visitor, filter());
    });
  await makeListed({ sectorId: "groen" });
  const one = await cost();
  await makeListed({ sectorId: "metaal", days: [{ in: 3 }, { in: 4, online: true }] });
  await makeListed({ days: [{ in: 5, province: "LIMBURG" }] });
  expect(await cost()).toBe(one);
});

test("a month has the dates that begin in it on the Brussels clock", async () => {
  setClock(() => new Date("2026-10-31T22:59:00Z")); // 23.59 in Brussels
  await makeListed({ title: "oktober", days: [{ in: 0 }] });
  setClock(() => new Date("2026-10-31T23:00:00Z"));
  await makeListed({ title: "november", days: [{ in: 0 }] });
  const inMonth = async (month: string, next: string) =>
    (await listDates(visitor, filter(), 100, monthBounds(month, next))).map(({ event }) => event.title);
  expect(await inMonth("2026-10", "2026-11")).toEqual(["oktober"]);
  expect(await inMonth("2026-11", "2026-12")).toEqual(["november"]);
});

test("the next date is the first from a moment on that the filter lets through", async () => {
  await makeListed({ days: [{ in: 40, province: "LIMBURG" }] });
  await makeListed({ days: [{ in: 30 }] });
  const day = async (query: string) =>
    (await nextDateFrom(visitor, filter(query), new Date("2026-10-10T00:00:00Z")))
      ?.toISOString()
      .slice(0, 10);
  expect(await day("")).toBe("2026-10-31");
  expect(await day("provincie=LIMBURG")).toBe("2026-11-10");
  expect(await day("provincie=BRUSSEL")).toBeUndefined();
});

test("provinces count what is to come and goes through, online apart, whatever province was chosen", async () => {
  await makeListed({ title: "eerst", days: [{ in: 3 }, { in: 4 }, { in: 5, cancelled: true }, { in: -4 }] });
  await makeListed({ days: [{ in: 6, online: true }] });
  await makeListed({ cancelled: true, days: [{ in: 6, province: "LIMBURG" }] });
  await makeListed({ published: false, days: [{ in: 6, province: "ANTWERPEN" }] });
  const facts = await comingByProvince(visitor, filter("provincie=LIMBURG"));
  expect(Object.entries(facts).map(([name, { count, next }]) => [name, count, next.title])).toEqual([
    ["WEST_VLAANDEREN", 2, "eerst"],
    ["ONLINE", 1, "Dag"],
  ]);
});

test("one can filter by the themes and sectors that are in use", async () => {
  await makeListed({ sectorId: "groen" });
  await makeListed({ sectorId: "metaal", published: false });
  const { themes, sectors } = await filterOptions(visitor);
  expect([themes.map(({ id }) => id), sectors.map(({ id }) => id)]).toEqual([[], ["groen"]]);
});
