import { expect, test } from "vitest";
import { makeEventOfPlan } from "~/domain/events/from-plan.server";
import type { PhaseKindName } from "~/domain/networks/network";
import { addPhase, removePhase } from "~/domain/networks/phases.server";
import type { PlanInput } from "~/domain/networks/planning/plan-form";
import {
  changePlanned,
  movePlanned,
  planSession,
  removePlanned,
} from "~/domain/networks/planning/plan-session.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { phaseInput } from "../../support/networks";
import { makeOrganisers } from "../../support/organise";

useDatabase();

const plan = (input: Partial<PlanInput> = {}): PlanInput => ({
  title: "",
  sectorId: null,
  province: null,
  themeId: null,
  month: "",
  ...input,
});

async function withPhase(phaseKind: PhaseKindName = "REGIONALE_SESSIES") {
  const made = await makeOrganisers();
  await db().sector.createMany({
    data: ["groen", "voeding"].map((id) => ({ id, name: id, nameEn: id })),
    skipDuplicates: true,
  });
  const theme = {
    own: newId(),
    foreign: newId(),
    retired: newId(),
    merged: newId(),
  };
  await db().theme.createMany({
    data: [
      { id: theme.own, name: "Instroom", nameEn: "Entry", networkId: made.network.id },
      { id: theme.foreign, name: "Vreemd", nameEn: "Other", networkId: made.other.id },
      { id: theme.retired, name: "Gestopt", nameEn: "Ended", retiredAt: new Date() },
      { id: theme.merged, name: "Op", nameEn: "Into", mergedIntoId: theme.own },
    ],
  });
  const phase = await addPhase(made.tine, made.network.id, phaseInput({ phaseKind }));
  return { ...made, theme, phaseId: phase.id };
}

const rows = (phaseId: string) =>
  db().plannedSession.findMany({
    where: { phaseId },
    orderBy: { order: "asc" },
    select: { title: true, sectorId: true, province: true, themeId: true, month: true, eventId: true },
  });

