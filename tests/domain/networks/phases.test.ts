import { expect, test } from "vitest";
import { addPhase, changePhase, movePhase, phasesOf, removePhase } from "~/domain/networks/phases.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { phaseInput } from "../../support/networks";
import { makeOrganisers } from "../../support/organise";

useDatabase();

async function withPhases(titles: string[]) {
  const made = await makeOrganisers();
  const ids: string[] = [];
  for (const title of titles)
    ids.push((await addPhase(made.tine, made.network.id, phaseInput({ title }))).id);
  return { ...made, ids };
}

const titles = async (viewer: Viewer, networkId: string) =>
  (await phasesOf(viewer, networkId)).phases.map((phase) => phase.title);

test("phases move up and down, and the ends stay where they are", async () => {
  const { network, tine, ids } = await withPhases(["a", "b", "c"]);
  await movePhase(tine, network.id, ids[2]!, "earlier");
  expect(await titles(tine, network.id)).toEqual(["a", "c", "b"]);
  await movePhase(tine, network.id, ids[0]!, "earlier");
  await movePhase(tine, network.id, ids[1]!, "later");
  expect(await titles(tine, network.id)).toEqual(["a", "c", "b"]);
});

test("phases that are added and moved at one moment each keep a place of their own", async () => {
  const { network, tine, ids } = await withPhases(["a", "b"]);
  await Promise.all([
    ...["c", "d", "e"].map((title) => addPhase(tine, network.id, phaseInput({ title }))),
    ...ids.map((id) => movePhase(tine, network.id, id, "later")),
  ]);
  const rows = await db().phase.findMany({ where: { networkId: network.id }, orderBy: { order: "asc" } });
  expect(rows.map((row) => row.order)).toEqual([1, 2, 3, 4, 5]);
  expect(rows.map((row) => row.title).sort()).toEqual(["a", "b", "c", "d", "e"]);
});

test("a phase changes, and goes only while nothing is planned in it", async () => {
  const { network, tine, ids } = await withPhases(["a", "b"]);
  await changePhase(tine, network.id, ids[0]!, phaseInput({ title: "z", endsOn: "2027-03-31" }));
  expect(await titles(tine, network.id)).toEqual(["z", "b"]);
  await db().plannedSession.create({ data: { id: newId(), phaseId: ids[0]!, createdAt: new Date() } });
  await expect(removePhase(tine, network.id, ids[0]!)).rejects.toMatchObject({ reason: "in-use" });
  await removePhase(tine, network.id, ids[1]!);
  expect(await titles(tine, network.id)).toEqual(["z"]);
});

test("another network's organiser finds no phase, also not under their own network", async () => {
  const { network, other, stranger, ids } = await withPhases(["a"]);
  const notFound = { code: "not-found" };
  await expect(phasesOf(stranger, network.id)).rejects.toMatchObject(notFound);
  await expect(addPhase(stranger, network.id, phaseInput())).rejects.toMatchObject(notFound);
  for (const networkId of [network.id, other.id]) {
    await expect(changePhase(stranger, networkId, ids[0]!, phaseInput())).rejects.toMatchObject(notFound);
    await expect(movePhase(stranger, networkId, ids[0]!, "later")).rejects.toMatchObject(notFound);
    await expect(removePhase(stranger, networkId, ids[0]!)).rejects.toMatchObject(notFound);
  }
});
