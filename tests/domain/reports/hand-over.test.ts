import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { withdrawConclusion } from "~/domain/reports/conclusions/make.server";
import { giveTheme, loosePage } from "~/domain/reports/hand-over/give-theme.server";
import { handOver } from "~/domain/reports/hand-over/hand-over.server";
import { proposeSessions } from "~/domain/reports/hand-over/propose.server";
import { stillOpen } from "~/domain/reports/hand-over/still-open.server";
import { makeThematicEvent } from "~/domain/reports/hand-over/thematic-event.server";
import { closePhase, reopenPhase } from "~/domain/networks/close-phase.server";
import { mergeTheme } from "~/domain/reports/themes/change.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Invalid, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import {
  asOrganiser,
  begin,
  handed,
  makeSector,
  makeSession,
  makeTheme,
  makeHandOverWorld,
  plannedIn,
  propose,
} from "../../support/hand-over";
import { registerGuest } from "../../support/make";
import { statementsOf } from "../../support/statements";
import { conclude, decide, makeSaid, makeVerdictWorld } from "../../support/verdicts";

useDatabase();

test("themes are counted from the sessions of the phase, ranked, with what was said about them", async () => {
  const world = await makeHandOverWorld();
  const { networkId, groupId, event, date } = world;
  const [groen, zorg] = [await makeSector("groen"), await makeSector("zorg")];
  await db().event.update({ where: { id: event.id }, data: { sectorId: groen, province: "LIMBURG" } });
  const second = await makeSession(networkId, { sectorId: zorg, province: "ANTWERPEN" });
  const thematic = await makeSession(networkId, { kind: "THEMATISCHE_SESSIE" });
  const [wide, loud] = [await makeTheme(networkId, "Breed"), await makeTheme(networkId, "Luid")];
  const [one, two] = [
    await makeSaid(groupId, "Hier.", { themeId: wide }),
    await makeSaid(second.groupId, "En hier.", { themeId: wide, kind: "DREMPEL" }),
  ];
  for (const text of ["a", "b", "c"]) await makeSaid(groupId, text, { themeId: loud });
  await makeSaid(thematic.groupId, "In de andere fase.", { themeId: wide });
  const { id: registrationId } = await registerGuest(date.id, { type: "VAKBOND" });
  await db().focusGroupMember.create({ data: { groupId, registrationId } });

  const page = await handed(world);
  expect(page).toMatchObject({ sessions: 2, next: { id: world.phases.thematic }, proposals: [] });
  expect(page.themes.map(({ id }) => id)).toEqual([wide, loud]);
  const [first, last] = page.themes;
  expect(first).toMatchObject({ contributions: 2, planned: false, more: 0, conclusions: [] });
  expect(first!.sessions.map(({ id, count }) => [id, count]).sort()).toEqual(
    [
      [event.id, 1],
      [second.eventId, 1],
    ].sort(),
  );
  expect(first!.sectors.map(({ name, count }) => [name, count]).sort()).toEqual([
    ["groen", 1],
    ["zorg", 1],
  ]);
  expect(first!.provinces.map(({ province }) => province).sort()).toEqual(["ANTWERPEN", "LIMBURG"]);
  expect(first!.types).toEqual([{ type: "VAKBOND", count: 1 }]);
  expect(first!.evidence.map(({ id, kind, session }) => [id, kind, session])).toEqual([
    [one.id, "NOOD", event.title],
    [two.id, "DREMPEL", second.title],
  ]);
  expect(last).toMatchObject({ contributions: 3 });
  // What the world said before it had themes.
  expect(page.loose).toEqual([
    { kind: "DREMPEL", count: 1 },
    { kind: "NOOD", count: 1 },
  ]);
  expect((await handed(world, world.phases.thematic)).themes).toMatchObject([
    { id: wide, contributions: 1, sessions: [{ id: thematic.eventId }] },
  ]);
});

