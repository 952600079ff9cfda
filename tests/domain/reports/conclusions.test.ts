import { expect, test } from "vitest";
import {
  changeConclusion,
  makeConclusion,
  placeConclusion,
  withdrawConclusion,
} from "~/domain/reports/conclusions/make.server";
import { conclusionsOf, conclusionToEdit } from "~/domain/reports/conclusions/queries.server";
import { addSources, offeredSources, removeSource } from "~/domain/reports/conclusions/sources.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import { makeReport } from "../../support/cited-report";
import { conclude, decide, makeSaid, makeVerdictWorld } from "../../support/verdicts";

useDatabase();

const facts = (text: string) => ({ text, translation: "", sectorId: null });

test("a conclusion keeps the words of what it leans on, also when the passage is changed or gone", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser, said } = world;
  const conclusionId = await conclude(world);
  await db().contribution.update({
    where: { id: said[0]!.id },
    data: { text: "Iets anders.", passageLostAt: new Date(), inNote: false },
  });
  const { sources } = await conclusionToEdit(organiser, networkId, conclusionId);
  expect(sources.map(({ text }) => text).sort()).toEqual([
    "De procedure is niet laagdrempelig.",
    "Te weinig stageplaatsen.",
  ]);
});

test("a report offers what it cites, the network all that was said and let in", async () => {
  const { networkId, organiser, said, event, groupId } = await makeVerdictWorld();
  const pending = await makeSaid(groupId, "Nog niet binnen.");
  await db().contribution.update({ where: { id: pending.id }, data: { source: "PHONE", inNote: false } });
  const report = await makeReport({ eventId: event.id, cites: [said[1]!] });
  await db().reportCitation.create({
    data: { reportId: report.id, contributionId: said[0]!.id, text: "weg", lostAt: new Date() },
  });
  const all = await offeredSources(organiser, networkId, null);
  expect(all.offered.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort());
  expect(all.reports).toEqual([{ id: report.id, title: "Verslag" }]);
  const cited = await offeredSources(organiser, networkId, report.id);
  expect(cited.offered.map(({ id }) => id)).toEqual([said[1]!.id]);
});

test("old words are kept, once for each change", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser } = world;
  const conclusionId = await conclude(world, "Eerst zo.");
  const place = { networkId, conclusionId };
  await changeConclusion(organiser, place, facts("Dan zo."));
  await changeConclusion(organiser, place, facts("Dan zo."));
  await changeConclusion(organiser, place, facts("En nu zo."));
  const { conclusion, wordings } = await conclusionToEdit(organiser, networkId, conclusionId);
  expect([conclusion.text, ...wordings.map(({ text }) => text)]).toEqual([
    "En nu zo.",
    "Dan zo.",
    "Eerst zo.",
  ]);
});

test("a source taken away keeps its words and may come back; the last one stays", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser, said } = world;
  const place = { networkId, conclusionId: await conclude(world) };
  await removeSource(organiser, place, said[0]!.id);
  await expect(removeSource(organiser, place, said[0]!.id)).rejects.toThrow(NotFound);
  await expect(removeSource(organiser, place, said[1]!.id)).rejects.toThrow(new Conflict("last-source"));
  const gone = await db().conclusionSource.findFirstOrThrow({ where: { contributionId: said[0]!.id } });
  expect([gone.text, gone.removedAt]).toEqual(["Te weinig stageplaatsen.", expect.any(Date)]);
  await addSources(organiser, place, [said[0]!.id]);
  expect(
    await db().conclusionSource.count({
      where: { ...{ conclusionId: place.conclusionId }, removedAt: null },
    }),
  ).toBe(2);
});

test("two who take away one of two sources at once leave one", async () => {
  const world = await makeVerdictWorld();
  const place = { networkId: world.networkId, conclusionId: await conclude(world) };
  const tries = await Promise.allSettled(
    world.said.map(({ id }) => removeSource(world.organiser, place, id)),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(
    await db().conclusionSource.count({ where: { conclusionId: place.conclusionId, removedAt: null } }),
  ).toBe(1);
});

test("a withdrawn conclusion keeps its page and its sources, and is withdrawn once", async () => {
  const world = await makeVerdictWorld();
  const place = { networkId: world.networkId, conclusionId: await conclude(world) };
  const tries = await Promise.allSettled([1, 2].map(() => withdrawConclusion(world.organiser, place)));
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const page = await conclusionToEdit(world.organiser, place.networkId, place.conclusionId);
  expect([page.stage, page.sources.length, page.mayChange]).toEqual(["withdrawn", 2, false]);
});

test("conclusions are put in order, one place at a time", async () => {
  const world = await makeVerdictWorld();
  const ids = [await conclude(world, "A"), await conclude(world, "B"), await conclude(world, "C")];
  const { networkId, organiser } = world;
  await placeConclusion(organiser, { networkId, conclusionId: ids[2]! }, "earlier");
  await placeConclusion(organiser, { networkId, conclusionId: ids[0]! }, "earlier");
  const { conclusions } = await conclusionsOf(organiser, networkId);
  expect(conclusions.map(({ text }) => text)).toEqual(["A", "C", "B"]);
});

test("what was decided does not change; what has to be adjusted does", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser } = world;
  const stands = await decide(world, "ONDERSCHREVEN");
  const place = { networkId, conclusionId: stands.conclusionId };
  await expect(changeConclusion(organiser, place, facts("Anders."))).rejects.toThrow(Conflict);
  await expect(addSources(organiser, place, [world.said[0]!.id])).rejects.toThrow(Conflict);
  const adjust = await decide(world, "BIJ_TE_STUREN");
  await changeConclusion(organiser, { networkId, conclusionId: adjust.conclusionId }, facts("Bijgestuurd."));
  const { conclusions } = await conclusionsOf(organiser, networkId);
  expect(conclusions.map(({ stage, outcome }) => [stage, outcome])).toEqual([
    ["decided", "ONDERSCHREVEN"],
    ["to-decide", null],
  ]);
});

test("nobody makes or changes a conclusion of a network that they do not organise, or of what was said elsewhere", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser, said } = world;
  const conclusionId = await conclude(world);
  const place = { networkId, conclusionId };
  for (const viewer of [world.stranger, world.steering, world.experts[0], world.member]) {
    await expect(
      makeConclusion(viewer, networkId, { ...facts("X"), contributionIds: [said[0]!.id] }),
    ).rejects.toThrow(NotFound);
    await expect(changeConclusion(viewer, place, facts("X"))).rejects.toThrow(NotFound);
    await expect(withdrawConclusion(viewer, place)).rejects.toThrow(NotFound);
    await expect(conclusionsOf(viewer, networkId)).rejects.toThrow(NotFound);
  }
  const elsewhere = await makeVerdictWorld();
  const theirs = { ...facts("X"), contributionIds: [elsewhere.said[0]!.id] };
  await expect(makeConclusion(organiser, networkId, theirs)).rejects.toThrow(Invalid);
  await expect(conclusionToEdit(elsewhere.organiser, elsewhere.networkId, conclusionId)).rejects.toThrow(
    NotFound,
  );
});
