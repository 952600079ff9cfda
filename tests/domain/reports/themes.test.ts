import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { withdrawConclusion } from "~/domain/reports/conclusions/make.server";
import {
  beginTheme,
  changeTheme,
  feedTheme,
  mergeTheme,
  restoreTheme,
  retireTheme,
  splitTheme,
  unfeedTheme,
} from "~/domain/reports/themes/change.server";
import {
  organisedThemes,
  themeMatrix,
  themePage,
  type ThemePageData,
} from "~/domain/reports/themes/queries.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { conclude, decide, makeSaid, makeVerdictWorld, type VerdictWorld } from "../../support/verdicts";

useDatabase();

const names = (name: string, conclusionIds: string[] = []) => ({
  name,
  nameEn: "",
  description: "",
  conclusionIds,
});
const begin = (world: VerdictWorld, name: string, conclusionIds: string[] = []) =>
  beginTheme(world.organiser, world.networkId, names(name, conclusionIds));
const everybody = { viewer: visitor, guestSecret: null };
const shown = async (id: string) => (await themePage(everybody, id)) as ThemePageData;

test("a conclusion that holds begins a theme; one that does not hold feeds none", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId, said } = world;
  const { conclusionId } = await decide(world);
  const undecided = await conclude(world, "Nog niet.");
  const rejected = await decide(world, "VERWORPEN");
  expect((await organisedThemes(organiser, networkId)).loose.map(({ id }) => id)).toEqual([conclusionId]);
  const themeId = await begin(world, "Stages bij werkgevers", [conclusionId]);
  expect(themeId).toMatch(/^stages-bij-werkgevers/);
  expect((await organisedThemes(organiser, networkId)).loose).toEqual([]);
  for (const id of [undecided, rejected.conclusionId])
    await expect(feedTheme(organiser, { networkId, themeId }, id)).rejects.toThrow(Invalid);
  const page = await shown(themeId);
  expect(page.conclusions.map(({ id }) => id)).toEqual([conclusionId]);
  expect(page.evidence.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort());
  expect(page.sessions).toMatchObject([{ id: world.event.id, count: 2 }]);
  expect(page.provinces).toEqual([{ province: "WEST_VLAANDEREN", count: 2 }]);
});

test("themes of one name in several networks have an address each", async () => {
  const worlds = [await makeVerdictWorld(), await makeVerdictWorld(), await makeVerdictWorld()];
  const name = `Thema ${newId()}`;
  const ids = await Promise.all(worlds.map((world) => begin(world, name)));
  expect(new Set(ids).size).toBe(3);
});

test("a network has one theme of a name, also when two begin it at once or another gets its name", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId } = world;
  const name = `Thema ${newId()}`;
  const tries = await Promise.allSettled([begin(world, name), begin(world, name.toUpperCase())]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const other = { networkId, themeId: await begin(world, `Ander ${newId()}`) };
  await expect(changeTheme(organiser, other, names(name))).rejects.toMatchObject({
    fields: { themeName: "theme-exists" },
  });
  await retireTheme(organiser, other);
  await begin(world, (await db().theme.findUniqueOrThrow({ where: { id: other.themeId } })).name);
  await expect(restoreTheme(organiser, other)).rejects.toThrow("theme-name-taken");
});

test("a theme that is merged leads on, and all that was under it follows", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId, event, groupId, said } = world;
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "A", [said[0]!.id]);
  const [from, into] = [
    await begin(world, `Van ${newId()}`, [conclusionId]),
    await begin(world, `Naar ${newId()}`),
  ];
  const earlier = await begin(world, `Eerder ${newId()}`);
  await mergeTheme(organiser, { networkId, themeId: earlier }, from);
  const tagged = await makeSaid(groupId, "Onder het oude.", { themeId: from });
  await db().event.update({
    where: { id: event.id },
    data: { themes: { connect: [{ id: from }, { id: into }] } },
  });
  const phase = await db().phase.create({
    data: { networkId, order: 1, kind: "THEMATISCHE_SESSIES", title: "Fase" },
  });
  const planned = await db().plannedSession.create({
    data: { phaseId: phase.id, themeId: from, createdAt: now() },
  });
  await mergeTheme(organiser, { networkId, themeId: from }, into);

  for (const id of [from, earlier]) expect(await themePage(everybody, id)).toEqual({ leadsTo: into });
  const page = await themePage({ viewer: organiser, guestSecret: null }, into);
  if (page.leadsTo !== null) throw new Error("it should stand");
  expect(page.conclusions.map(({ id }) => id)).toEqual([conclusionId]);
  expect(page.evidence.map(({ id }) => id).sort()).toEqual([said[0]!.id, tagged.id].sort());
  expect(page.planned.planned.map(({ id }) => id)).toEqual([planned.id]);
  const themes = await db().theme.findMany({ where: { events: { some: { id: event.id } } } });
  expect(themes.map(({ id }) => id)).toEqual([into]);
  const history = await db().themeChange.findMany({
    where: { themeId: from },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(history.map(({ kind }) => kind).sort()).toEqual(["BEGUN", "MERGED"]);
  expect(history.find(({ kind }) => kind === "MERGED")!.oldName).toMatch(/^Van /);
  await expect(changeTheme(organiser, { networkId, themeId: from }, names("X"))).rejects.toThrow(
    new Conflict("theme-gone"),
  );
});

