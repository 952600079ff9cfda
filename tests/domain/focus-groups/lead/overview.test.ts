import { expect, test } from "vitest";
import { lockNote } from "~/domain/focus-groups/lead/lock.server";
import { lastLine, tailOf } from "~/domain/focus-groups/lead/note-tail";
import { tablesOf } from "~/domain/focus-groups/lead/overview.server";
import { plenaryOf } from "~/domain/focus-groups/lead/plenary.server";
import { screenOf } from "~/domain/focus-groups/lead/screen.server";
import { silentMinutes } from "~/domain/focus-groups/lead/silence";
import { visitor } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../../support/database";
import { makeGroups } from "../../../support/groups";
import { callerOf, makeContribution, makeHelper, makeLed, makeTableGuest } from "../../../support/lead";
import { registerGuest } from "../../../support/make";
import { statementsOf } from "../../../support/statements";

useDatabase();

const minutesAgo = (minutes: number) => new Date(now().getTime() - minutes * 60_000);

/** A note of which this was written, so long ago. */
async function writeNote(groupId: string, markdown: string, ago = 0) {
  const at = minutesAgo(ago);
  const note = await db().note.create({ data: { groupId, head: 3, createdAt: at, changedAt: at } });
  await db().noteText.create({ data: { noteId: note.id, seq: 3, markdown, plain: markdown } });
  return note;
}

test("the organiser sees of each table who leads, who is there, the last line, and what they have by kind", async () => {
  const { organiser, date, groupId, otherId, leads } = await makeLed();
  const note = await writeNote(groupId, "Eerste lijn\n\nLaatste lijn\n\n", 4);
  for (const [seq, authorId, ago] of [
    [1, newId(), 30],
    [2, newId(), 1],
    [3, newId(), 0],
  ] as const)
    await db().noteUpdate.create({
      data: { noteId: note.id, seq, authorId, at: minutesAgo(ago), update: Buffer.from([0, 0]) },
    });
  await makeTableGuest(groupId);
  const gone = await makeTableGuest(groupId);
  await db().tableGuest.update({ where: { id: gone.guest.id }, data: { removedAt: now() } });
  const member = await registerGuest(date.id);
  await db().focusGroupMember.create({ data: { groupId, registrationId: member.id } });
  await db().presence.create({ data: { registrationId: member.id, arrivedAt: now(), device: "Inkom" } });
  const first = await makeContribution(groupId, { createdAt: minutesAgo(8), quotedAt: now() });
  await makeContribution(groupId, { createdAt: minutesAgo(7) });
  await makeContribution(groupId, { createdAt: minutesAgo(6), kind: "TIP", source: "PHONE" });
  await makeContribution(groupId, { createdAt: minutesAgo(5), source: "PHONE", admittedAt: null });
  await makeContribution(groupId, { createdAt: minutesAgo(1), declinedAt: now() });
  await makeContribution(groupId, { createdAt: minutesAgo(1), mergedIntoId: first });
  await lockNote(leads, groupId);
  const { tables } = await tablesOf(organiser, date.id);
  expect(tables).toMatchObject([
    {
      ...{ id: groupId, leaders: ["Faiza Faes"], condition: "locked", lastLine: "Laatste lijn" },
      ...{ seats: 1, present: 1, joined: 1, writing: 2, pending: 1, quotes: 1, clock: null },
      kinds: { NOOD: 2, TIP: 1 },
    },
    { id: otherId, condition: "open", lastLine: "", lastAt: null, kinds: {}, pending: 0, joined: 0 },
  ]);
  expect(Math.round((now().getTime() - tables[0]!.lastAt!.getTime()) / 60_000)).toBe(4);
});

test("a note that was opened, and in which nobody wrote a word, was not written in", async () => {
  const { organiser, date, groupId, otherId } = await makeLed();
  // What an editor puts in an empty note.
  await writeNote(groupId, "\n");
  await db().note.create({ data: { groupId: otherId, head: 1, createdAt: now(), changedAt: now() } });
  const { tables } = await tablesOf(organiser, date.id);
  expect(tables.map(({ lastAt, lastLine }) => ({ lastAt, lastLine }))).toEqual([
    { lastAt: null, lastLine: "" },
    { lastAt: null, lastLine: "" },
  ]);
});

