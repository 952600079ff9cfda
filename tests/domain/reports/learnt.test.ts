import { expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { visitor } from "~/domain/people/viewer";
import { learntMarkdown } from "~/domain/reports/hand-over/learnt-markdown";
import { whatWasLearnt } from "~/domain/reports/hand-over/learnt.server";
import { networkOnEvent, somethingHolds } from "~/domain/reports/hand-over/on-event.server";
import { withdrawConclusion } from "~/domain/reports/conclusions/make.server";
import { beginTheme, mergeTheme, retireTheme } from "~/domain/reports/themes/change.server";
import { sessionsOn } from "~/domain/reports/trace.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { addDays } from "~/platform/time";
import { renderMarkdown } from "~/platform/markdown.server";
import { textFor } from "~/ui/text/catalogue";
import { makeReport, publishVersion } from "../../support/cited-report";
import { useDatabase } from "../../support/database";
import { makePhases, makePublishedReport, makeSector, makeSession, makeTheme } from "../../support/hand-over";
import { statementsOf } from "../../support/statements";
import { conclude, decide, makeSaid, makeVerdictWorld, type VerdictWorld } from "../../support/verdicts";

useDatabase();

const by = (viewer: Viewer) => ({ viewer, guestSecret: null });
const learnt = ({ network }: VerdictWorld, viewer: Viewer = visitor) =>
  whatWasLearnt(by(viewer), network.slug);
const begin = (world: VerdictWorld, name: string, conclusionIds: string[] = []) =>
  beginTheme(world.organiser, world.networkId, { name, nameEn: "", description: "", conclusionIds });
const onEvent = async (eventId: string, viewer: Viewer = visitor) => {
  const select = { id: true, kind: true, networkId: true, themes: { select: { id: true } } };
  return networkOnEvent(viewer, await db().event.findUniqueOrThrow({ where: { id: eventId }, select }));
};

test("per theme everybody reads what holds, where it came up and what the thematic session said", async () => {
  const world = await makeVerdictWorld();
  const { networkId, event, said } = world;
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "Er zijn te weinig stages.");
  const sectorId = await makeSector("groen");
  await db().conclusion.update({ where: { id: conclusionId }, data: { translation: "Plan.", sectorId } });
  const theme = await begin(world, "Stages", [conclusionId]);
  const session = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", themes: [theme] });
  const report = await makePublishedReport(session.eventId, "Verslag over stages");
  const open = await makeSaid(session.groupId, "Wie betaalt de begeleiding?", { kind: "OPEN_VRAAG" });
  await makeSaid(session.groupId, "Onder ons gezegd.", { kind: "VRAAG_AAN_BELEID" });
  await makeSaid(session.groupId, "Een tip.", { kind: "TIP" });
  const citing = await makeReport({
    networkId,
    cites: [{ id: open.id, kind: "OPEN_VRAAG", text: open.text }],
  });
  await publishVersion(citing.id, [{ id: open.id, kind: "OPEN_VRAAG", text: open.text }]);

  const page = await learnt(world);
  expect(page).toMatchObject({ sessions: 1, retired: [], loose: [] });
  expect(page.themes).toHaveLength(1);
  expect(page.themes[0]).toMatchObject({
    id: theme,
    contributions: said.length,
    conclusions: [{ id: conclusionId, translation: "Plan.", sector: { id: sectorId } }],
    sessions: [{ slug: event.slug, count: 2 }],
    planned: [],
  });
  expect(page.themes[0]!.held).toMatchObject([
    {
      slug: session.slug,
      report: { slug: report.slug, title: "Verslag over stages" },
      // What the public may not read of it is still counted: a number tells nothing.
      open: [{ id: open.id, kind: "OPEN_VRAAG" }],
    },
  ]);
  expect(page.themes[0]!.held[0]!.kinds.map(({ kind, count }) => [kind, count]).sort()).toEqual([
    ["OPEN_VRAAG", 1],
    ["TIP", 1],
    ["VRAAG_AAN_BELEID", 1],
  ]);
  // Who follows the testing reads the other question too.
  expect((await learnt(world, world.organiser)).themes[0]!.held[0]!.open).toHaveLength(2);
});

test("no page of what was learnt names anybody, or holds what experts said", async () => {
  const world = await makeVerdictWorld();
  const { networkId, experts, steering, organiser } = world;
  const { conclusionId } = await decide(world);
  await db().verdict.updateMany({
    where: { conclusionId, personId: experts[0].personId! },
    data: { remark: "Geheime opmerking", translation: "Geheime vertaling" },
  });
  const theme = await begin(world, "Stages", [conclusionId]);
  const { eventId, groupId } = await makeSession(networkId, {
    kind: "THEMATISCHE_SESSIE",
    themes: [theme],
  });
  const quoted = await makeSaid(groupId, "Wat nu?", { kind: "OPEN_VRAAG" });
  await db().contribution.update({ where: { id: quoted.id }, data: { authorName: "Vera Verborgen" } });
  for (const viewer of [visitor, organiser, experts[0]]) {
    const shown = JSON.stringify([await learnt(world, viewer), await onEvent(eventId, viewer)]);
    for (const secret of [experts[0].name, steering.name, organiser.name, "Vera Verborgen", "Geheime"])
      expect(shown).not.toContain(secret);
  }
});

