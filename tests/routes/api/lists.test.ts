import { beforeEach, expect, test } from "vitest";
import { keepEntry } from "~/domain/finding/keep-entries.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { Problem } from "~/routes/api/description.server";
import { KIND_NAMES, KINDS } from "~/routes/api/kinds.server";
import { allPages, askList } from "../../support/api";
import { useDatabase } from "../../support/database";
import { makeListed, makeNetwork } from "../../support/events";
import { makeQuestion, makeStory } from "../../support/knowledge";
import { statementsOf } from "../../support/statements";

useDatabase();
beforeEach(async () => {
  await db().practiceStory.deleteMany();
  await db().searchEntry.deleteMany();
});

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const ids = async (kind: string, search: string) =>
  (await askList(kind, search)).page.items.map(({ id }) => id);

/** What is wrong, by field. */
async function wrong(kind: string, search: string) {
  const { status, data, headers } = await askList(kind, search);
  expect([status, headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
  const { errors = [] } = Problem.parse(JSON.parse(String(data)));
  return Object.fromEntries(errors.map(({ field, reason }) => [field, reason]));
}

test("page after page gives each story once, newest first, while others are added and changed", async () => {
  const stories = [];
  // Some were made at the same moment.
  for (const n of [1, 2, 2, 2, 3, 4, 4]) stories.push(await makeStory({ createdAt: day(n) }));
  const before = stories.map(({ id }) => id);
  const seen = await allPages("stories", "?limit=2", async (page) => {
    await makeStory({ createdAt: day(20 + page) });
    await db().practiceStory.update({ where: { id: before[0]! }, data: { changedAt: day(25) } });
  });
  expect(new Set(seen).size).toBe(seen.length);
  expect([...seen].sort()).toEqual([...before].sort());
  expect(await ids("stories", "?limit=1")).not.toEqual(seen.slice(0, 1));
});

test("themes have a fixed order too, and the next page keeps the filters", async () => {
  const { slug } = await db().network.update({
    where: { id: (await makeNetwork()).id },
    data: { publishedAt: day(1) },
  });
  const { id: networkId } = await db().network.findUniqueOrThrow({ where: { slug } });
  const made = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: id, nameEn: id, networkId }));
  await db().theme.createMany({ data: [...made, { id: "bb", name: "bb", nameEn: "bb" }] });
  const { page, headers } = await askList("themes", `?network=${slug}&limit=2`);
  expect(headers.get("link")).toBe(`<${page.next}>; rel="next"`);
  const none = () => Promise.resolve();
  expect(await allPages("themes", `?network=${slug}&limit=2`, none)).toEqual(["a", "b", "c", "d", "e"]);
});

test("a list takes as many as it is asked, up to a hundred", async () => {
  for (let n = 0; n < 3; n += 1) await makeStory();
  expect((await ids("stories", "?limit=2")).length).toBe(2);
  expect((await askList("stories", "?limit=3")).page.next).toBeNull();
  for (const limit of ["0", "101", "-1", "1.5", "veel", ""])
    expect(await wrong("stories", `?limit=${limit}`)).toEqual({ limit: "a whole number from 1 to 100" });
});

test("stories are narrowed by theme, sector, province, measure, network and change", async () => {
  await db().sector.create({ data: { id: "bouw", name: "Bouw", nameEn: "Construction" } });
  await db().theme.createMany({
    data: [
      { id: "werk", name: "Werk", nameEn: "Work" },
      { id: "oud", name: "Oud", nameEn: "Old", mergedIntoId: "werk" },
    ],
  });
  const network = await makeNetwork();
  await db().network.update({ where: { id: network.id }, data: { publishedAt: day(1) } });
  const one = await makeStory({
    ...{ themes: ["oud"], sectors: ["bouw"], province: "LIMBURG", measures: ["LDE", "AMA"] },
    ...{ networkId: network.id, changedAt: day(9) },
  });
  await makeStory({ province: "ANTWERPEN", measures: ["CMW"], changedAt: day(5) });
  const searches = ["theme=werk", "theme=oud", "sector=bouw", "province=LIMBURG", "measure=AMA"];
  const more = [`network=${network.slug}`, `network=${network.id}`, "changedSince=2026-01-09"];
  const also = ["changedSince=2026-01-09T01:00:00%2B01:00", "province=LIMBURG&measure=LDE&theme=werk"];
  for (const search of [...searches, ...more, ...also])
    expect([search, await ids("stories", `?${search}`)]).toEqual([search, [one.id]]);
  expect(await ids("stories", "?province=LIMBURG&measure=CMW")).toEqual([]);
});

