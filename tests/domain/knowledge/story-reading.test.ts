import { expect, test } from "vitest";
import { listStories } from "~/domain/knowledge/stories/list.server";
import { knowledgeOnTheme } from "~/domain/knowledge/stories/on-theme.server";
import { storyOrigin } from "~/domain/knowledge/stories/origin.server";
import { relatedStories } from "~/domain/knowledge/stories/related.server";
import { readStoryFilter, storiesAddress } from "~/domain/knowledge/stories/story-filter";
import { storyPage } from "~/domain/knowledge/stories/story-page.server";
import { storyData } from "~/domain/knowledge/stories/structured-data.server";
import { gaveRise, cameOfContribution } from "~/domain/knowledge/stories/gave-rise.server";
import { markUseful, unmarkUseful, usefulMarks } from "~/domain/knowledge/stories/useful.server";
import { entryOfStory } from "~/domain/knowledge/stories/searchable.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { newId, newSecret } from "~/platform/ids.server";
import { makeChain } from "../../support/chain";
import { useDatabase } from "../../support/database";
import { makeListed } from "../../support/events";
import { makeTheme } from "../../support/hand-over";
import { makeArticle, makeQuestion } from "../../support/knowledge";
import { makeStory } from "../../support/read-stories";
import { statementsOf } from "../../support/statements";
import { makeSaid, makeVerdictWorld } from "../../support/verdicts";

useDatabase();

const as = (viewer: Viewer) => ({ viewer, guestSecret: null });
const all = readStoryFilter(new URLSearchParams());
/** Which of these stories a viewer finds in the list. */
async function found(viewer: Viewer, slugs: string[]) {
  const { stories } = await listStories(viewer, all);
  return slugs.filter((slug) => stories.some((story) => story.slug === slug));
}

test("everybody finds shared stories; its network also what it published, and says that nobody validated it", async () => {
  const { networkId, member, organiser, stranger } = await makeVerdictWorld();
  const shared = await makeStory("SHARED", { networkId });
  const inside = await makeStory("IN_NETWORK", { networkId });
  const others = await Promise.all(
    (["DRAFT", "SUBMITTED", "DECLINED", "WITHDRAWN"] as const).map((state) =>
      makeStory(state, { networkId }),
    ),
  );
  const slugs = [shared, inside, ...others].map(({ slug }) => slug);
  expect(await found(visitor, slugs)).toEqual([shared.slug]);
  expect(await found(stranger, slugs)).toEqual([shared.slug]);
  expect(await found(member, slugs)).toEqual([shared.slug, inside.slug]);
  // A list is for reading: what waits for the editor stands in the editor's own list.
  expect(await found(organiser, slugs)).toEqual([shared.slug, inside.slug]);
  await expect(storyPage(as(stranger), inside.slug, null)).rejects.toThrow(NotFound);
  await expect(storyPage(as(visitor), others[3]!.slug, null)).rejects.toThrow(NotFound);
  const page = await storyPage(as(member), inside.slug, null);
  expect([page.story.state, page.isRead]).toEqual(["IN_NETWORK", true]);
  expect(storyData(page, "https://netwerf.test/verhalen/x")).toBeNull();
  expect((await storyPage(as(organiser), others[1]!.slug, null)).isRead).toBe(false);
});

test("facets count what each choice leaves, and the list costs as much for many stories as for one", async () => {
  const sectorId = (await db().sector.create({ data: { id: newId(), name: "Glas", nameEn: "Glass" } })).id;
  const themeId = (await db().theme.create({ data: { id: newId(), name: "Ruiten", nameEn: "Panes" } })).id;
  const of = { themes: [themeId], sectors: [sectorId], province: "LIMBURG" as const };
  const filter = readStoryFilter(new URLSearchParams({ thema: themeId, pagina: "1" }));
  await makeStory("SHARED", { ...of, measures: ["LDE"] });
  const one = await statementsOf(() => listStories(visitor, filter));
  await makeStory("SHARED", { ...of, measures: ["LDE", "AMA"], province: null });
  await makeStory("DRAFT", { ...of, measures: ["CMW"] });
  const { total, facets } = await listStories(visitor, filter);
  expect(total).toBe(2);
  expect(facets).toMatchObject({
    sector: [{ value: sectorId, count: 2 }],
    province: [{ value: "LIMBURG", count: 1 }],
    measure: [
      { value: "LDE", count: 2 },
      { value: "AMA", count: 1 },
    ],
  });
  expect(await statementsOf(() => listStories(visitor, filter))).toBe(one);
  const narrower = await listStories(visitor, { ...filter, measure: "AMA", page: 9 });
  expect([narrower.total, narrower.page]).toEqual([1, 1]);
  // The other values of a facet stay on offer when one of them is chosen.
  expect(narrower.facets.measure).toHaveLength(2);
});