test("two themes that are merged into each other at once end as one", async () => {
  for (let i = 0; i < 3; i += 1) {
    const world = await makeVerdictWorld();
    const { organiser, networkId } = world;
    const [a, b] = [await begin(world, `A ${newId()}`), await begin(world, `B ${newId()}`)];
    const tries = await Promise.allSettled([
      mergeTheme(organiser, { networkId, themeId: a }, b),
      mergeTheme(organiser, { networkId, themeId: b }, a),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().theme.count({ where: { id: { in: [a, b] }, mergedIntoId: null } })).toBe(1);
  }
});

test("a theme is split, renamed, retired and taken up again, and tells so", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId, said, groupId } = world;
  const one = await decide(world, "ONDERSCHREVEN", "Een", [said[0]!.id]);
  const two = await decide(world, "ONDERSCHREVEN", "Twee", [said[1]!.id]);
  const themeId = await begin(world, `Groot ${newId()}`, [one.conclusionId, two.conclusionId]);
  await db().contribution.updateMany({ where: { groupId }, data: { themeId } });
  const place = { networkId, themeId };
  const part = await splitTheme(organiser, place, {
    name: "Deel",
    nameEn: "",
    conclusionIds: [two.conclusionId],
  });
  expect((await shown(part)).conclusions.map(({ id }) => id)).toEqual([two.conclusionId]);
  expect((await shown(themeId)).conclusions.map(({ id }) => id)).toEqual([one.conclusionId]);
  expect(await db().contribution.findUniqueOrThrow({ where: { id: said[1]!.id } })).toMatchObject({
    themeId: part,
  });
  await changeTheme(organiser, place, names("Klein"));
  await retireTheme(organiser, place);
  await expect(retireTheme(organiser, place)).rejects.toThrow(Conflict);
  await expect(feedTheme(organiser, place, two.conclusionId)).rejects.toThrow(Conflict);
  await restoreTheme(organiser, place);
  const { theme } = await shown(themeId);
  expect([theme.name, theme.changes.map(({ kind }) => kind).sort()]).toEqual([
    "Klein",
    ["BEGUN", "RENAMED", "RESTORED", "RETIRED", "SPLIT"],
  ]);
});

test("a conclusion that is withdrawn leaves its theme, and what it leaned on does not count", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId } = world;
  const { conclusionId } = await decide(world);
  const themeId = await begin(world, `Leeg ${newId()}`, [conclusionId]);
  await withdrawConclusion(organiser, { networkId, conclusionId });
  const page = await shown(themeId);
  expect([page.conclusions, page.evidence, page.sessions]).toEqual([[], [], []]);
});

test("the matrix counts each contribution once per theme and session, and shows sessions with any", async () => {
  const world = await makeVerdictWorld();
  const { network, said, groupId } = world;
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "Een", [said[0]!.id]);
  const [a, b] = [await begin(world, `A ${newId()}`, [conclusionId]), await begin(world, `B ${newId()}`)];
  // Both tagged and leaned on: one contribution.
  await db().contribution.update({ where: { id: said[0]!.id }, data: { themeId: a } });
  await makeSaid(groupId, "Nog iets.", { themeId: a });
  const { rows, sessions } = await themeMatrix(visitor, network.slug);
  expect(sessions.map(({ id }) => id)).toEqual([world.event.id]);
  expect(rows.map(({ id, counts, total }) => [id, counts, total])).toEqual([
    [a, [2], 2],
    [b, [0], 0],
  ]);
});

test("nobody changes a theme of a network that they do not organise, and a word of the sector is fed, not changed", async () => {
  const world = await makeVerdictWorld();
  const { organiser, networkId, stranger } = world;
  const { conclusionId } = await decide(world);
  const themeId = await begin(world, `Van ons ${newId()}`, [conclusionId]);
  const elsewhere = await makeVerdictWorld();
  for (const [viewer, place] of [
    [stranger, { networkId, themeId }],
    [world.experts[0], { networkId, themeId }],
    [world.steering, { networkId, themeId }],
    [elsewhere.organiser, { networkId: elsewhere.networkId, themeId }],
  ] as const) {
    await expect(changeTheme(viewer, place, names("X"))).rejects.toThrow(NotFound);
    await expect(retireTheme(viewer, place)).rejects.toThrow(NotFound);
    await expect(unfeedTheme(viewer, place, conclusionId)).rejects.toThrow(NotFound);
  }
  const word = await db().theme.create({ data: { id: `woord-${newId()}`, name: "Woord", nameEn: "Word" } });
  await feedTheme(organiser, { networkId, themeId: word.id }, conclusionId);
  await expect(changeTheme(organiser, { networkId, themeId: word.id }, names("X"))).rejects.toThrow(NotFound);
  await db().network.update({ where: { id: networkId }, data: { publishedAt: null } });
  await expect(themePage(everybody, themeId)).rejects.toThrow(NotFound);
  await expect(themeMatrix(visitor, world.network.slug)).rejects.toThrow(NotFound);
  expect((await themePage(everybody, word.id)).leadsTo).toBeNull();
});