test("questions are narrowed by their kind and state, events by their kind and by a date that moved", async () => {
  const { id } = await makeQuestion({ state: "GESTELD" });
  await makeQuestion();
  const request = await makeQuestion({ kind: "VRAAG_AAN_BELEID" });
  expect(await ids("questions", "?state=GESTELD")).toEqual([id]);
  expect(await ids("questions", "?kind=VRAAG_AAN_BELEID")).toEqual([request.id]);
  const event = await makeListed({ kind: "KICK_OFF" });
  await makeListed();
  expect(await ids("events", "?kind=KICK_OFF")).toEqual([event.id]);
  const after = new Date(Date.now() + 1).toISOString();
  await new Promise((resolve) => setImmediate(resolve));
  await db().occurrence.update({
    where: { id: event.occurrences[0]!.id },
    data: { changedAt: new Date(Date.now() + 60_000) },
  });
  expect(await ids("events", `?changedSince=${after}`)).toEqual([event.id]);
});

test("words narrow a list as in search, and find nothing that not everybody may find", async () => {
  const [shared, hidden, other] = [
    await makeStory(),
    await makeStory({ state: "IN_NETWORK" }),
    await makeStory(),
  ];
  const entry = { kind: "story" as const, path: "/x", summary: "", body: "" };
  const keep = (id: string, title: string, audience: string[]) =>
    keepEntry("story", id, () => Promise.resolve({ ...entry, subjectId: id, title, audience }));
  await keep(shared.id, "Fietsen naar het werk", ["public"]);
  await keep(hidden.id, "Fietsen in het geheim", ["network:x", "public"]);
  await keep(other.id, "Fietsers", ["network:x"]);
  expect(await ids("stories", "?q=fiets")).toEqual([shared.id]);
  // A question and a policy request are of one list, and of two kinds in search.
  const [question, request] = [await makeQuestion(), await makeQuestion({ kind: "VRAAG_AAN_BELEID" })];
  for (const [kind, id] of [
    ["question", question.id],
    ["request", request.id],
  ] as const)
    await keepEntry(kind, id, () =>
      Promise.resolve({ ...entry, kind, subjectId: id, title: "Fietspad", audience: ["public"] }),
    );
  expect(await ids("questions", "?q=fietspad")).toEqual([request.id, question.id]);
  expect(await ids("stories", "?q=zzz")).toEqual([]);
  expect(await wrong("stories", `?q=${"x".repeat(201)}`)).toEqual({ q: "1 to 200 characters" });
  expect(await wrong("collections", "?q=x")).toEqual({ q: "cannot be asked of this list" });
});

test("every parameter that is wrong is named, with what it may be", async () => {
  expect(
    await wrong("stories", "?province=FRIESLAND&measure=lde&thema=x&theme=geen&sector=geen&network=geen"),
  ).toEqual({
    province: "one of WEST_VLAANDEREN, OOST_VLAANDEREN, ANTWERPEN, LIMBURG, VLAAMS_BRABANT, BRUSSEL",
    measure: "one of LDE, CMW, IMW, AMA",
    thema: "cannot be asked of this list",
    theme: "there is no such theme",
    sector: "there is no such sector",
    network: "there is no such network",
  });
  expect(await wrong("stories", "?state=DRAFT")).toEqual({ state: "cannot be asked of this list" });
  expect(await wrong("events", "?kind=KICK_OFF&kind=SLOTEVENT")).toEqual({ kind: "given more than once" });
  expect(await wrong("stories", "?theme=%00")).toEqual({ theme: "1 to 100 characters" });
  for (const since of ["gisteren", "2026-02-31", ""])
    expect(Object.keys(await wrong("stories", `?changedSince=${since}`))).toEqual(["changedSince"]);
  const elsewhere = Buffer.from(`${day(1).toISOString()}|geen-id`).toString("base64url");
  for (const cursor of ["x", "", elsewhere, Buffer.from(`ooit|${newId()}`).toString("base64url")])
    expect(Object.keys(await wrong("stories", `?cursor=${cursor}`))).toEqual(["cursor"]);
});

test("a network that is not online is no filter, and its name stands nowhere", async () => {
  const network = await makeNetwork();
  await makeStory({ networkId: network.id });
  expect(await wrong("stories", `?network=${network.slug}`)).toEqual({ network: "there is no such network" });
  expect((await askList("stories")).page.items[0]!.network).toBeNull();
});

test("a list takes as many statements however many there are", async () => {
  const make = async (n: number) => {
    for (let i = 0; i < n; i += 1) {
      await makeStory();
      await makeQuestion();
      await makeListed();
    }
  };
  await make(2);
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const name of KIND_NAMES) {
      const { list } = KINDS[name];
      counts[name] = await statementsOf(() => list({ chosen: {}, after: null, limit: 100 }));
    }
    return counts;
  };
  const few = await count();
  await make(8);
  expect(await count()).toEqual(few);
  expect(Math.max(...Object.values(few))).toBeLessThan(16);
});