test("an address of the list asks for what exists, whatever stands in it", () => {
  const filter = readStoryFilter(
    new URLSearchParams({ maatregel: "XYZ", provincie: "LIMBURG", pagina: "-3", thema: "" }),
  );
  expect(filter).toEqual({ province: "LIMBURG", page: 1 });
  expect(storiesAddress({ ...filter, page: 2 })).toBe("/verhalen?provincie=LIMBURG&pagina=2");
  expect(storiesAddress({ page: 1 })).toBe("/verhalen");
});

test("a mark counts once for a reader, is taken back by that reader only, and is of one story only", async () => {
  const story = await makeStory();
  const other = await makeStory();
  const [one, two] = [newSecret(), newSecret()];
  await Promise.all([one, one, one, two].map((reader) => markUseful(visitor, story.slug, reader)));
  expect(await usefulMarks(story.id, one)).toEqual({ count: 2, mine: true });
  expect(await usefulMarks(story.id, null)).toEqual({ count: 2, mine: false });
  await markUseful(visitor, other.slug, one);
  const keys = await db().storyUsefulMark.findMany({ select: { readerKey: true } });
  expect(new Set(keys.map(({ readerKey }) => readerKey)).size).toBe(keys.length);
  expect(JSON.stringify(keys)).not.toContain(one);
  await unmarkUseful(visitor, story.slug, newSecret());
  await unmarkUseful(visitor, story.slug, null);
  await unmarkUseful(visitor, story.slug, one);
  expect(await usefulMarks(story.id, one)).toEqual({ count: 1, mine: false });
  const hidden = await makeStory("DRAFT");
  await expect(markUseful(visitor, hidden.slug, one)).rejects.toThrow(NotFound);
});

test("related stories share a theme before a sector, a sector or word before a measure, and are the reader's to see", async () => {
  const { networkId, member } = await makeVerdictWorld();
  const theme = (await db().theme.create({ data: { id: newId(), name: "Zeil", nameEn: "Sail" } })).id;
  const sector = (await db().sector.create({ data: { id: newId(), name: "Zee", nameEn: "Sea" } })).id;
  const story = await makeStory("SHARED", {
    title: "Matrozen leren knopen",
    themes: [theme],
    sectors: [sector],
  });
  const byWord = await makeStory("SHARED", { title: "Een matroos vertelt", measures: ["CMW"] });
  const byTheme = await makeStory("SHARED", { title: "Varen", themes: [theme], sectors: [sector] });
  const inside = await makeStory("IN_NETWORK", { title: "Binnen", themes: [theme], networkId });
  await makeStory("SUBMITTED", { title: "Wacht", themes: [theme], networkId });
  const about = { id: story.id, title: "Matrozen leren knopen", themeIds: [theme], sectorIds: [sector] };
  const titles = async (viewer: Viewer) =>
    (await relatedStories(viewer, { ...about, measures: [] })).map(({ id }) => id);
  expect(await titles(visitor)).toEqual([byTheme.id, byWord.id]);
  expect(await titles(member)).toEqual([byTheme.id, inside.id, byWord.id]);
});

test("a story leads to the session, the people by role and the words, as far as the reader may see them", async () => {
  const chain = await makeChain();
  const { organiser, member, first, second, event, slug: report, networkId } = chain;
  const story = await makeStory("SHARED", { networkId, sources: [first.id, second.id] });
  const [open] = await storyOrigin(as(visitor), story.id);
  expect(open).toMatchObject({ path: `/evenementen/${event.slug}`, title: event.title });
  expect(open!.people.types.length).toBeGreaterThan(0);
  expect(JSON.stringify(open)).not.toContain("Gitte Gast");
  // The first passage is in a published report and under a decision, the second under nothing that is public yet.
  const seen = Object.fromEntries(open!.passages.map((passage) => [passage.id, passage]));
  expect(seen[first.id]).toMatchObject({ seen: { text: "Woorden van toen" }, notePath: null });
  const forOrganiser = (await storyOrigin(as(organiser), story.id))[0]!.passages;
  expect(forOrganiser.map(({ seen: words, notePath }) => [words !== null, notePath !== null])).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(forOrganiser.find(({ id }) => id === first.id)!.reports.map(({ slug }) => slug)).toContain(report);

  const said = await makeSaid(chain.groupId, "alleenvooringewijden", { kind: "TIP" });
  const closed = await makeStory("SHARED", { networkId, sources: [said.id] });
  const [hidden] = await storyOrigin(as(visitor), closed.id);
  expect(hidden!.passages).toEqual([{ id: said.id, seen: null, notePath: null, reports: [] }]);
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  expect((await storyOrigin(as(member), closed.id))[0]).toMatchObject({ title: null, path: null, dates: [] });
  const one = await statementsOf(() => storyOrigin(as(visitor), closed.id));
  expect(await statementsOf(() => storyOrigin(as(visitor), story.id))).toBeLessThanOrEqual(one + 1);
});