test("what is undecided, rejected, withdrawn or of a session that is not online is nowhere to be read", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId } = world;
  const theme = await makeTheme(networkId, "Taal");
  const ids = [
    await conclude(world, "Nog niet."),
    (await decide(world, "VERWORPEN", "Nee.")).conclusionId,
    (await decide(world, "ONDERSCHREVEN", "Ingetrokken.")).conclusionId,
  ];
  for (const conclusionId of ids)
    await db().themeConclusion.create({ data: { themeId: theme, conclusionId, addedAt: now() } });
  await withdrawConclusion(organiser, { networkId, conclusionId: ids[2]! });
  await db().conclusionSource.updateMany({
    where: { conclusionId: { in: ids } },
    data: { removedAt: now() },
  });
  const draft = await makeSession(networkId, {
    kind: "THEMATISCHE_SESSIE",
    published: false,
    themes: [theme],
  });
  await makeSaid(draft.groupId, "In een concept.", { themeId: theme, kind: "OPEN_VRAAG" });
  for (const viewer of [visitor, organiser])
    expect(await learnt(world, viewer)).toMatchObject({ themes: [], retired: [], loose: [] });
  expect(await somethingHolds(networkId)).toBe(false);
});

test("nothing of a merged or retired theme is lost, and what holds without a theme stands beside it", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId, said } = world;
  const a = (await decide(world, "ONDERSCHREVEN", "A", [said[0]!.id])).conclusionId;
  const b = (await decide(world, "ONDERSCHREVEN", "B", [said[1]!.id])).conclusionId;
  const c = (await decide(world, "ONDERSCHREVEN", "C")).conclusionId;
  const [from, into] = [await begin(world, "Oud", [a]), await begin(world, "Nieuw")];
  const ended = await begin(world, "Gedaan", [b]);
  await mergeTheme(organiser, { networkId, themeId: from }, into);
  await retireTheme(organiser, { networkId, themeId: ended });
  const page = await learnt(world);
  expect(page.themes).toMatchObject([
    { id: into, merged: [{ name: "Oud" }], conclusions: [{ id: a }], contributions: 1 },
  ]);
  expect(page.retired).toMatchObject([{ id: ended, conclusions: [{ id: b }], contributions: 1 }]);
  expect(page.loose.map(({ id }) => id)).toEqual([c]);
  expect(await somethingHolds(networkId)).toBe(true);
});

test("what was said under another theme does not count for a session's other themes", async () => {
  const world = await makeVerdictWorld();
  const { networkId } = world;
  const [one, two] = [await makeTheme(networkId, "Eén"), await makeTheme(networkId, "Twee")];
  const session = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", themes: [one, two] });
  await makeSaid(session.groupId, "Onder één.", { themeId: one, kind: "TIP" });
  await makeSaid(session.groupId, "Onder geen.", { kind: "DREMPEL" });
  const kinds = (await learnt(world)).themes.map(({ id, held }) => [
    id,
    held[0]!.kinds.map(({ kind }) => kind).sort(),
  ]);
  expect(Object.fromEntries(kinds)).toEqual({ [one]: ["DREMPEL", "TIP"], [two]: ["DREMPEL"] });
});

test("a network that is not online keeps what it learnt to who belongs to it", async () => {
  const world = await makeVerdictWorld();
  const { networkId, event } = world;
  await begin(world, "Stages", [(await decide(world)).conclusionId]);
  await db().event.update({ where: { id: event.id }, data: { kind: "SLOTEVENT" } });
  expect(await onEvent(event.id)).not.toBeNull();
  await db().network.update({ where: { id: networkId }, data: { publishedAt: null } });
  for (const viewer of [visitor, world.stranger]) {
    await expect(learnt(world, viewer)).rejects.toThrow(NotFound);
    expect(await onEvent(event.id, viewer)).toBeNull();
  }
  expect((await learnt(world, world.member)).themes).toHaveLength(1);
});

test("a thematic session says why: where else its themes came up, and what holds", async () => {
  const world = await makeVerdictWorld();
  const { networkId, event } = world;
  await db().event.update({ where: { id: event.id }, data: { province: "LIMBURG" } });
  const { conclusionId } = await decide(world);
  const theme = await begin(world, "Stages", [conclusionId]);
  const other = await makeTheme(networkId, "Ander");
  await makeSaid(world.groupId, "Over iets anders.", { themeId: other });
  const session = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", themes: [theme] });
  // What it says itself is no reason to hold it.
  await makeSaid(session.groupId, "Zelf gezegd.", { themeId: theme });
  expect(await onEvent(session.eventId)).toEqual({
    part: "why",
    network: { slug: world.network.slug, name: world.network.name },
    themes: [
      {
        ...{ id: theme, name: "Stages", nameEn: "Stages", description: "" },
        conclusions: [{ id: conclusionId, text: "Er zijn te weinig stages." }],
        ...{ sessions: 1, sectors: 0, provinces: 1 },
      },
    ],
  });
  expect(await onEvent(event.id)).toBeNull();
  const bare = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE" });
  expect(await onEvent(bare.eventId)).toBeNull();
});