test("a session planned in another phase than that of its kind counts there", async () => {
  const world = await makeHandOverWorld();
  const theme = await makeTheme(world.networkId, "Verplaatst");
  await makeSaid(world.groupId, "Gezegd.", { themeId: theme });
  await db().plannedSession.create({
    data: { phaseId: world.phases.closing, eventId: world.event.id, createdAt: now() },
  });
  expect(await handed(world)).toMatchObject({ sessions: 0, themes: [], loose: [] });
  expect((await handed(world, world.phases.closing)).themes.map(({ id }) => id)).toEqual([theme]);
});

test("what a conclusion leans on counts for its theme, until the source or the conclusion goes", async () => {
  const world = await makeHandOverWorld();
  const { organiser, networkId, said } = world;
  const { conclusionId } = await decide(world);
  const theme = await begin(world, `Stages ${newId()}`, [conclusionId]);
  expect((await handed(world)).themes).toMatchObject([
    { id: theme, contributions: 2, conclusions: [{ id: conclusionId }] },
  ]);
  await db().conclusionSource.updateMany({
    where: { conclusionId, contributionId: said[0]!.id },
    data: { removedAt: now() },
  });
  const [left] = (await handed(world)).themes;
  expect(left!.evidence.map(({ id }) => id)).toEqual([said[1]!.id]);
  expect((await handed(world)).loose).toEqual([{ kind: "NOOD", count: 1 }]);
  await withdrawConclusion(organiser, { networkId, conclusionId });
  expect((await handed(world)).themes).toEqual([]);
});

test("of a theme only conclusions that hold are handed over", async () => {
  const world = await makeHandOverWorld();
  const { groupId, networkId } = world;
  const theme = await makeTheme(networkId, "Taal");
  await makeSaid(groupId, "Over taal.", { themeId: theme });
  const rejected = (await decide(world, "VERWORPEN")).conclusionId;
  const open = await conclude(world, "Nog niet beslist.");
  const holds = (await decide(world, "ONDERSCHREVEN", "Dit staat.")).conclusionId;
  for (const conclusionId of [rejected, open, holds])
    await db().themeConclusion.create({ data: { themeId: theme, conclusionId, addedAt: now() } });
  expect((await handed(world)).themes[0]!.conclusions.map(({ id }) => id)).toEqual([holds]);
});

test("a theme that was merged counts for the one that stands, and is not there twice", async () => {
  const world = await makeHandOverWorld();
  const { organiser, networkId, groupId } = world;
  const [from, into] = [await makeTheme(networkId, "Oud"), await makeTheme(networkId, "Nieuw")];
  await makeSaid(groupId, "Onder het oude.", { themeId: from });
  await mergeTheme(organiser, { networkId, themeId: from }, into);
  // One that was tagged with the old name after all.
  const late = await makeSaid(groupId, "Ook nog.");
  await db().contribution.update({ where: { id: late.id }, data: { themeId: from } });
  expect((await handed(world)).themes).toMatchObject([
    { id: into, contributions: 2, merged: [{ name: "Oud" }] },
  ]);
  expect(await propose(world, from, into)).toEqual({ made: 1, phaseId: world.phases.thematic });
  expect(await plannedIn(world.phases.thematic)).toMatchObject([{ title: "Nieuw", themeId: into }]);
});

test("what was not let in, was declined or says the same as another counts nowhere", async () => {
  const world = await makeHandOverWorld();
  const { networkId, groupId } = world;
  const themeId = await makeTheme(networkId, "Thema");
  const stands = await makeSaid(groupId, "Telt.", { themeId });
  const [waits, declined, merged] = [
    await makeSaid(groupId, "Wacht.", { themeId }),
    await makeSaid(groupId, "Nee.", { themeId }),
    await makeSaid(groupId, "Hetzelfde.", { themeId }),
  ];
  await db().contribution.update({ where: { id: waits.id }, data: { source: "PHONE" } });
  await db().contribution.update({ where: { id: declined.id }, data: { declinedAt: now() } });
  await db().contribution.update({ where: { id: merged.id }, data: { mergedIntoId: stands.id } });
  const [theme] = (await handed(world)).themes;
  expect(theme!.evidence.map(({ id }) => id)).toEqual([stands.id]);
  expect(theme!.contributions).toBe(1);
});

