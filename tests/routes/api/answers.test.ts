import { beforeAll, expect, test } from "vitest";
import type { OpenKind } from "~/platform/open-data.server";
import { db } from "~/platform/db.server";
import { pageSchema, Problem } from "~/routes/api/description.server";
import { loader as articlesFeed } from "~/routes/api/feed-articles";
import { loader as questionsFeed } from "~/routes/api/feed-questions";
import { loader as reportsFeed } from "~/routes/api/feed-reports";
import { loader as storiesFeed } from "~/routes/api/feed-stories";
import { KIND_NAMES, KINDS, type KindName } from "~/routes/api/kinds.server";
import { action, loader as list } from "~/routes/api/list";
import { loader as sitemap } from "~/routes/api/sitemap";
import { loader as unknown } from "~/routes/api/unknown";
import { askCsv, askItem, askLinked, askList } from "../../support/api";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { makeOpenWorld, PRIVATE, type OpenWorld } from "../../support/open-world";
import { makePerson } from "../../support/people";
import { all, parseXml } from "../../support/xml";

useDatabase();

let world: OpenWorld;
beforeAll(async () => void (world = await makeOpenWorld()));

const kind = (name: KindName): OpenKind => KINDS[name];
const said = (data: unknown) => PRIVATE.filter((one) => String(data).includes(one));

test.each(KIND_NAMES)("%s: the list and each item are as the description says", async (name) => {
  const { page, status, headers } = await askList(name);
  expect(pageSchema(kind(name)).parse(page)).toEqual(page);
  expect(page.items.length).toBeGreaterThan(0);
  expect([status, headers.get("content-type"), headers.get("access-control-allow-origin")]).toEqual([
    200,
    "application/json; charset=utf-8",
    "*",
  ]);
  for (const listed of page.items) {
    const { item } = await askItem(name, String(listed.id));
    expect(kind(name).schema.parse(item)).toEqual(listed);
    if (listed.slug) expect((await askItem(name, String(listed.slug))).item).toEqual(listed);
  }
});

test("nothing private stands in any answer, file, feed or in the sitemap", async () => {
  for (const name of KIND_NAMES) {
    expect([name, said((await askList(name)).data)]).toEqual([name, []]);
    expect([name, said((await askCsv(name)).data)]).toEqual([name, []]);
    expect([name, said((await askLinked(name)).data)]).toEqual([name, []]);
  }
  for (const feed of [storiesFeed, questionsFeed, articlesFeed, reportsFeed, sitemap])
    expect(said((await call(feed, "/")).data)).toEqual([]);
});

test("whoever is logged in gets what everybody gets", async () => {
  const person = await makePerson();
  await db().roleGrant.create({ data: { personId: person.id, role: "ADMINISTRATOR" } });
  const cookie = await loginAs(person.id);
  for (const name of KIND_NAMES)
    expect((await askList(name, "", { cookie })).data).toBe((await askList(name)).data);
});

test("a story has its accepted words, the theme that stands for its own, and what was said that everybody sees", async () => {
  const { item } = await askItem("stories", world.story.slug);
  expect(item).toMatchObject({
    title: "Poetsen met taal",
    organisation: { name: "De Brug", url: "http://localhost:3000/organisaties/de-brug" },
    themes: [{ id: "taal", name: "Taal", nameEn: "Language" }],
    network: { fundingLine: "Met steun." },
    figures: [{ value: "12 op 15", measure: "bleven", source: "" }],
    sources: [{ text: "Te weinig." }],
  });
  expect(JSON.stringify(item)).not.toContain("Het werkt.");
});

test("a question has its approved answers, and a reference page its newest words", async () => {
  const { item: question } = await askItem("questions", world.question.slug);
  expect(question).toMatchObject({
    state: "BEANTWOORD",
    answers: [{ text: "Ja.", validFrom: "2026-01-01" }],
  });
  const { item: article } = await askItem("articles", world.article.slug);
  expect(article).toMatchObject({ title: "Het kader", revision: 2, contactPoint: { title: "Dienst" } });
});

test("who has the newest answer already gets only that nothing changed", async () => {
  const first = await askList("stories");
  const etag = first.headers.get("etag")!;
  const ask = (known: string) => askList("stories", "", { headers: { "if-none-match": known } });
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = await ask(known);
    expect([again.status, again.data, again.headers.get("etag")]).toEqual([304, "", etag]);
  }
  expect((await ask('"other"')).status).toBe(200);
  const { changedAt } = await db().practiceStory.findUniqueOrThrow({ where: { id: world.story.id } });
  expect(first.headers.get("last-modified")).toBe(changedAt.toUTCString());
  expect(first.headers.get("cache-control")).toBe("public, max-age=60");
  await db().practiceStory.update({ where: { id: world.story.id }, data: { province: "ANTWERPEN" } });
  expect((await ask(etag)).status).toBe(200);
  await db().practiceStory.update({ where: { id: world.story.id }, data: { province: "LIMBURG" } });
});

test("what is not there, and what is not public, is a problem in JSON", async () => {
  const draft = await db().practiceStory.findFirstOrThrow({ where: { state: "IN_NETWORK" } });
  const tries = [
    await askItem("stories", draft.id),
    await askItem("stories", draft.slug),
    await askItem("stories", "nul\0"),
    await askItem("conclusions", "geen-id"),
    await askItem("persons", world.story.id),
    await askItem("toString", "x"),
    await askList("persons"),
    await call(unknown, "/api/v2", { params: { "*": "v2" } }),
  ];
  for (const { status, headers, data } of tries) {
    expect([status, headers.get("content-type")]).toEqual([404, "application/problem+json; charset=utf-8"]);
    expect(Problem.parse(JSON.parse(String(data)))).toMatchObject({ status: 404 });
  }
});

test("only reading is answered; a browser may ask from anywhere", async () => {
  const params = { kind: "events" };
  const preflight = await call(list, "/api/v1/events", { method: "OPTIONS", params });
  expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);
  const head = await call(list, "/api/v1/events", { method: "HEAD", params });
  expect([head.status, head.data, head.headers.has("etag")]).toEqual([200, "", true]);
  for (const method of ["POST", "PUT", "DELETE"]) {
    const refused = await call(action, "/api/v1/events", {
      method,
      params,
      ...(method === "POST" ? { form: {} } : {}),
    });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(Problem.parse(JSON.parse(String(refused.data))).status).toBe(405);
  }
});

test("the feeds are well-formed and have what is new, an answer too", async () => {
  const titles = async (feed: typeof storiesFeed) => {
    const { data, headers } = await call(feed, "/x.atom");
    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    return all(parseXml(String(data)), "entry").map((entry) => all(entry, "title")[0]!.text);
  };
  expect(await titles(storiesFeed)).toEqual(["Poetsen met taal (De Brug)"]);
  expect((await titles(questionsFeed)).sort()).toEqual([
    "Antwoord: Telt een stage mee?",
    "Vraag: Telt een stage mee?",
  ]);
  expect(await titles(articlesFeed)).toEqual(["Het kader"]);
  expect(await titles(reportsFeed)).toEqual(["Verslag van de dag"]);
});