test("as many statements for three groups as for thirty", async () => {
  const counts: number[] = [];
  for (const size of [3, 30]) {
    const { organiser, date, groups } = await makeGroups(Array.from({ length: size }, () => ({})));
    for (const groupId of groups) {
      await writeNote(groupId, "Iets");
      await makeContribution(groupId);
      await makeTableGuest(groupId);
      await makeHelper(groupId);
    }
    counts.push(await statementsOf(() => tablesOf(organiser, date.id)));
  }
  expect(counts[0]).toBe(counts[1]);
});

test("nobody but the organisers sees all tables or the plenary", async () => {
  const { date, leads, outside } = await makeLed();
  for (const { viewer } of [leads, ...outside]) {
    await expect(tablesOf(viewer, date.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(plenaryOf(viewer, date.id)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("a group is silent after ten minutes without a word, not when it is closed, has not begun or is long over", () => {
  const at = new Date("2026-11-26T12:00:00Z");
  const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
  const silent = (lastAt: Date | null, openedAt: Date | null, closed = false) =>
    silentMinutes({ lastAt, openedAt, closed }, at);
  expect(silent(ago(12), null)).toBe(12);
  expect(silent(ago(9.9), null)).toBeNull();
  expect(silent(null, null)).toBeNull();
  expect(silent(null, ago(15))).toBe(15);
  expect(silent(ago(60), ago(11))).toBe(11);
  expect(silent(ago(11), ago(60))).toBe(11);
  expect(silent(ago(12), null, true)).toBeNull();
  expect(silent(ago(300), null)).toBeNull();
});

test("the plenary shows the chosen quotes group by group, in the order in which they were chosen", async () => {
  const { organiser, date, groupId, otherId } = await makeLed();
  const second = await makeContribution(groupId, { quotedAt: minutesAgo(1) });
  const first = await makeContribution(groupId, { quotedAt: minutesAgo(2) });
  const other = await makeContribution(otherId, { quotedAt: minutesAgo(5), kind: "ENGAGEMENT" });
  await makeContribution(otherId);
  await makeContribution(otherId, { quotedAt: now(), declinedAt: now() });
  const { quotes } = await plenaryOf(organiser, date.id);
  expect(quotes.map(({ id, group }) => [id, group])).toEqual([
    [first, "Tafel 1"],
    [second, "Tafel 1"],
    [other, "Tafel 2"],
  ]);
});

test("everybody of the group sees its big screen, with only what was let in", async () => {
  const { leads, outside, groupId, otherId } = await makeLed();
  await writeNote(groupId, "# Kop\n\nTekst");
  const id = await makeContribution(groupId);
  await makeContribution(groupId, { source: "PHONE", admittedAt: null });
  await makeContribution(otherId);
  await db().focusGroup.update({ where: { id: groupId }, data: { tableCode: newId().slice(-4) } });
  const { caller: guest } = await makeTableGuest(groupId);
  for (const caller of [leads, guest, outside[0]!])
    expect(await screenOf(caller, groupId)).toMatchObject({
      note: { markdown: "# Kop\n\nTekst", shortened: false },
      latest: [{ id }],
      counts: { NOOD: 1 },
      // Its code is there, but the table is closed.
      tableCode: null,
    });
  for (const caller of [outside[1]!, outside[2]!, callerOf(visitor)])
    await expect(screenOf(caller, groupId)).rejects.toMatchObject({ code: "not-found" });
  await db().focusGroup.update({ where: { id: groupId }, data: { tableOpenedAt: now() } });
  expect((await screenOf(leads, groupId)).tableCode).toHaveLength(4);
});

test("of a very long note the room gets the end, begun at a whole block", async () => {
  const { leads, groupId } = await makeLed();
  await writeNote(groupId, Array.from({ length: 3000 }, (_, i) => `- punt ${i}\n`).join("\n"));
  const { note } = await screenOf(leads, groupId);
  expect(note.shortened).toBe(true);
  expect(note.markdown.length).toBeLessThanOrEqual(16_000);
  expect(note.markdown).toMatch(/^- punt \d+\n/);
  expect(note.markdown).toContain("- punt 2999");
  expect(tailOf("unt 3\n- punt 4\n- punt 5")).toBe("- punt 4\n- punt 5");
  expect(tailOf("één lange lijn")).toBe("één lange lijn");
  expect(lastLine("a\n b \n\n  ")).toBe("b");
  expect(lastLine("")).toBe("");
});