test("a theme of another network is not shown, though somebody gave it", async () => {
  const world = await makeHandOverWorld();
  const elsewhere = await makeVerdictWorld();
  const themeId = await makeTheme(elsewhere.networkId, "Van elders");
  await makeSaid(world.groupId, "Verkeerd gelabeld.", { themeId });
  expect((await handed(world)).themes).toEqual([]);
  await expect(propose(world, themeId)).rejects.toThrow(Invalid);
});

test("who does not organise the network finds nothing of its hand-over", async () => {
  const world = await makeHandOverWorld();
  const { networkId, phases, groupId } = world;
  const theme = await makeTheme(networkId, "Thema");
  const { id } = await makeSaid(groupId, "Gezegd.");
  const planned = await db().plannedSession.create({
    data: { phaseId: phases.thematic, themeId: theme, createdAt: now() },
  });
  const place = { networkId, phaseId: phases.regional };
  for (const viewer of [world.stranger, world.steering, world.experts[0], world.member, visitor]) {
    const tries = [
      () => handOver({ viewer, guestSecret: null }, networkId, phases.regional),
      () => proposeSessions(viewer, place, { themeIds: [theme] }),
      () => stillOpen(viewer, networkId, phases.regional),
      () => loosePage(viewer, networkId, phases.regional),
      () => giveTheme(viewer, networkId, phases.regional, { looseIds: [id], themeId: theme }),
      () => closePhase(viewer, place),
      () => reopenPhase(viewer, place),
      () => makeThematicEvent(viewer, networkId, planned.id),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound);
  }
  // Nor does an organiser find a phase of another network under their own.
  const other = await makeHandOverWorld();
  await expect(handOver(asOrganiser(world), networkId, other.phases.regional)).rejects.toThrow(NotFound);
  await expect(closePhase(world.organiser, { networkId, phaseId: other.phases.regional })).rejects.toThrow(
    NotFound,
  );
  await expect(makeThematicEvent(other.organiser, other.networkId, planned.id)).rejects.toThrow(NotFound);
});

test("what is loose gets a theme, also when its note is frozen; what got one meanwhile keeps it", async () => {
  const world = await makeHandOverWorld();
  const { organiser, networkId, phases, groupId, said } = world;
  await db().note.upsert({
    where: { groupId },
    create: { groupId, createdAt: now(), changedAt: now(), frozenAt: now() },
    update: { frozenAt: now() },
  });
  const [theme, other] = [await makeTheme(networkId, "Thema"), await makeTheme(networkId, "Ander")];
  const page = await loosePage(organiser, networkId, phases.regional);
  expect(page.kinds.map(({ kind, said: list }) => [kind, list.map(({ id }) => id)])).toEqual([
    ["NOOD", [said[0]!.id]],
    ["DREMPEL", [said[1]!.id]],
  ]);
  const looseIds = said.map(({ id }) => id);
  expect(await giveTheme(organiser, networkId, phases.regional, { looseIds, themeId: theme })).toBe(2);
  expect(await giveTheme(organiser, networkId, phases.regional, { looseIds, themeId: other })).toBe(0);
  expect((await handed(world)).themes).toMatchObject([{ id: theme, contributions: 2 }]);
  const elsewhere = await makeHandOverWorld();
  await expect(
    giveTheme(organiser, networkId, phases.regional, {
      looseIds: [elsewhere.said[0]!.id],
      themeId: theme,
    }),
  ).rejects.toThrow(Invalid);
});

test("a page of fifty sessions asks the database no more than one of five", async () => {
  const world = await makeHandOverWorld();
  const themeId = await makeTheme(world.networkId, "Overal");
  const more = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const { groupId } = await makeSession(world.networkId);
      await makeSaid(groupId, "Gezegd.", { themeId });
      await makeSaid(groupId, "Los.");
    }
  };
  await more(4);
  const few = await statementsOf(() => handed(world));
  await more(45);
  expect(await statementsOf(() => handed(world))).toBe(few);
  expect((await handed(world)).themes[0]!.sessions).toHaveLength(49);
}, 60_000);