const kindsOf = async (subjectId: string) =>
  (await db().activity.findMany({ where: { subjectId }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    (row) => row.kind,
  );

test("a session is planned, moved, changed and removed, each as one happening", async () => {
  const { network, tine, phaseId, theme } = await withPhase();
  const { id } = await planSession(tine, network.id, phaseId, plan({ sectorId: "groen", month: "2027-02" }));
  const to = { sectorId: "groen", province: "LIMBURG" as const, month: "2027-03" };
  const before = await movePlanned(tine, network.id, id, to);
  expect(before).toEqual({
    phaseId,
    before: { sectorId: "groen", province: null, month: "2027-02" },
  });
  await movePlanned(tine, network.id, id, to);
  const input = plan({ title: "Samen", province: "BRUSSEL", themeId: theme.own });
  expect(await changePlanned(tine, network.id, id, input)).toEqual({ phaseId, before: to });
  expect(await rows(phaseId)).toEqual([
    { title: "Samen", sectorId: null, province: "BRUSSEL", themeId: theme.own, month: null, eventId: null },
  ]);
  await removePlanned(tine, network.id, id);
  expect(await rows(phaseId)).toEqual([]);
  expect(await kindsOf(id)).toEqual([
    "session.planned",
    "session.moved",
    "session.plan-changed",
    "session.plan-removed",
  ]);
});

test("what is no sector, or no theme of this network, is refused; a merged theme means the one that stands", async () => {
  const { network, tine, phaseId, theme } = await withPhase("THEMATISCHE_SESSIES");
  const tryIt = (input: Partial<PlanInput>) => planSession(tine, network.id, phaseId, plan(input));
  await expect(tryIt({ sectorId: "geen" })).rejects.toMatchObject({ fields: { sectorId: "invalid" } });
  for (const themeId of ["geen", theme.foreign, theme.retired])
    await expect(tryIt({ themeId })).rejects.toMatchObject({ fields: { themeId: "invalid" } });
  const { id } = await tryIt({ themeId: theme.merged });
  const nowhere = { sectorId: "geen", province: null, month: "" };
  await expect(movePlanned(tine, network.id, id, nowhere)).rejects.toMatchObject({
    fields: { sectorId: "invalid" },
  });
  expect((await rows(phaseId)).map((row) => row.themeId)).toEqual([theme.own]);
});

test("a theme that was retired may stay where it stood", async () => {
  const { network, tine, phaseId, theme } = await withPhase("THEMATISCHE_SESSIES");
  const { id } = await planSession(tine, network.id, phaseId, plan({ themeId: theme.own }));
  await db().theme.update({ where: { id: theme.own }, data: { retiredAt: new Date() } });
  await changePlanned(tine, network.id, id, plan({ themeId: theme.own, title: "Instroom" }));
  expect((await rows(phaseId))[0]).toMatchObject({ themeId: theme.own, title: "Instroom" });
});

test("who moved it from where it no longer stands is told so, and nothing changes", async () => {
  const { network, tine, phaseId } = await withPhase();
  const { id } = await planSession(tine, network.id, phaseId, plan({ month: "2027-01" }));
  const to = (month: string) => ({ sectorId: null, province: null, month });
  await movePlanned(tine, network.id, id, to("2027-02"), to("2027-01"));
  await expect(movePlanned(tine, network.id, id, to("2027-03"), to("2027-01"))).rejects.toMatchObject({
    reason: "changed-meanwhile",
  });
  expect((await rows(phaseId))[0]!.month).toEqual(new Date("2027-02-01T00:00:00Z"));
});

test("two who plan at one moment each get a place of their own, and no phase gets more than sixty", async () => {
  const { network, tine, phaseId } = await withPhase();
  await Promise.all(["a", "b", "c"].map((title) => planSession(tine, network.id, phaseId, plan({ title }))));
  const orders = await db().plannedSession.findMany({ where: { phaseId }, orderBy: { order: "asc" } });
  expect(orders.map((row) => row.order)).toEqual([1, 2, 3]);
  await db().plannedSession.createMany({
    data: Array.from({ length: 56 }, () => ({ id: newId(), phaseId, createdAt: new Date() })),
  });
  const two = await Promise.allSettled(
    ["y", "z"].map((title) => planSession(tine, network.id, phaseId, plan({ title }))),
  );
  expect(two.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(two.find((one) => one.status === "rejected")).toMatchObject({
    reason: { reason: "too-many-sessions" },
  });
});

test("a phase that is removed while somebody plans in it either stays with the session or takes nothing along", async () => {
  const { network, tine, phaseId } = await withPhase();
  const [planned, removed] = await Promise.allSettled([
    planSession(tine, network.id, phaseId, plan()),
    removePhase(tine, network.id, phaseId),
  ]);
  expect([planned.status, removed.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db().plannedSession.count({ where: { phaseId } })).toBe(
    planned.status === "fulfilled" ? 1 : 0,
  );
});

test("the event of a plan is a draft with what was planned, and is made once however often one asks", async () => {
  const { network, tine, phaseId, theme } = await withPhase("THEMATISCHE_SESSIES");
  const input = plan({ sectorId: "groen", province: "LIMBURG", themeId: theme.own, month: "2027-02" });
  const { id } = await planSession(tine, network.id, phaseId, input);
  const made = await Promise.all([1, 2, 3].map(() => makeEventOfPlan(tine, id)));
  expect(new Set(made.map((one) => one.eventId)).size).toBe(1);
  const events = await db().event.findMany({
    where: { networkId: network.id },
    include: { themes: { select: { id: true } } },
  });
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    id: made[0]!.eventId,
    kind: "THEMATISCHE_SESSIE",
    title: "Thematische sessie: Instroom, groen, Limburg",
    slug: "thematische-sessie-instroom-groen-limburg",
    networkId: network.id,
    sectorId: "groen",
    province: "LIMBURG",
    publishedAt: null,
    themes: [{ id: theme.own }],
  });
  expect((await rows(phaseId))[0]!.eventId).toBe(made[0]!.eventId);
  expect(await kindsOf(made[0]!.eventId)).toEqual(["event.created"]);
});

test("an event bears the title of its plan, and the kind of its phase", async () => {
  for (const [phaseKind, kind] of [
    ["REGIONALE_SESSIES", "REGIONALE_SESSIE"],
    ["SLOTEVENT", "SLOTEVENT"],
    ["ANDERE", "DENK_EN_DEELDAG"],
  ] as const) {
    const made = await makeOrganisers();
    const phase = await addPhase(made.tine, made.network.id, phaseInput({ phaseKind }));
    const { id } = await planSession(made.tine, made.network.id, phase.id, plan({ title: "Samen verder" }));
    const { eventId } = await makeEventOfPlan(made.tine, id);
    expect(await db().event.findUniqueOrThrow({ where: { id: eventId } })).toMatchObject({
      kind,
      title: "Samen verder",
    });
  }
});

test("taking a session out of the plan leaves its event, and an event that goes leaves the plan", async () => {
  const { network, tine, phaseId } = await withPhase();
  const ids = [
    await planSession(tine, network.id, phaseId, plan()),
    await planSession(tine, network.id, phaseId, plan()),
  ];
  const events = [];
  for (const { id } of ids) events.push((await makeEventOfPlan(tine, id)).eventId);
  await removePlanned(tine, network.id, ids[0]!.id);
  await db().event.delete({ where: { id: events[1]! } });
  expect((await db().event.findMany({ where: { networkId: network.id } })).map((event) => event.id)).toEqual([
    events[0],
  ]);
  expect((await rows(phaseId)).map((row) => row.eventId)).toEqual([null]);
});

test("another network's organiser finds no session, also not under their own network", async () => {
  const { network, other, tine, stranger, phaseId } = await withPhase();
  const { id } = await planSession(tine, network.id, phaseId, plan());
  const notFound = { code: "not-found" };
  const to = { sectorId: null, province: null, month: "2027-05" };
  for (const networkId of [network.id, other.id]) {
    await expect(planSession(stranger, networkId, phaseId, plan())).rejects.toMatchObject(notFound);
    await expect(changePlanned(stranger, networkId, id, plan({ title: "x" }))).rejects.toMatchObject(
      notFound,
    );
    await expect(movePlanned(stranger, networkId, id, to)).rejects.toMatchObject(notFound);
    await expect(removePlanned(stranger, networkId, id)).rejects.toMatchObject(notFound);
  }
  await expect(makeEventOfPlan(tine, id, other.id)).rejects.toMatchObject(notFound);
  await expect(makeEventOfPlan(stranger, id)).rejects.toMatchObject(notFound);
  for (const nothing of ["x", newId()])
    await expect(makeEventOfPlan(tine, nothing)).rejects.toMatchObject(notFound);
  expect(await rows(phaseId)).toHaveLength(1);
  expect((await rows(phaseId))[0]).toMatchObject({ title: "", month: null, eventId: null });
});
