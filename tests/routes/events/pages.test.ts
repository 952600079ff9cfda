import { beforeEach, expect, test } from "vitest";
import type { EventPageProps } from "~/domain/events/ui/event-page";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { loader as eventPage, meta as eventMeta } from "~/routes/events/event";
import { loader as listPage } from "~/routes/events/list";
import { loader as seriesPage } from "~/routes/events/series";
import { action as follow } from "~/routes/events/series-followers";
import { action as stop, loader as stopPage } from "~/routes/events/series-stop";
import { loader as home } from "~/routes/home/home";
import { stopPath } from "~/domain/events/followers.server";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeListed, makeSeries } from "../../support/events";
import { registerGuest } from "../../support/make";
import { someIp } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();
beforeEach(async () => {
  await db().event.deleteMany();
  setClock(() => new Date("2026-10-01T08:00:00Z"));
});

type Shown = EventPageProps & { json: string; url: string; locale: "nl" };
const show = async (slug: string, query = "") =>
  (await call(eventPage, `/evenementen/${slug}${query}`, { params: { slug } })).data as Shown;
type Listed = { view: { name: string; events?: { title: string }[]; month?: string; nextWith?: string } };
const list = async (query: string) => (await call(listPage, `/evenementen?${query}`)).data as Listed;

test("an event page says of each date how registering stands and how many seats are left", async () => {
  const { slug, occurrences } = await makeListed({
    days: [{ in: -2 }, { in: 2, capacity: 1 }, { in: 3, capacity: 5 }, { in: 4, cancelled: true }],
  });
  await registerGuest(occurrences[1]!.id);
  await registerGuest(occurrences[1]!.id);
  const { dates } = await show(slug);
  expect(dates.map(({ state, free, waiting }) => [state, free, waiting])).toEqual([
    ["past", 20, 0],
    ["open", 0, 1],
    ["open", 5, 0],
    ["cancelled", 20, 0],
  ]);
});

test("the programme shown is that of the asked date, else of the first one can register for", async () => {
  const event = await makeListed({ days: [{ in: -2 }, { in: 2 }, { in: 3 }] });
  const [past, first, second] = event.occurrences.map((date) => date.id);
  expect((await show(event.slug)).chosen?.id).toBe(first);
  expect((await show(event.slug, `?datum=${second}`)).chosen?.id).toBe(second);
  expect((await show(event.slug, `?datum=${past}`)).chosen?.id).toBe(past);
  expect((await show(event.slug, "?datum=%00")).chosen?.id).toBe(first);
});

test("an event without dates shows itself all the same", async () => {
  const { slug } = await makeListed({ days: [] });
  expect(await show(slug)).toMatchObject({ dates: [], chosen: null, lines: [], coming: null });
});

test("an edition that is over leads to the one that comes", async () => {
  const series = await makeSeries();
  const old = await makeListed({ seriesId: series.id, days: [{ in: -9 }, { in: -2, cancelled: true }] });
  expect((await show(old.slug)).coming).toBeNull();
  const next = await makeListed({ title: "Nieuw", seriesId: series.id });
  expect((await show(old.slug)).coming).toMatchObject({ slug: next.slug, title: "Nieuw" });
  expect((await show(next.slug)).coming).toBeNull();
});

test("structured data cannot end its script, and offers seats only where one can register", async () => {
  const { slug } = await makeListed({
    title: "</script><script>alert(1)</script>",
    days: [{ in: -2 }, { in: 2, capacity: 0 }, { in: 3, online: true }, { in: 4, cancelled: true }],
  });
  const { json } = await show(slug);
  expect(json).not.toContain("<");
  type Row = { eventStatus: string; location: { "@type": string }; offers?: { availability: string } };
  const rows = JSON.parse(json) as Row[];
  expect(
    rows.map(({ eventStatus, location, offers }) => [
      eventStatus.split("/").at(-1),
      location["@type"],
      offers?.availability.split("/").at(-1),
    ]),
  ).toEqual([
    ["EventScheduled", "Place", undefined],
    ["EventScheduled", "Place", "SoldOut"],
    ["EventScheduled", "VirtualLocation", "InStock"],
    ["EventCancelled", "Place", undefined],
  ]);
});