test("a session and a passage tell what came of them, and requests only to who may see these", async () => {
  const world = await makeVerdictWorld();
  const { event, groupId, networkId, organiser, member, said } = world;
  const asked = await makeSaid(groupId, "Maak de procedure korter.", { kind: "VRAAG_AAN_BELEID" });
  const shared = await makeStory("SHARED", { networkId, sources: [said[0]!.id] });
  const inside = await makeStory("IN_NETWORK", { networkId, sources: [said[0]!.id] });
  await makeStory("SHARED", { networkId });
  const at = now();
  const question = (publishedAt: Date | null, from = said[0]!.id, kind?: "VRAAG_AAN_BELEID") =>
    db().question.create({
      data: {
        ...{
          slug: `vraag-${newId()}`,
          kind,
          text: "Mag dat?",
          networkId,
          createdAt: at,
          changedAt: at,
          publishedAt,
        },
        sources: { create: { contributionId: from, text: "Mag dat?", addedAt: at } },
      },
    });
  const [open, draft] = [await question(at), await question(null)];
  const of = async (viewer: Viewer) => {
    const { stories, questions, onlySaid } = await gaveRise(as(viewer), event.id);
    return [stories, questions, onlySaid].map((list) => list.map(({ id }) => id).sort());
  };
  expect(await of(visitor)).toEqual([[shared.id], [open.id], []]);
  expect(await of(member)).toEqual([[shared.id, inside.id].sort(), [open.id], []]);
  expect(await of(organiser)).toEqual([
    [shared.id, inside.id].sort(),
    [open.id, draft.id].sort(),
    [asked.id],
  ]);
  const came = await cameOfContribution(as(visitor), said[0]!.id);
  expect([came.stories.map(({ id }) => id), came.onlySaid]).toEqual([[shared.id], []]);
  const request = await question(at, asked.id, "VRAAG_AAN_BELEID");
  for (const viewer of [visitor, organiser]) {
    const { requests, onlySaid } = await gaveRise(as(viewer), event.id);
    expect([requests.map(({ id }) => id), onlySaid]).toEqual([[request.id], []]);
    expect(JSON.stringify(requests)).not.toContain(asked.id);
  }
  expect((await cameOfContribution(as(visitor), said[1]!.id)).stories).toEqual([]);
});

test("a quote that nobody agreed to is neither shown nor found, and a story is found by whom it is for", async () => {
  const { networkId } = await makeVerdictWorld();
  const story = await makeStory("SHARED", { networkId, measures: ["AMA"], province: "LIMBURG" });
  const page = await storyPage(as(visitor), story.slug, null);
  expect([page.quote, page.reachable]).toEqual([{ text: "", by: "" }, false]);
  expect(JSON.parse(storyData(page, "https://netwerf.test/v")!)).toMatchObject({ "@type": "Article" });
  const entry = await entryOfStory(story.id);
  expect(JSON.stringify(entry)).not.toContain("Geheim citaat");
  expect(entry).toMatchObject({ audience: ["public"], measures: ["AMA"], provinces: ["LIMBURG"] });
  const audience = async (state: "IN_NETWORK" | "SUBMITTED") =>
    (await entryOfStory((await makeStory(state, { networkId })).id))!.audience;
  expect(await audience("IN_NETWORK")).toEqual(["administrator", `network:${networkId}`]);
  expect(await audience("SUBMITTED")).toEqual(["administrator", `organises-network:${networkId}`]);
});

test("a theme shows what there is to read about it and about what went up in it, and to nobody more than they may see", async () => {
  const { networkId, member } = await makeVerdictWorld();
  const [themeId, before] = [await makeTheme(null, "Vervoer"), await makeTheme(null, "Fietsen")];
  await db().theme.update({ where: { id: before }, data: { mergedIntoId: themeId } });
  const shared = await makeStory("SHARED", { themes: [before] });
  const inside = await makeStory("IN_NETWORK", { networkId, themes: [themeId] });
  await makeStory("SUBMITTED", { networkId, themes: [themeId] });
  const question = await makeQuestion({ themes: { create: { themeId } } });
  await makeQuestion({ themes: { create: { themeId } }, publishedAt: null });
  const article = await makeArticle(["Het eerste", "Het kader"], { themes: { create: { themeId } } });
  const event = await makeListed({ days: [{ in: 5 }], themes: [themeId] });
  await makeListed({ days: [{ in: -5 }], themes: [themeId] });

  const seen = await knowledgeOnTheme(visitor, themeId);
  expect(seen.stories.map(({ slug }) => slug)).toEqual([shared.slug]);
  expect([seen.storyCount, seen.questionCount]).toEqual([1, 1]);
  expect(seen.questions.map(({ id }) => id)).toEqual([question.id]);
  expect(seen.articles).toEqual([{ id: article.id, slug: article.slug, title: "Het kader" }]);
  expect(seen.events.map(({ id }) => id)).toEqual([event.id]);
  const ofNetwork = await knowledgeOnTheme(member, themeId);
  expect(ofNetwork.stories.map(({ slug }) => slug).sort()).toEqual([shared.slug, inside.slug].sort());
});
