import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { loader as atom } from "~/routes/events/atom";
import { loader as calendar } from "~/routes/events/calendar-feed";
import { loader as dateFile } from "~/routes/events/date-calendar";
import { loader as rss } from "~/routes/events/rss";
import { loader as robots } from "~/routes/home/robots";
import { loader as sitemap } from "~/routes/api/sitemap";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeListed, makeSeries } from "../../support/events";
import { all, parseXml } from "../../support/xml";

useDatabase();
beforeEach(async () => void (await db().event.deleteMany()));

const entries = (file: unknown) =>
  new ICAL.Component(ICAL.parse(String(file))).getAllSubcomponents("vevent").map((event) => ({
    title: event.getFirstPropertyValue("summary"),
    place: event.getFirstPropertyValue("location"),
    status: event.getFirstPropertyValue("status"),
    zone: event.getFirstProperty("dtstart")!.getFirstParameter("tzid"),
    uid: String(event.getFirstPropertyValue("uid")),
  }));

test("the calendar has every coming date by itself, on the Brussels clock, and no drafts", async () => {
  const event = await makeListed({ title: "Dag, met; tekens\n", days: [{ in: 3 }, { in: 9, online: true }] });
  await makeListed({ published: false });
  await makeListed({ days: [{ in: -3 }] });
  const { data, headers } = await call(calendar, "/evenementen.ics");
  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(entries(data)).toEqual(
    event.occurrences.map(({ id, venueId }) => ({
      title: "Dag, met; tekens",
      place: venueId ? "Zaal, Brugge" : "Online",
      status: "CONFIRMED",
      zone: "Europe/Brussels",
      uid: `datum-${id}@netwerf`,
    })),
  );
});

test("the calendar narrows with the filters of the list", async () => {
  await makeListed({ title: "hier", days: [{ in: 3, province: "LIMBURG" }] });
  await makeListed({ title: "elders" });
  const { data } = await call(calendar, "/evenementen.ics?provincie=LIMBURG");
  expect(entries(data).map(({ title }) => title)).toEqual(["hier"]);
});

test("a date that was cancelled stays in the calendar, as cancelled", async () => {
  await makeListed({ days: [{ in: 3, cancelled: true }] });
  await makeListed({ days: [{ in: 4 }], cancelled: true });
  const { data } = await call(calendar, "/evenementen.ics");
  expect(entries(data).map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
});

test("one date is a file to keep; a date of another event is not there", async () => {
  const event = await makeListed();
  const other = await makeListed();
  const { id } = event.occurrences[0]!;
  const params = (slug: string, occurrenceId: string) => ({ params: { slug, occurrenceId } });
  const file = await call(dateFile, "/x", params(event.slug, id));
  expect(entries(file.data).map(({ uid }) => uid)).toEqual([`datum-${id}@netwerf`]);
  expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${event.slug}.ics"`);
  expect((await call(dateFile, "/x", params(other.slug, id))).status).toBe(404);
  expect((await call(dateFile, "/x", params(event.slug, "nothing"))).status).toBe(404);
});

test("Atom and RSS are well-formed and say the same, hostile titles included", async () => {
  const title = `<script> & "taal" ]]>`;
  const event = await makeListed({ title });
  const [feed, channel] = [
    await call(atom, "/evenementen.atom?zoek=taal"),
    await call(rss, "/evenementen.rss"),
  ];
  const inAtom = all(parseXml(String(feed.data)), "entry");
  const inRss = all(parseXml(String(channel.data)), "item");
  const text = (element: (typeof inAtom)[number], name: string) => all(element, name)[0]!.text;
  expect(inAtom.map((entry) => text(entry, "title"))).toEqual([`${title} (Brugge)`]);
  expect(inRss.map((item) => [text(item, "title"), text(item, "link")])).toEqual([
    [`${title} (Brugge)`, `http://localhost:3000/evenementen/${event.slug}`],
  ]);
  expect(feed.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(channel.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
});

test("the sitemap lists public pages only, and robots are pointed to it and away from private ones", async () => {
  const series = await makeSeries();
  const { slug } = await makeListed({ seriesId: series.id });
  const draft = await makeListed({ published: false });
  const urls = all(parseXml(String((await call(sitemap, "/sitemap.xml")).data)), "loc").map(
    ({ text }) => text,
  );
  expect(urls).toContain(`http://localhost:3000/evenementen/${slug}`);
  expect(urls).toContain(`http://localhost:3000/reeksen/${series.slug}`);
  expect(urls.join()).not.toContain(draft.slug);
  const rules = await robots().text();
  expect(rules).toContain("Sitemap: http://localhost:3000/sitemap.xml");
  expect(rules).toContain("Disallow: /inschrijving/");
});
