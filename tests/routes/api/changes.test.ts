import { expect, test } from "vitest";
import { addPartner } from "~/domain/networks/partners.server";
import { addPhase } from "~/domain/networks/phases.server";
import { admit, share, withdrawByEditor } from "~/domain/knowledge/stories/gates.server";
import { takeNetworkOffline } from "~/domain/networks/publish.server";
import { changeTheme } from "~/domain/reports/themes/change.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { Ids } from "~/routes/api/description.server";
import { loader as listOfIds } from "~/routes/api/ids";
import { KIND_NAMES, type KindName } from "~/routes/api/kinds.server";
import { askList } from "../../support/api";
import { call } from "../../support/call";
import { makeChain } from "../../support/chain";
import { useDatabase, useOnce } from "../../support/database";
import { phaseInput } from "../../support/networks";
import { makeArticle, makeQuestion, makeStory } from "../../support/knowledge";
import { useNotes } from "../../support/reports";
import { seenOf, submitted } from "../../support/stories";

const LONG_AGO = new Date(Date.UTC(2026, 0, 1));
const SINCE = new Date(Date.UTC(2026, 5, 1));

const database = useDatabase();
useNotes();
/** A chain with one of everything that leans on it, all of it made long ago. */
const world = useOnce(database, async () => {
  const chain = await makeChain();
  const { networkId, theme } = chain;
  const [organisation, card] = [newId(), newId()];
  await db().organisation.create({
    data: { id: organisation, name: "De Kade", nameKey: "de kade", slug: "de-kade", listedAt: LONG_AGO },
  });
  await db().contactCard.create({
    data: { id: card, slug: "loket", name: "Loket", organisationId: organisation, changedAt: LONG_AGO },
  });
  const of = { networkId, createdAt: LONG_AGO, changedAt: LONG_AGO };
  const story = await makeStory({ ...of, themes: [theme], organisationId: organisation });
  const question = await makeQuestion({ ...of, addresseeId: organisation });
  await db().questionTheme.create({ data: { questionId: question.id, themeId: theme } });
  const article = await makeArticle(["Het kader"], of);
  await db().articleRevision.updateMany({ data: { contactCardId: card } });
  const collection = newId();
  await db().collection.create({
    data: {
      ...{ ...of, id: collection, slug: "bundel", title: "Bundel", publishedAt: LONG_AGO },
      items: { create: { storyId: story.id, order: 1 } },
    },
  });
  await ageEverything();
  return {
    ...chain,
    organisation,
    card,
    story: story.id,
    question: question.id,
    article: article.id,
    collection,
  };
});

/** Every moment in the database that is behind `SINCE` goes before it. */
async function ageEverything() {
  const columns = await db().$queryRaw<{ t: string; c: string }[]>`
    SELECT table_name AS t, column_name AS c FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'timestamp with time zone'
      AND column_name IN ('changedAt', 'updatedAt', 'publishedAt', 'addedAt', 'decidedAt', 'sharedAt')`;
  for (const { t, c } of columns)
    await db().$executeRawUnsafe(`UPDATE "${t}" SET "${c}" = $1 WHERE "${c}" > $1`, LONG_AGO);
}

/** Of which kinds something changed, and what. */
async function changed(): Promise<Partial<Record<KindName, string[]>>> {
  const found: Partial<Record<KindName, string[]>> = {};
  for (const kind of KIND_NAMES) {
    const { page } = await askList(kind, `?changedSince=${SINCE.toISOString()}&limit=100`);
    if (page.items.length > 0) found[kind] = page.items.map(({ id }) => String(id)).sort();
  }
  return found;
}

async function idsOf(kind: KindName, search = ""): Promise<string[]> {
  const { data } = await call(listOfIds, `/api/v1/${kind}.ids${search}`, { params: { kind } });
  return Ids.parse(JSON.parse(String(data))).ids;
}

test("long after, nothing changed", async () => {
  world();
  expect(await changed()).toEqual({});
});

test("a theme that gets another name changes all that shows it", async () => {
  const { organiser, networkId, theme, story, question, session, decided } = world();
  await changeTheme(
    organiser,
    { networkId, themeId: theme },
    { name: "Anders", nameEn: "", description: "" },
  );
  expect(await changed()).toEqual({
    ...{ themes: [theme], stories: [story], questions: [question], events: [session.id] },
    conclusions: [decided],
  });
});

test("a network that goes offline changes what it is no longer named at, and takes along what was its own", async () => {
  const { organiser, networkId, theme, story, question, article, collection, reportId, ...chain } = world();
  expect(await idsOf("networks")).toContain(networkId);
  await takeNetworkOffline(organiser, networkId);
  expect(await changed()).toEqual({
    ...{ stories: [story], questions: [question], articles: [article], collections: [collection] },
    ...{ events: [chain.event.id, chain.session.id].sort(), reports: [reportId] },
  });
  for (const kind of ["networks", "themes", "conclusions"] as const) {
    const left = await idsOf(kind);
    for (const id of [networkId, theme, chain.decided]) expect(left).not.toContain(id);
  }
});

test("phases, partners and names of organisations change what shows them", async () => {
  const { organiser, networkId, organisation, card, story, question, article } = world();
  await addPhase(organiser, networkId, phaseInput());
  expect((await changed()).networks).toEqual([networkId]);
  await ageEverything();
  await addPartner(organiser, networkId, { organisationName: "De Kade", part: "STEUN" });
  await ageEverything();
  await db().organisation.update({ where: { id: organisation }, data: { name: "De Nieuwe Kade" } });
  expect(await changed()).toEqual({
    ...{ networks: [networkId], organisations: [organisation], "contact-points": [card] },
    ...{ stories: [story], questions: [question] },
  });
  await ageEverything();
  await db().contactCard.update({ where: { id: card }, data: { name: "Balie", changedAt: new Date() } });
  expect(await changed()).toEqual({ "contact-points": [card], articles: [article] });
});

test("a story that passes its gates long after it was written has changed, and one that is withdrawn is gone", async () => {
  const { organiser, experts, networkId, story, collection } = world();
  setClock(() => LONG_AGO);
  const { id } = await submitted({ networkId });
  setClock();
  await admit(organiser, id, await seenOf(id));
  await share(experts[0], id, await seenOf(id));
  expect(await changed()).toEqual({ stories: [id] });
  expect(await idsOf("stories")).toEqual([story, id].sort());
  await ageEverything();
  await withdrawByEditor(organiser, story, "Klopt niet meer.");
  expect(await idsOf("stories")).toEqual([id]);
  expect(await changed()).toEqual({ collections: [collection] });
});

test("the ids can be narrowed as a list can, and are not sent twice to who has them", async () => {
  const { theme, story } = world();
  expect(await idsOf("stories", `?theme=${theme}`)).toEqual([story]);
  expect(await idsOf("stories", "?q=bestaatniet")).toEqual([]);
  const asked = { params: { kind: "stories" } };
  const etag = (await call(listOfIds, "/api/v1/stories.ids", asked)).headers.get("etag")!;
  const again = { ...asked, headers: { "if-none-match": etag } };
  expect((await call(listOfIds, "/api/v1/stories.ids", again)).status).toBe(304);
  expect((await call(listOfIds, "/api/v1/stories.ids?limit=1", asked)).status).toBe(400);
});
