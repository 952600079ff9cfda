import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { proposeSessions } from "~/domain/reports/hand-over/propose.server";
import { stillOpen } from "~/domain/reports/hand-over/still-open.server";
import { makeThematicEvent } from "~/domain/reports/hand-over/thematic-event.server";
import { closePhase, reopenPhase } from "~/domain/networks/close-phase.server";
import { networkSpace } from "~/domain/networks/queries.server";
import { retireTheme } from "~/domain/reports/themes/change.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import {
  begin,
  handed,
  makePublishedReport,
  makeSession,
  makeTheme,
  makeHandOverWorld,
  plannedIn,
  propose,
} from "../../support/hand-over";
import { conclude, decide, send } from "../../support/verdicts";

useDatabase();

test("ticked themes become sessions of the next thematic phase, without a month, once each", async () => {
  const world = await makeHandOverWorld();
  const { networkId } = world;
  const [a, b] = [await makeTheme(networkId, "Stages"), await makeTheme(null, "Taal")];
  const results = await Promise.all([propose(world, a, b), propose(world, b, a), propose(world, a)]);
  expect(results.reduce((sum, { made }) => sum + made, 0)).toBe(2);
  const planned = await plannedIn(world.phases.thematic);
  expect(planned.map(({ themeId, title }) => [themeId, title]).sort()).toEqual(
    [
      [a, "Stages"],
      [b, "Taal"],
    ].sort(),
  );
  expect(planned.every(({ month, eventId }) => month === null && eventId === null)).toBe(true);
  const told = await db().activity.findMany({
    where: { kind: "session.planned", data: { path: ["networkId"], equals: networkId } },
    orderBy: { id: "asc" },
  });
  expect(told).toHaveLength(2);
  expect((await propose(world, a)).made).toBe(0);
});

test("no proposals come of a theme that ended, or where no thematic phase follows; then nothing is written", async () => {
  const world = await makeHandOverWorld();
  const { organiser, networkId, phases } = world;
  const [runs, ended] = [await makeTheme(networkId, "Loopt"), await makeTheme(networkId, "Gedaan")];
  await retireTheme(organiser, { networkId, themeId: ended });
  await expect(propose(world, runs, ended)).rejects.toThrow(Invalid);
  await expect(propose(world, "bestaat-niet")).rejects.toThrow(Invalid);
  const fromThematic = { networkId, phaseId: phases.thematic };
  await expect(proposeSessions(organiser, fromThematic, { themeIds: [runs] })).rejects.toThrow(Conflict);
  expect(await plannedIn(phases.thematic)).toEqual([]);
});

test("closing says what is open first, happens once, shows on the public line, and can be undone", async () => {
  const world = await makeHandOverWorld();
  const { organiser, networkId, network, phases, event } = world;
  const place = { networkId, phaseId: phases.regional };
  const over = await makeSession(networkId);
  const told = await makeSession(networkId);
  await makePublishedReport(told.eventId, "Verslag");
  const conclusionId = await conclude(world);
  const roundId = await send(world, [conclusionId]);
  await db().plannedSession.create({ data: { phaseId: phases.regional, createdAt: now() } });
  const open = await stillOpen(organiser, networkId, phases.regional);
  expect(open.coming.map(({ id }) => id)).toEqual([event.id]);
  expect(open.withoutReport.map(({ id }) => id)).toEqual([over.eventId]);
  expect(open.conclusions).toMatchObject([{ id: conclusionId, stage: "testing" }]);
  expect(open.rounds.map(({ id }) => id)).toEqual([roundId]);
  expect(open.unmade).toBe(1);

  const closings = await Promise.allSettled([closePhase(organiser, place), closePhase(organiser, place)]);
  expect(closings.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const stateOf = async () =>
    (await networkSpace(visitor, network.slug)).phases.find(({ id }) => id === phases.regional)!.state;
  expect(await stateOf()).toBe("past");
  await reopenPhase(organiser, place);
  await expect(reopenPhase(organiser, place)).rejects.toThrow(Conflict);
  expect(await stateOf()).toBe("open");
  expect(await db().phase.findUnique({ where: { id: phases.regional } })).toMatchObject({
    closedAt: null,
    closedById: null,
  });
  const kinds = await db().activity.findMany({
    where: { subjectId: phases.regional },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { kind: true, actorId: true },
  });
  expect(kinds).toEqual([
    { kind: "phase.closed", actorId: organiser.personId },
    { kind: "phase.reopened", actorId: organiser.personId },
  ]);
});

test("the event of a proposal begins with what its theme is about and what holds, and nothing else", async () => {
  const world = await makeHandOverWorld();
  const { organiser, networkId, phases, experts } = world;
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "Er zijn *te weinig* stages.");
  await db().conclusion.update({ where: { id: conclusionId }, data: { translation: "Plan plaatsen." } });
  await db().verdict.updateMany({
    where: { conclusionId, personId: experts[0].personId! },
    data: { remark: "Opmerking van een expert" },
  });
  const theme = await begin(world, "Stages", [conclusionId]);
  await db().theme.update({ where: { id: theme }, data: { description: "# Over stages" } });
  await propose(world, theme);
  const [planned] = await db().plannedSession.findMany({ where: { phaseId: phases.thematic } });
  const { eventId } = await makeThematicEvent(organiser, networkId, planned!.id);
  const event = await db().event.findUniqueOrThrow({
    where: { id: eventId },
    include: { themes: true },
  });
  expect(event).toMatchObject({ title: "Stages", kind: "THEMATISCHE_SESSIE", publishedAt: null });
  expect(event.themes.map(({ id }) => id)).toEqual([theme]);
  expect(event.description).toBe(
    "\\# Over stages\n\n## Wat we in de vorige sessies besloten\n\n" +
      "- Er zijn \\*te weinig\\* stages.\\\n  Voor bedrijven: Plan plaatsen.",
  );
  expect(await makeThematicEvent(organiser, networkId, planned!.id)).toEqual({ eventId });
  expect((await handed(world)).proposals).toMatchObject([{ id: planned!.id, event: { id: eventId } }]);
});
