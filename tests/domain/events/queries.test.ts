import { beforeEach, expect, test } from "vitest";
import { comingEdition, eventBySlug, seriesBySlug, seriesAddresses } from "~/domain/events/queries.server";
import { visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import { makeListed, makeNetwork, makeSeries } from "../../support/events";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();
beforeEach(async () => void (await db().event.deleteMany()));

test("a draft is not there for a visitor, and is for who organises its network", async () => {
  const network = await makeNetwork();
  const { slug } = await makeListed({ published: false, networkId: network.id });
  await expect(eventBySlug(visitor, slug)).rejects.toThrow(NotFound);
  const seen = await eventBySlug(viewerWith("ORGANISER", { networkId: network.id }), slug);
  expect([seen.slug, seen.mayOrganise]).toEqual([slug, true]);
});

test("neither the link to join online nor the organiser's own columns leave with an event", async () => {
  const { slug } = await makeListed({ days: [{ in: 3, online: true }] });
  const event = await eventBySlug(visitor, slug);
  expect(JSON.stringify(event)).not.toContain("geheim");
  expect(Object.keys(event.occurrences[0]!).sort()).toEqual([
    "cancelledAt",
    "capacity",
    "closedAt",
    "closesAt",
    "endsAt",
    "id",
    "opensAt",
    "sequence",
    "startsAt",
    "venue",
  ]);
  expect(Object.keys(event)).not.toContain("publishedById");
});

test("an event with one date and one with three cost the same statements", async () => {
  const one = await makeListed();
  const three = await makeListed({ days: [{ in: 1 }, { in: 2 }, { in: 3 }] });
  const items = ["a", "b", "c"].map((title) => ({
    eventId: three.id,
    kind: "WORKSHOP" as const,
    title,
    startMinute: 600,
    endMinute: 660,
  }));
  await db().programmeItem.createMany({ data: [...items, { ...items[0]!, eventId: one.id }] });
  const cost = (slug: string) => statementsOf(() => eventBySlug(visitor, slug));
  expect(await cost(three.slug)).toBe(await cost(one.slug));
});

test("a series shows its visible editions, the newest first, and is not there before the first", async () => {
  const series = await makeSeries();
  await makeListed({ title: "draft", seriesId: series.id, edition: 3, published: false });
  await expect(seriesBySlug(visitor, series.slug)).rejects.toThrow(NotFound);
  await makeListed({ title: "first", seriesId: series.id, edition: 1, days: [{ in: -400 }] });
  await makeListed({ title: "second", seriesId: series.id, edition: 2 });
  await makeListed({ title: "unnumbered", seriesId: series.id });
  expect((await seriesBySlug(visitor, series.slug)).events.map((event) => event.title)).toEqual([
    "second",
    "first",
    "unnumbered",
  ]);
});

test("the coming edition is the first date that goes through and that one may see", async () => {
  const series = await makeSeries();
  const none = await comingEdition(visitor, series.id);
  await makeListed({ title: "past", seriesId: series.id, days: [{ in: -3 }] });
  await makeListed({ title: "draft", seriesId: series.id, published: false, days: [{ in: 1 }] });
  await makeListed({ title: "off", seriesId: series.id, cancelled: true, days: [{ in: 2 }] });
  await makeListed({ title: "coming", seriesId: series.id, days: [{ in: 3, cancelled: true }, { in: 9 }] });
  await makeListed({ title: "another series", days: [{ in: 1 }] });
  expect([none, (await comingEdition(visitor, series.id))?.title]).toEqual([null, "coming"]);
});

test("the sitemap has series of which a visitor may see something", async () => {
  const series = await makeSeries();
  await makeListed({ seriesId: series.id });
  await makeListed({ published: false, seriesId: (await makeSeries("Geheim")).id });
  expect(await seriesAddresses(visitor)).toEqual([series.slug]);
});