test("a closing event tells per theme what holds; themes without a conclusion are left out", async () => {
  const world = await makeVerdictWorld();
  const { conclusionId } = await decide(world);
  const theme = await begin(world, "Stages", [conclusionId]);
  const silent = await makeTheme(world.networkId, "Stil");
  await makeSaid(world.groupId, "Gezegd.", { themeId: silent });
  const closing = await makeSession(world.networkId, { kind: "SLOTEVENT" });
  expect(await onEvent(closing.eventId)).toMatchObject({
    part: "learnt",
    themes: [{ id: theme, conclusions: [{ id: conclusionId }] }],
  });
});

test("a theme leads to its thematic session, as a plan until the event is online", async () => {
  const world = await makeVerdictWorld();
  const { networkId } = world;
  const phases = await makePhases(world);
  const theme = await makeTheme(networkId, "Stages");
  const session = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", published: false });
  await db().plannedSession.create({
    data: {
      phaseId: phases.thematic,
      themeId: theme,
      eventId: session.eventId,
      title: "Over stages",
      createdAt: now(),
    },
  });
  expect(await sessionsOn([theme])).toMatchObject({ events: [], planned: [{ title: "Over stages" }] });
  expect((await learnt(world)).themes).toMatchObject([{ held: [], planned: [{ title: "Over stages" }] }]);
  await db().event.update({ where: { id: session.eventId }, data: { publishedAt: now() } });
  expect(await sessionsOn([theme])).toMatchObject({ events: [{ slug: session.slug }], planned: [] });
  expect((await learnt(world)).themes).toMatchObject([{ held: [{ slug: session.slug }], planned: [] }]);
});

test("the Markdown says the same, with whole addresses, and its words stay words", async () => {
  const world = await makeVerdictWorld();
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "Er zijn *te weinig* [stages] <b>.");
  const theme = await begin(world, "Stages # werk", [conclusionId]);
  const page = await learnt(world);
  const markdown = (locale: "nl" | "en") =>
    learntMarkdown(page, {
      locale,
      learnt: textFor(locale, "learnt"),
      trace: textFor(locale, "trace"),
      url: (path) => `https://netwerf.example${path}`,
    });
  const html = renderMarkdown(markdown("nl"));
  expect(html).toContain(`href="https://netwerf.example/themas/${theme}"`);
  expect(html).toContain(`href="https://netwerf.example/besluiten/${conclusionId}"`);
  expect(html).toContain("Er zijn *te weinig* [stages] &lt;b&gt;.");
  expect(html).not.toMatch(/<em>|<b>/);
  expect(markdown("en")).toContain("### What we concluded");
});

test("the pages of fifty sessions ask the database no more than those of five", async () => {
  const world = await makeVerdictWorld();
  const { networkId } = world;
  const themeId = await makeTheme(networkId, "Overal");
  const first = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", themes: [themeId] });
  const more = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const { groupId } = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", themes: [themeId] });
      const { id, text } = await makeSaid(groupId, "Vraag?", { themeId, kind: "OPEN_VRAAG" });
      await makeSaid(groupId, "Onder ons?", { themeId, kind: "OPEN_VRAAG" });
      const { id: reportId } = await makeReport({ networkId, cites: [{ id, kind: "OPEN_VRAAG", text }] });
      await publishVersion(reportId, [{ id, kind: "OPEN_VRAAG", text }]);
    }
  };
  const asked = async (viewer: Viewer) => [
    await statementsOf(() => learnt(world, viewer)),
    await statementsOf(() => onEvent(first.eventId, viewer)),
  ];
  await more(4);
  const few = [await asked(visitor), await asked(world.member)];
  await more(45);
  expect([await asked(visitor), await asked(world.member)]).toEqual(few);
  expect((await learnt(world)).themes[0]!.held.flatMap(({ open }) => open)).toHaveLength(49);
  expect(few[0]![1]).toBeLessThanOrEqual(10);
}, 120_000);

test("a thematic session that is still to come is announced, and said to have said nothing yet", async () => {
  const world = await makeVerdictWorld();
  const { networkId } = world;
  const theme = await makeTheme(networkId, "Stages");
  const session = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE", themes: [theme] });
  await db().occurrence.update({
    where: { id: session.occurrenceId },
    data: { startsAt: addDays(now(), 3), endsAt: addDays(now(), 4) },
  });
  expect((await learnt(world)).themes).toMatchObject([{ held: [], coming: [{ slug: session.slug }] }]);
});
