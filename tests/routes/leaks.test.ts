import { beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { setOrigin } from "~/platform/origin.server";
import { loader as searchPage } from "~/routes/find/search";
import { loader as suggestions } from "~/routes/find/suggestions";
import { INDEXED_KINDS, indexAll } from "~/search/index.server";
import { allThatIsSaid } from "../support/all-that-is-said";
import { call } from "../support/call";
import { useDatabase } from "../support/database";
import { makeLeakWorld, SHARED_WORD, type LeakWorld, type Looker, type Secret } from "../support/leak-world";
import { someIp } from "../support/people";
import { addressOf, allPlaces, paramsIn, type Place } from "../support/places";

useDatabase();

const WRONG = ["visitor", "wrongMember", "wrongOrganiser"] as const;
/** Words that one question can hold. */
const AT_ONCE = 10;

let world: LeakWorld;
beforeAll(async () => {
  setOrigin("https://netwerf.example");
  world = await makeLeakWorld();
  await indexAll();
}, 60_000);

type Found = {
  results: { subjectId: string; title: string }[];
  total: number;
  facets: { facet: string; values: { name: string; count: number }[] }[];
  corrected: unknown[];
};

async function search(looker: Looker, text: string, more = ""): Promise<Found> {
  const answer = await call(searchPage, `/zoeken?q=${encodeURIComponent(text)}${more}`, {
    ip: someIp(),
    cookie: world.cookies[looker],
  });
  return (answer.data as { answer: Found }).answer;
}

/** Works through a list, a few at a time. */
async function each<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A letter too few: a typing error that search would read as the word, if it knew the word. */
const mistyped = (word: string) => word.slice(0, 7) + word.slice(8);

test("there are two hundred private things, each with a word of its own", () => {
  expect(world.secrets.length).toBeGreaterThanOrEqual(200);
  expect(new Set(world.secrets.map(({ word }) => word)).size).toBe(world.secrets.length);
});

test("who may find them finds them: each by its word, and no other", async () => {
  const theirs = world.secrets.filter(
    ({ kind, finder }) => finder !== null && (INDEXED_KINDS as string[]).includes(kind),
  );
  const missed: string[] = [];
  await each(theirs, async ({ id, word, finder, kind }) => {
    const { results } = await search(finder!, word);
    if (results.length !== 1 || results[0]!.subjectId !== id) missed.push(`${kind} ${word} by ${finder}`);
  });
  expect(missed).toEqual([]);
  expect(theirs.length).toBeGreaterThan(80);
});

test.each(WRONG)("%s finds none of them: no result, no count, no facet, no correction", async (looker) => {
  for (const some of chunks(world.secrets, AT_ONCE)) {
    const words = some.map(({ word }) => word);
    for (const text of [words.join(" "), words.map(mistyped).join(" ")]) {
      const { results, total, facets, corrected } = await search(looker, text);
      expect([text, results, total, corrected]).toEqual([text, [], 0, []]);
      expect(facets.flatMap(({ values }) => values)).toEqual([]);
    }
  }
});

test.each(WRONG)("%s counts only what is public where private things hold the same word", async (looker) => {
  const { results, total, facets } = await search(looker, SHARED_WORD);
  const ids = new Set(world.secrets.map(({ id }) => id));
  expect(results.filter(({ subjectId }) => ids.has(subjectId))).toEqual([]);
  expect(total).toBe(results.length);
  for (const { values } of facets)
    for (const { count } of values) expect(count).toBeLessThanOrEqual(results.length);
  for (const kind of ["story", "note", "file", "theme"])
    expect(
      (await search(looker, SHARED_WORD, `&soort=${kind}`)).results.filter(({ subjectId }) =>
        ids.has(subjectId),
      ),
    ).toEqual([]);
});

test.each(WRONG)("to %s no word or title of them is suggested", async (looker) => {
  const told: string[] = [];
  const typed = world.secrets.map(({ word }) => ({ word, text: `over ${word.slice(0, 6)}` }));
  // Nor is a typing error read as one: that looks at the same words for each, so a few will do.
  const wrong = world.secrets.slice(0, 20).map(({ word }) => ({ word, text: mistyped(word) }));
  await each([...typed, ...wrong], async ({ word, text }) => {
    const asked = { ip: someIp(), cookie: world.cookies[looker] };
    const { data } = await call(suggestions, `/zoeken/suggesties?q=${encodeURIComponent(text)}`, asked);
    if (String(data).includes(word)) told.push(word);
  });
  expect(told).toEqual([]);
});

test("words of private things are not among those that typing errors are measured against", async () => {
  const forms = world.secrets.map(({ word }) => word);
  expect(await db().searchWord.findMany({ where: { form: { in: forms } } })).toEqual([]);
});

const loaders = (await allPlaces()).filter(({ kind }) => kind === "loader");

const QUESTION_PAGES = /^\/(vragen|beheer\/kennis\/vragen|api\/v1\/vragen|api\/v1\/questions)\/:\w+/;

/** Where a thing of this kind has its own pages, by how the address begins. */
const OWN_PAGES: Record<Secret["kind"], RegExp> = {
  event: /^\/(evenementen|beheer\/evenementen)\/:\w+/,
  note: /^\/(groepen|verslagen|beheer\/verslagen)\/:\w+/,
  network: /^\/(netwerken|beheer\/netwerken)\/:\w+/,
  theme: /^\/themas\/:\w+/,
  conclusion: /^\/besluiten\/:\w+/,
  story: /^\/(verhalen|beheer\/kennis\/verhalen|api\/v1\/verhalen|api\/v1\/stories)\/:\w+/,
  question: QUESTION_PAGES,
  request: QUESTION_PAGES,
  article: /^\/(naslag|beheer\/kennis\/naslag|api\/v1\/naslag|api\/v1\/articles)\/:\w+/,
  collection: /^\/(collecties|beheer\/kennis\/collecties)\/:\w+/,
  file: /^\/bestanden\/:\w+/,
  picture: /^\/bestanden\/:\w+/,
  organisation: /^\/(organisaties|vragen\/aan|beheer\/kennis\/organisaties)\/:\w+/,
  report: /^\/verslagen\/:\w+/,
};

async function said(place: Place, looker: Looker, params: Record<string, string>, search = "") {
  const address = addressOf(place.path, params) + search;
  const answer = await call(place.handler, address, { params, ip: someIp(), cookie: world.cookies[looker] });
  return { address, text: await allThatIsSaid(answer) };
}

const leaks = ({ address, text }: { address: string; text: string }) =>
  world.secrets
    .filter(({ word }) => text.includes(word))
    .map(({ kind, word }) => `${address}: ${kind} ${word}`);

test.each(WRONG)("no list, feed, export, sitemap or answer of the API tells %s of them", async (looker) => {
  const found: string[] = [];
  await each(
    loaders.filter(({ path }) => paramsIn(path).length === 0),
    async (place) => void found.push(...leaks(await said(place, looker, {}))),
  );
  expect(found).toEqual([]);
});

test.each(WRONG)("their own pages are closed to %s", async (looker) => {
  const found: string[] = [];
  for (const [kind, own] of Object.entries(OWN_PAGES)) {
    const some = world.secrets.filter((secret) => secret.kind === kind).slice(0, 3);
    const pages = loaders.filter(({ path }) => own.test(path) && paramsIn(path).length <= 2);
    await each(pages, async (place) => {
      for (const { id, slug, word } of some) {
        const [first, second] = paramsIn(place.path);
        const names = [first!.endsWith("Id") || ["theme", "file"].includes(first!) ? id : slug];
        const params = {
          [first!]: names[0]!,
          ...(second ? { [second]: second.endsWith("Id") ? id : slug } : {}),
        };
        found.push(...leaks(await said(place, looker, params)).filter((line) => line.endsWith(word)));
      }
    });
  }
  expect(found).toEqual([]);
});

test.each(WRONG)("pages beside them, which everybody reads, tell %s nothing of them", async (looker) => {
  const { open, pictured } = world;
  const beside = [
    [/^\/evenementen\/:slug$/, { slug: open.event.slug }],
    [/^\/verhalen\/:slug/, { slug: pictured }],
    [/^\/netwerken\/:slug/, { slug: open.slug }],
    [/^\/themas\/:theme$/, { theme: open.themeId }],
    [
      /^\/(organisaties|vragen\/aan)\/:\w+$/,
      { slug: open.organisation.slug!, organisationSlug: open.organisation.slug! },
    ],
  ] as const;
  const found: string[] = [];
  for (const [path, params] of beside)
    await each(
      loaders.filter((place) => path.test(place.path)),
      async (place) => void found.push(...leaks(await said(place, looker, params))),
    );
  expect(found).toEqual([]);
});
