import { expect, test } from "vitest";
import { decline, undoDecline } from "~/domain/focus-groups/contributions/admit.server";
import { rootsOf } from "~/domain/focus-groups/contributions/chains";
import {
  createCluster,
  placeCluster,
  putInCluster,
  removeCluster,
  renameCluster,
} from "~/domain/focus-groups/contributions/clusters.server";
import { merge, undoMerge } from "~/domain/focus-groups/contributions/merge.server";
import { putAt } from "~/domain/focus-groups/contributions/order.server";
import { quote } from "~/domain/focus-groups/contributions/quote.server";
import { support, withdrawSupport } from "~/domain/focus-groups/contributions/support.server";
import { unsafeSetGroupLock } from "~/domain/focus-groups/inside/group-work.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeTable, put, say, seenBy } from "../../support/tables";

useDatabase();

const notFound = { code: "not-found" };

test("the one that was merged into speaks for both, and each voter counts once", async () => {
  const { groupId, leader, join } = await makeTable();
  const [nele, omar, ana] = [await join("Nele"), await join("Omar"), await join("Ana")];
  const [a, b] = [await put({ leader, groupId }, nele, "A"), await put({ leader, groupId }, omar, "B")];
  await support(ana, groupId, a);
  await support(ana, groupId, b);
  await support(omar, groupId, b);
  await merge(leader, groupId, b, a);
  const { shown } = await seenBy(nele, groupId);
  expect(shown.map((one) => [one.text, one.supports, one.alike])).toEqual([["A", 2, 1]]);
  expect((await seenBy(omar, groupId)).own[0]).toMatchObject({ state: "merged", mergedWith: "A" });
  // A phone that still shows the old one supports what speaks for it; taken back it is gone from both.
  await support(nele, groupId, b);
  await withdrawSupport(ana, groupId, a);
  expect((await seenBy(nele, groupId)).shown.map(({ supports }) => supports)).toEqual([2]);
  await undoMerge(leader, groupId, b);
  expect((await seenBy(nele, groupId)).shown.map((one) => [one.text, one.supports])).toEqual([
    ["A", 1],
    ["B", 1],
  ]);
});

test("a chain of merges is spoken for by its end, and taken apart link by link", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const ids = [];
  for (const text of ["A", "B", "C", "D"]) ids.push(await put({ leader, groupId }, nele, text));
  const [a, b, c, d] = ids as [string, string, string, string];
  for (const id of ids) await support(nele, groupId, id);
  await merge(leader, groupId, a, b);
  await merge(leader, groupId, b, c);
  // Into one that was merged itself: into what speaks for it.
  await merge(leader, groupId, d, a);
  expect((await seenBy(nele, groupId)).shown.map((one) => [one.text, one.supports, one.alike])).toEqual([
    ["C", 1, 3],
  ]);
  for (const [from, to] of [
    [c, a],
    [c, d],
    [a, a],
  ] as const)
    await expect(merge(leader, groupId, from, to)).rejects.toMatchObject({ reason: "same-contribution" });
  await undoMerge(leader, groupId, b);
  expect((await seenBy(nele, groupId)).shown.map((one) => [one.text, one.alike])).toEqual([
    ["B", 1],
    ["C", 1],
  ]);
});

test("one that waits can be merged, and waits again when that is undone; into one that waits nothing is merged", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const [waiting, shown] = [
    await say(nele, groupId, { text: "W" }),
    await put({ leader, groupId }, nele, "S"),
  ];
  await expect(merge(leader, groupId, shown, waiting)).rejects.toMatchObject({ reason: "not-shown" });
  await merge(leader, groupId, waiting, shown);
  expect((await seenBy(leader, groupId)).pending).toEqual([]);
  await expect(decline(leader, groupId, waiting)).rejects.toMatchObject({ reason: "is-merged" });
  // Nobody but who leads reads what was not let in.
  expect(JSON.stringify((await seenBy(await join(), groupId)).shown)).not.toContain('"W"');
  await undoMerge(leader, groupId, waiting);
  expect((await seenBy(leader, groupId)).pending.map(({ text }) => text)).toEqual(["W"]);
});

test("when the one that speaks for others is left out they go with it, and come back with it", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const [a, b] = [await put({ leader, groupId }, nele, "A"), await put({ leader, groupId }, nele, "B")];
  await merge(leader, groupId, b, a);
  await decline(leader, groupId, a);
  expect((await seenBy(nele, groupId)).shown).toEqual([]);
  await undoDecline(leader, groupId, a);
  expect((await seenBy(nele, groupId)).shown.map((one) => [one.text, one.alike])).toEqual([["A", 1]]);
});