test("a link preview has title, text, picture and the address without what only changes the view", async () => {
  const { slug, occurrences } = await makeListed({ title: "LDE-dagen" });
  const data = await show(slug, `?datum=${occurrences[0]!.id}`);
  const tags = eventMeta({ data } as never);
  const url = `http://localhost:3000/evenementen/${slug}`;
  expect(tags).toEqual(
    expect.arrayContaining([
      { title: "LDE-dagen - Netwerf" },
      { tagName: "link", rel: "canonical", href: url },
      { property: "og:url", content: url },
      { property: "og:image", content: "http://localhost:3000/deel.png" },
    ]),
  );
});

test("descriptions are Markdown made safe", async () => {
  const { slug } = await makeListed({
    description: "**vet** <img src=x onerror=alert(1)> [x](javascript:alert(1))",
  });
  const { event } = await show(slug);
  expect(event.descriptionHtml).toContain("<strong>vet</strong>");
  expect(event.descriptionHtml).not.toMatch(/<img|href="javascript/);
});

test("what is not there, or cannot be, is a 404 and not a fault", async () => {
  const draft = await makeListed({ published: false });
  const statuses = [];
  for (const slug of ["nothing", "\0", "a\0b", "%", "x".repeat(3000), draft.slug])
    for (const page of [eventPage, seriesPage])
      statuses.push((await call(page, "/x", { params: { slug } })).status);
  expect(new Set(statuses)).toEqual(new Set([404]));
});

test("odd questions to the list get a list", async () => {
  await makeListed();
  const queries = [
    "zoek=%00",
    "sector=%00",
    "thema=%F0%9F%98%80",
    "pagina=99999999",
    "weergave=maand&maand=0000-01",
    "weergave=maand&maand=2199-12",
    "weergave=provincie&provincie=x",
    `zoek=${encodeURIComponent("(((* & | ! <-> ' \" \\")}`,
    "zoek=a&zoek=b",
  ];
  for (const query of queries) expect((await list(query)).view.name).toBeDefined();
});

test("an empty month points to the next in which something happens", async () => {
  await makeListed({ days: [{ in: 45 }] });
  expect((await list("weergave=maand")).view).toMatchObject({
    month: "2026-10",
    nextWith: "2026-11",
    dates: [],
  });
  expect((await list("weergave=maand&maand=2026-11")).view).toMatchObject({ nextWith: null });
});

test("pages cost as many statements for many dates as for one", async () => {
  const cost = () => statementsOf(() => Promise.all([call(home, "/"), call(listPage, "/evenementen")]));
  await makeListed();
  const one = await cost();
  for (let i = 0; i < 4; i += 1) await makeListed({ days: [{ in: i + 1 }, { in: i + 2 }] });
  expect(await cost()).toBe(one);
});

test("following answers the same for an address that follows already, and comes back with what was typed", async () => {
  const series = await makeSeries();
  await makeListed({ seriesId: series.id });
  const send = (email: string) =>
    call(follow, "/x", { params: { slug: series.slug }, form: { email }, ip: someIp() });
  const answers = [await send("noor@example.org"), await send("noor@example.org")];
  expect(answers.map(({ status, location }) => [status, location])).toEqual(
    Array(2).fill([302, `/reeksen/${series.slug}?gevolgd#volgen`]),
  );
  const refused = await send("noor@");
  expect([refused.status, refused.data]).toEqual([
    422,
    { errors: { email: "email" }, reason: "invalid", values: { email: "noor@" } },
  ]);
});

test("opening the link to stop stops nothing; pressing the button does", async () => {
  const series = await makeSeries();
  await makeListed({ seriesId: series.id });
  const key = { email: "a@example.org", emailKey: "a@example.org" };
  const { id } = await db().seriesFollower.create({ data: { seriesId: series.id, ...key } });
  const params = { slug: series.slug, token: stopPath(series.slug, id).split("/").at(-1)! };
  const count = () => db().seriesFollower.count({ where: { id } });
  expect([(await call(stopPage, "/x", { params })).status, await count()]).toEqual([200, 1]);
  expect([(await call(stop, "/x", { params, form: {} })).location, await count()]).toEqual(["?gestopt", 0]);
});
