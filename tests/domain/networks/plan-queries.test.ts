import { expect, test } from "vitest";
import { makeEventOfPlan } from "~/domain/events/from-plan.server";
import { addPhase } from "~/domain/networks/phases.server";
import { changeQuery, readChange, type PlanChange } from "~/domain/networks/planning/plan-change";
import type { PlanInput } from "~/domain/networks/planning/plan-form";
import { movePlanned, planSession, removePlanned } from "~/domain/networks/planning/plan-session.server";
import {
  phaseToPlanIn,
  plannedToEdit,
  planOfNetwork,
  publicPlan,
} from "~/domain/networks/planning/queries.server";
import { visitor } from "~/domain/people/viewer";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
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

async function withPhase() {
  setClock(() => new Date("2027-01-05T10:00:00Z"));
  const made = await makeOrganisers();
  const period = { startsOn: "2027-01-10", endsOn: "2027-02-20" };
  const { id: phaseId } = await addPhase(made.tine, made.network.id, phaseInput(period));
  return { ...made, phaseId };
}

test("after a move the plan says what it made and what it solved, out of the address alone", async () => {
  const { network, tine, phaseId } = await withPhase();
  const add = (month: string) => planSession(tine, network.id, phaseId, plan({ province: "LIMBURG", month }));
  const [first, second] = [await add("2027-01"), await add("2027-01")];
  const to = { sectorId: null, province: "LIMBURG" as const, month: "2027-03" };
  const was = await movePlanned(tine, network.id, second.id, to);
  const change = { kind: "moved" as const, sessionId: second.id, ...was };
  const { phases } = await planOfNetwork(
    tine,
    network.id,
    readChange(new URLSearchParams(changeQuery(change))),
  );
  expect(phases[0]!.change).toEqual({
    ...change,
    made: [{ kind: "outside-phase", month: "2027-03", sessionIds: [second.id] }],
    solved: [
      { kind: "same-month", month: "2027-01", province: "LIMBURG", sessionIds: [first.id, second.id] },
    ],
  });
  expect(phases[0]!.months).toEqual(["2027-01", "2027-02", "2027-03"]);
});

test("a session that is new fills what it fills, and one that was taken away leaves it open again", async () => {
  const { network, tine, phaseId } = await withPhase();
  const { id } = await planSession(
    tine,
    network.id,
    phaseId,
    plan({ province: "BRUSSEL", month: "2027-02" }),
  );
  const filled = [
    { kind: "empty-month", month: "2027-02" },
    { kind: "province", province: "BRUSSEL" },
  ];
  const planned = await planOfNetwork(tine, network.id, {
    ...{ kind: "planned", phaseId, sessionId: id, before: null },
  });
  expect(planned.phases[0]!.change).toMatchObject({ made: [], solved: filled });
  const was = await removePlanned(tine, network.id, id);
  const removed = await planOfNetwork(tine, network.id, { kind: "removed", sessionId: id, ...was });
  expect(removed.phases[0]!.change).toMatchObject({ made: filled, solved: [] });
});

test("an address that tells of no change, or of one that cannot be, is passed over", async () => {
  const read = (query: string) => readChange(new URLSearchParams(query));
  expect(read("")).toBeNull();
  expect(read("gedaan=toString")).toBeNull();
  expect(read("gedaan=sessie-verplaatst&sessie=x&maand=2027-13")).toBeNull();
  expect(read("gedaan=sessie-verplaatst&sessie=x&provincie=HENEGOUWEN")).toBeNull();
  const { network, tine } = await withPhase();
  const elsewhere: PlanChange = { kind: "planned", phaseId: "x", sessionId: "x", before: null };
  const { phases } = await planOfNetwork(tine, network.id, elsewhere);
  expect(phases.map((phase) => phase.change)).toEqual([null]);
});

test("everybody reads what is planned, and nothing of an event that is not online yet", async () => {
  const { network, tine, phaseId } = await withPhase();
  await db().network.update({ where: { id: network.id }, data: { publishedAt: new Date() } });
  const { id } = await planSession(tine, network.id, phaseId, plan({ title: "Groen", month: "2027-02" }));
  const { eventId } = await makeEventOfPlan(tine, id);
  await db().event.update({
    where: { id: eventId },
    data: {
      title: "Geheim",
      occurrences: {
        create: {
          startsAt: new Date("2027-02-03T09:00Z"),
          endsAt: new Date("2027-02-03T16:00Z"),
          capacity: 9,
        },
      },
    },
  });
  const shown = async () => (await publicPlan(visitor, network.slug)).sessions;
  expect(await shown()).toMatchObject([{ title: "Groen", state: "planned", event: null, days: [] }]);
  await db().event.update({ where: { id: eventId }, data: { publishedAt: new Date() } });
  expect(await shown()).toMatchObject([
    { state: "online", event: { title: "Geheim" }, days: ["2027-02-03"] },
  ]);
  setClock(() => new Date("2027-02-04T10:00:00Z"));
  expect(await shown()).toMatchObject([{ state: "past" }]);
  await db().event.update({ where: { id: eventId }, data: { cancelledAt: new Date() } });
  expect(await shown()).toEqual([]);
});

test("of a network that is not online, only its own people read the plan", async () => {
  const { network, tine, stranger } = await withPhase();
  await db().network.update({ where: { id: network.id }, data: { publishedAt: null } });
  for (const viewer of [visitor, stranger])
    await expect(publicPlan(viewer, network.slug)).rejects.toMatchObject({ code: "not-found" });
  expect((await publicPlan(tine, network.slug)).network.mayOrganise).toBe(true);
});

test("another network's organiser opens no plan, no phase and no session of it", async () => {
  const { network, other, tine, stranger, phaseId } = await withPhase();
  const { id } = await planSession(tine, network.id, phaseId, plan());
  const notFound = { code: "not-found" };
  await expect(planOfNetwork(stranger, network.id)).rejects.toMatchObject(notFound);
  for (const networkId of [network.id, other.id]) {
    await expect(phaseToPlanIn(stranger, networkId, phaseId)).rejects.toMatchObject(notFound);
    await expect(plannedToEdit(stranger, networkId, id)).rejects.toMatchObject(notFound);
  }
});
