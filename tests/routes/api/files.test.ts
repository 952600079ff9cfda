import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { action, loader } from "~/routes/api/csv";
import { sitemapOf } from "~/routes/api/sitemap.server";
import { KIND_NAMES } from "~/routes/api/kinds.server";
import { askCsv, askLinked } from "../../support/api";
import { useDatabase } from "../../support/database";
import { makeArticle, makeQuestion, makeStory } from "../../support/knowledge";
import { makeOpenWorld } from "../../support/open-world";
import { statementsOf } from "../../support/statements";
import { all, parseXml } from "../../support/xml";

useDatabase();
beforeEach(async () => void (await db().practiceStory.deleteMany()));

const rowsOf = (data: unknown) =>
  parse(String(data), { bom: true, delimiter: ";", columns: true }) as Record<string, string>[];

/** Many stories at once. */
async function makeMany(count: number) {
  const at = now();
  const ids = Array.from({ length: count }, newId);
  const common = { createdAt: at, changedAt: at, sharedAt: at, state: "SHARED" as const };
  await db().practiceStory.createMany({ data: ids.map((id) => ({ ...common, id, slug: id })) });
  await db().storyRevision.createMany({
    data: ids.map((storyId) => ({ storyId, number: 1, state: "ACCEPTED" as const, at, title: storyId })),
  });
  return ids;
}

test("nothing in a table is calculated by a spreadsheet, and each story is one row", async () => {
  await db().theme.create({ data: { id: "werk", name: "Taal; en werk", nameEn: "Language" } });
  await makeStory({
    ...{
      title: '=HYPERLINK("http://e")',
      organisationName: "+32 sms",
      themes: ["werk"],
      measures: ["LDE", "AMA"],
    },
    words: { situation: "Regel 1\n@SUM(A1)", result: '−5 "graden"; koud' },
  });
  const { data, headers } = await askCsv("stories");
  const rows = rowsOf(data);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{ title: '\'=HYPERLINK("http://e")', "organisation.name": "'+32 sms", measures: "LDE; AMA" },
    ...{ themes: "Taal; en werk", situation: "Regel 1 @SUM(A1)", result: '\'−5 "graden"; koud' },
  });
  expect(headers.get("content-disposition")).toContain('filename="netwerf-stories.csv"');
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
});

test("a file is made in pieces as it is read, each story once, within the filters", async () => {
  const ids = await makeMany(701);
  const rows = rowsOf((await askCsv("stories")).data);
  expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const { data } = await askLinked("stories");
  const { "@graph": graph } = JSON.parse(String(data)) as { "@graph": { headline: string }[] };
  expect(graph.map(({ headline }) => headline).sort()).toEqual([...ids].sort());
  expect(rowsOf((await askCsv("stories", "?measure=LDE")).data)).toEqual([]);
  expect((await askCsv("stories", "?limit=3")).status).toBe(400);
});

test("who stops reading a file, or asks only what it is, has little of it made", async () => {
  await makeMany(701);
  const args = (method: string) => ({
    request: new Request("http://localhost:3000/api/v1/stories.csv", { method }),
    params: { kind: "stories" },
    context: { requestId: "", nonce: "", origin: "", ip: "" },
  });
  const whole = await statementsOf(async () => void (await (await loader(args("GET"))).text()));
  const begun = await statementsOf(async () => {
    const reader = (await loader(args("GET"))).body!.getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
  });
  expect(begun).toBeLessThan(whole);
  expect(await statementsOf(() => loader(args("HEAD")))).toBe(0);
  expect((await action()).status).toBe(405);
});

test("linked data is in the words of schema.org, with its licence", async () => {
  await makeOpenWorld();
  const types: Record<string, string> = {};
  for (const name of KIND_NAMES) {
    const { data, headers } = await askLinked(name);
    expect(headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
    const file = JSON.parse(String(data)) as { "@context": string; "@graph": Record<string, unknown>[] };
    expect(file["@context"]).toBe("https://schema.org");
    const [item] = file["@graph"];
    expect(item).toMatchObject({ license: "https://creativecommons.org/licenses/by/4.0/", "@id": item!.url });
    types[name] = String(item!["@type"]);
  }
  expect(types).toEqual({
    ...{ stories: "Article", questions: "Question", articles: "TechArticle", collections: "Collection" },
    ...{ organisations: "Organization", "contact-points": "GovernmentService", events: "Event" },
    ...{ reports: "Report", themes: "DefinedTerm", networks: "Project", conclusions: "Claim" },
  });
});

test("a long sitemap is an index of parts that have every page once", async () => {
  const pages = Array.from({ length: 25 }, (_, i) => ({ path: `/p/${i}&x` }));
  const locations = (text: string | null) => all(parseXml(text!), "loc").map((loc) => loc.text);
  expect(locations(sitemapOf(pages, null, 25))).toHaveLength(25);
  const parts = locations(sitemapOf(pages, null, 10));
  expect(parts).toEqual([1, 2, 3].map((n) => `http://localhost:3000/sitemap.xml?deel=${n}`));
  const found = parts.flatMap((part) =>
    locations(sitemapOf(pages, new URL(part).searchParams.get("deel"), 10)),
  );
  expect(found).toEqual(pages.map(({ path }) => `http://localhost:3000${path}`));
  for (const none of ["0", "4", "-1", "x", "1.0", ""]) expect(sitemapOf(pages, none, 10)).toBeNull();
});

test("the sitemap has what is public of the knowledge base", async () => {
  const { loader: sitemap } = await import("~/routes/api/sitemap");
  const [story, question, article] = [await makeStory(), await makeQuestion(), await makeArticle()];
  const hidden = [await makeStory({ state: "DRAFT" }), await makeQuestion({ publishedAt: null })];
  const request = new Request("http://localhost:3000/sitemap.xml");
  const context = { requestId: "", nonce: "", origin: "", ip: "" };
  const text = await (await sitemap({ request, params: {}, context })).text();
  for (const path of [`/verhalen/${story.slug}`, `/vragen/${question.slug}`, `/naslag/${article.slug}`])
    expect(text).toContain(`${path}</loc>`);
  for (const { slug } of hidden) expect(text).not.toContain(slug);
});
