import { expect, test } from "vitest";
import { closeRound, openRound, placeDots } from "~/domain/focus-groups/contributions/dots.server";
import { merge, undoMerge } from "~/domain/focus-groups/contributions/merge.server";
import { unsafeSetGroupLock } from "~/domain/focus-groups/inside/group-work.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeTable, put, say, seenBy } from "../../support/tables";

useDatabase();

const refused = (reason: string) => ({ code: "conflict", reason });

async function makeRound(dots = 3, contributions = 4) {
  const table = await makeTable();
  const nele = await table.join("Nele");
  const ids: string[] = [];
  for (let i = 0; i < contributions; i += 1) ids.push(await put(table, nele));
  await openRound(table.leader, table.groupId, dots);
  const placed = async () => {
    const round = { groupId: table.groupId };
    const voters = await db().dot.groupBy({ by: ["voterId"], where: { round }, _sum: { count: true } });
    return voters.map(({ _sum }) => _sum.count ?? 0);
  };
  return { ...table, nele, ids: ids as [string, string, string, string], placed };
}

test("everybody divides their dots, sees their own and how many are left, and nobody's else until it is closed", async () => {
  const { groupId, leader, organiser, join, nele, ids } = await makeRound();
  const omar = await join("Omar");
  await placeDots(nele, groupId, ids[0], 2);
  await placeDots(omar, groupId, ids[0], 1);
  await placeDots(omar, groupId, ids[1], 1);
  expect((await seenBy(nele, groupId)).round).toMatchObject({ open: true, dots: 3, left: 1, voters: 2 });
  for (const caller of [nele, omar, leader, organiser]) {
    const { shown } = await seenBy(caller, groupId);
    expect(shown.map(({ dots }) => dots)).toEqual([null, null, null, null]);
  }
  expect((await seenBy(leader, groupId)).shown.map(({ myDots }) => myDots)).toEqual([0, 0, 0, 0]);
  expect((await seenBy(omar, groupId)).shown.map(({ myDots }) => myDots)).toEqual([1, 1, 0, 0]);
  await closeRound(leader, groupId);
  await closeRound(leader, groupId);
  const { round, shown } = await seenBy(omar, groupId);
  expect(round).toMatchObject({ open: false, voters: 2 });
  expect(shown.map(({ dots }) => dots)).toEqual([3, 1, 0, 0]);
});

test("one never places more dots than one has, and may take them back", async () => {
  const { groupId, nele, ids } = await makeRound();
  await placeDots(nele, groupId, ids[0], 3);
  await expect(placeDots(nele, groupId, ids[1], 1)).rejects.toMatchObject(refused("no-dots-left"));
  await expect(placeDots(nele, groupId, ids[0], 4)).rejects.toMatchObject(refused("no-dots-left"));
  await placeDots(nele, groupId, ids[0], 1);
  await placeDots(nele, groupId, ids[1], 2);
  await placeDots(nele, groupId, ids[0], 0);
  expect((await seenBy(nele, groupId)).shown.map(({ myDots }) => myDots)).toEqual([0, 2, 0, 0]);
});

const pressAll = (caller: GroupCaller, groupId: string, ids: string[]) =>
  Promise.allSettled(ids.flatMap((id) => [1, 2, 3].map((count) => placeDots(caller, groupId, id, count))));

test("one voter who presses everywhere at once never gets more dots than there are", async () => {
  const { groupId, join, nele, ids, placed } = await makeRound();
  const omar = await join("Omar");
  for (let round = 0; round < 4; round += 1) {
    await Promise.all([pressAll(nele, groupId, ids), pressAll(omar, groupId, ids)]);
    // Fewer than three is right too: a press may take dots back when none is left to place them.
    const counts = await placed();
    expect(counts).toHaveLength(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    await db().dot.deleteMany();
  }
});

test("without the voter's lock the same presses place too many dots, so the race test can fail", async () => {
  const { groupId, nele, ids, placed } = await makeRound();
  unsafeSetGroupLock(false);
  try {
    let most = 0;
    for (let round = 0; round < 20 && most <= 3; round += 1) {
      await db().dot.deleteMany();
      await pressAll(nele, groupId, ids);
      most = Math.max(0, ...(await placed()));
    }
    expect(most).toBeGreaterThan(3);
  } finally {
    unsafeSetGroupLock(true);
  }
});

test("nothing is placed any more once the round is closed, also of what was under way", async () => {
  const { groupId, leader, join, ids } = await makeRound();
  const voters = await Promise.all(Array.from({ length: 8 }, () => join()));
  const places = Promise.allSettled(voters.map((voter) => placeDots(voter, groupId, ids[0], 1)));
  const close = closeRound(leader, groupId);
  const [done] = await Promise.all([places, close]);
  const counted = done.filter(({ status }) => status === "fulfilled").length;
  expect((await seenBy(leader, groupId)).shown[0]!.dots).toBe(counted);
  await expect(placeDots(voters[0]!, groupId, ids[0], 1)).rejects.toMatchObject(refused("no-round"));
});

test("only what the table sees gets dots, there is one round at a time, and who leads opens and closes it", async () => {
  const { groupId, otherGroupId, leader, organiser, nele } = await makeRound();
  const waiting = await say(nele, groupId);
  await expect(placeDots(nele, groupId, waiting, 1)).rejects.toMatchObject({ code: "not-found" });
  await expect(openRound(leader, groupId, 5)).rejects.toMatchObject(refused("round-open"));
  await expect(closeRound(nele, groupId)).rejects.toMatchObject({ code: "not-found" });
  await closeRound(organiser, otherGroupId);
  expect((await seenBy(nele, groupId)).round).toMatchObject({ open: true });
  const rounds = await Promise.allSettled([
    closeRound(leader, groupId),
    ...Array.from({ length: 4 }, () => openRound(leader, groupId, 5)),
  ]);
  expect(await db().dotRound.count({ where: { groupId, closedAt: null } })).toBeLessThanOrEqual(1);
  expect(rounds.some(({ status }) => status === "fulfilled")).toBe(true);
});

test("dots on what was merged count for what speaks for it, and are the voter's to move", async () => {
  const { groupId, leader, join, nele, ids } = await makeRound();
  const omar = await join("Omar");
  await placeDots(nele, groupId, ids[0], 1);
  await placeDots(nele, groupId, ids[1], 2);
  await placeDots(omar, groupId, ids[1], 1);
  await merge(leader, groupId, ids[1], ids[0]);
  expect((await seenBy(nele, groupId)).shown[0]).toMatchObject({ id: ids[0], myDots: 3 });
  await placeDots(nele, groupId, ids[0], 2);
  expect((await seenBy(nele, groupId)).round).toMatchObject({ left: 1 });
  await closeRound(leader, groupId);
  expect((await seenBy(omar, groupId)).shown[0]).toMatchObject({ dots: 3 });
  await undoMerge(leader, groupId, ids[1]);
  expect((await seenBy(omar, groupId)).shown.map(({ dots }) => dots)).toEqual([2, 1, 0, 0]);
});

test("a new round begins with new dots", async () => {
  const { groupId, leader, nele, ids } = await makeRound();
  await placeDots(nele, groupId, ids[0], 3);
  await closeRound(leader, groupId);
  await openRound(leader, groupId, 2);
  const { round, shown } = await seenBy(nele, groupId);
  expect(round).toMatchObject({ dots: 2, left: 2, voters: 0 });
  expect(shown[0]).toMatchObject({ myDots: 0, dots: null });
});