test("two facilitators who merge two contributions into each other at once leave one that speaks for both", async () => {
  const { groupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [await put({ leader, groupId }, nele), await put({ leader, groupId }, nele)];
    const done = await Promise.allSettled([merge(leader, groupId, a, b), merge(organiser, groupId, b, a)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  }
});

test("without the group's lock both merges can happen and nobody speaks, so the race test can fail", async () => {
  const { groupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  unsafeSetGroupLock(false);
  try {
    let both = 0;
    for (let round = 0; round < 20 && both === 0; round += 1) {
      const [a, b] = [await put({ leader, groupId }, nele), await put({ leader, groupId }, nele)];
      const done = await Promise.allSettled([merge(leader, groupId, a, b), merge(organiser, groupId, b, a)]);
      if (done.every(({ status }) => status === "fulfilled")) both += 1;
    }
    expect(both).toBe(1);
  } finally {
    unsafeSetGroupLock(true);
  }
});

test("data that run in a ring end somewhere", () => {
  const ring = [
    { id: "a", mergedIntoId: "b" },
    { id: "b", mergedIntoId: "a" },
    { id: "c", mergedIntoId: "gone" },
  ];
  expect(rootsOf(ring).get("c")).toBe("c");
  expect(rootsOf(ring).size).toBe(3);
});

test("contributions are put in order one by one, and new ones come last", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const ids = [];
  for (const text of ["A", "B", "C"]) ids.push(await put({ leader, groupId }, nele, text));
  const texts = async () => (await seenBy(nele, groupId)).shown.map(({ text }) => text).join("");
  expect(await texts()).toBe("ABC");
  await putAt(leader, groupId, ids[2]!, 1);
  expect(await texts()).toBe("CAB");
  await putAt(leader, groupId, ids[2]!, 1);
  expect(await texts()).toBe("CAB");
  await put({ leader, groupId }, nele, "D");
  expect(await texts()).toBe("CABD");
  await putAt(leader, groupId, ids[0]!, 99);
  expect(await texts()).toBe("CBDA");
  await expect(putAt(leader, groupId, newId(), 1)).rejects.toMatchObject(notFound);
});

test("moves by two facilitators at once leave an order without holes or doubles", async () => {
  const { groupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  const ids: string[] = [];
  for (const text of ["A", "B", "C", "D", "E"]) ids.push(await put({ leader, groupId }, nele, text));
  await Promise.all(
    ids.flatMap((id, i) => [putAt(leader, groupId, id, 5 - i), putAt(organiser, groupId, id, i)]),
  );
  const rows = await db().contribution.findMany({ where: { groupId }, select: { order: true } });
  expect(rows.map(({ order }) => order).sort()).toEqual([1, 2, 3, 4, 5]);
});

test("clusters are made, named, filled and removed; what stood in one stays", async () => {
  const { groupId, otherGroupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  const [a, b] = [await put({ leader, groupId }, nele, "A"), await put({ leader, groupId }, nele, "B")];
  const cluster = await createCluster(leader, groupId, "Tijd");
  await renameCluster(leader, groupId, cluster, "Tijd en geld");
  await putInCluster(leader, groupId, a, cluster);
  await putInCluster(leader, groupId, b, cluster);
  await putAt(leader, groupId, b, 1);
  await putInCluster(leader, groupId, a, null);
  let seen = await seenBy(nele, groupId);
  expect(seen.clusters).toEqual([{ id: cluster, title: "Tijd en geld" }]);
  expect(seen.shown.map((one) => [one.text, one.clusterId])).toEqual([
    ["B", cluster],
    ["A", null],
  ]);
  const foreign = await createCluster(organiser, otherGroupId, "Elders");
  await expect(putInCluster(leader, groupId, a, foreign)).rejects.toMatchObject(notFound);
  await expect(renameCluster(organiser, otherGroupId, cluster, "X")).rejects.toMatchObject(notFound);
  await expect(removeCluster(organiser, otherGroupId, cluster)).rejects.toMatchObject(notFound);
  await removeCluster(leader, groupId, cluster);
  seen = await seenBy(nele, groupId);
  expect(seen.clusters).toEqual([]);
  expect(seen.shown.map((one) => [one.text, one.clusterId]).sort()).toEqual([
    ["A", null],
    ["B", null],
  ]);
});

test("clusters are put in another order, each kept once, and only by who leads the group", async () => {
  const { groupId, otherGroupId, leader, organiser, join } = await makeTable();
  const nele = await join("Nele");
  const ids: Record<string, string> = {};
  for (const title of ["A", "B", "C", "D"]) ids[title] = await createCluster(leader, groupId, title);
  // A gap, as a removed heading leaves it.
  await removeCluster(leader, groupId, ids.B!);
  const titles = async () => (await seenBy(nele, groupId)).clusters.map(({ title }) => title).join("");
  const placed: string[] = [await titles()];
  for (const [title, place] of [
    ["D", 1],
    ["D", 3],
    ["A", 0],
    ["C", 99],
    ["C", 2],
  ] as const) {
    await placeCluster(leader, groupId, ids[title]!, place);
    placed.push(await titles());
  }
  expect(placed).toEqual(["ACD", "DAC", "ACD", "ACD", "ADC", "ACD"]);
  await Promise.all(["A", "C", "D"].map((title) => placeCluster(leader, groupId, ids[title]!, 1)));
  expect([...(await titles())].sort().join("")).toBe("ACD");
  const rows = await db().contributionCluster.findMany({ where: { groupId }, orderBy: { order: "asc" } });
  expect(rows.map(({ order }) => order)).toEqual([1, 2, 3]);
  await expect(placeCluster(nele, groupId, ids.A!, 1)).rejects.toMatchObject(notFound);
  await expect(placeCluster(organiser, otherGroupId, ids.A!, 1)).rejects.toMatchObject(notFound);
});

test("a quote is chosen and unchosen, and only of what is shown", async () => {
  const { groupId, leader, join } = await makeTable();
  const nele = await join("Nele");
  const [shown, waiting] = [await put({ leader, groupId }, nele), await say(nele, groupId)];
  await quote(leader, groupId, shown, true);
  await quote(leader, groupId, shown, true);
  expect((await seenBy(nele, groupId)).shown.map(({ quoted }) => quoted)).toEqual([true]);
  await expect(quote(leader, groupId, waiting, true)).rejects.toMatchObject(notFound);
  await expect(quote(nele, groupId, shown, false)).rejects.toMatchObject(notFound);
  await quote(leader, groupId, shown, false);
  const kinds = await db().activity.findMany({
    where: { subjectId: shown, kind: { contains: "quoted" } },
    orderBy: { id: "asc" },
  });
  expect(kinds).toHaveLength(2);
});
