import { expect, test } from "vitest";
import { record, transaction } from "~/domain/activity/record.server";
import { endHelp, nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { revokeRole } from "~/domain/people/roles.server";
import { endAllSessions, viewerFromCookie } from "~/domain/people/sessions.server";
import { system } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../support/database";
import { loginAs } from "../support/login";
import { registerGuest } from "../support/make";
import { noteOnDisk } from "../support/note-rows";
import { makeTable, useNotes } from "../support/note-world";
import { makePerson } from "../support/people";
import { until } from "../support/server";

useDatabase();
const { join } = useNotes();

type Change = Parameters<ReturnType<typeof db>["note"]["update"]>[0]["data"];

/** Changes the note as a command does: with an activity of the group. */
async function change(groupId: string, data: Change) {
  await transaction(async (tx) => {
    await tx.note.update({ where: { groupId }, data });
    await record(tx, { kind: "note.changed", subjectId: groupId, data: { groupId } });
  });
}

const CONDITIONS = {
  open: {},
  locked: { lockedAt: new Date() },
  frozen: { lockedAt: new Date(), frozenAt: new Date() },
  correcting: { frozenAt: new Date(), correctingAt: new Date() },
} as const;

test("who may open a note, and write in it, by part and by its condition", async () => {
  const table = await makeTable();
  await (await join(table.groupId, table.organiser.cookie)).open();
  const parts = [
    "organiser",
    "facilitator",
    "taker",
    "penGuest",
    "participant",
    "guest",
    "stranger",
  ] as const;
  const seen: Record<string, string[]> = {};
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    const nothing = { lockedAt: null, frozenAt: null, correctingAt: null };
    await db().note.update({ where: { groupId: table.groupId }, data: { ...nothing, ...condition } });
    seen[name] = [];
    for (const part of parts) {
      const { reply } = await join(table.groupId, table[part].cookie);
      if (reply?.ok) expect(reply.condition).toBe(name);
      seen[name].push(reply?.ok ? reply.right : (reply?.reason ?? "no answer"));
    }
  }
  expect(seen).toEqual({
    open: ["write", "write", "write", "write", "read", "read", "not-found"],
    locked: ["write", "write", "read", "read", "read", "read", "not-found"],
    frozen: ["read", "read", "read", "read", "read", "read", "not-found"],
    correcting: ["write", "read", "read", "read", "read", "read", "not-found"],
  });
  expect((await join(table.groupId)).reply).toEqual({ ok: false, reason: "not-found" });
  expect((await join(newId(), table.organiser.cookie)).reply).toEqual({ ok: false, reason: "not-found" });
});

test("a reader of a group where nobody wrote gets an empty note, begins none, and sees it begin", async () => {
  const table = await makeTable();
  const reader = await join(table.groupId, table.participant.cookie);
  expect(reader.opened).toMatchObject({ right: "read", seq: 0, condition: "open" });
  expect(await db().note.count({ where: { groupId: table.groupId } })).toBe(0);
  const writer = await join(table.groupId, table.taker.cookie);
  writer.write("Begonnen");
  await until(() => reader.text === "Begonnen");
});

test("who may only read is refused, and nothing is kept", async () => {
  const table = await makeTable();
  const writer = await join(table.groupId, table.taker.cookie);
  const reader = await join(table.groupId, table.participant.cookie);
  reader.write("Mag niet");
  await reader.saved();
  expect(reader.refused).toEqual([{ n: 1, reason: "not-allowed", kept: false }]);
  expect(await db().lateEdit.count({ where: { note: { groupId: table.groupId } } })).toBe(0);
  expect([writer.text, writer.refused]).toEqual(["", []]);
});

test("a lock is heard at once; who leads writes on, what others send is kept, and an unlock gives it back", async () => {
  const table = await makeTable();
  const taker = await join(table.groupId, table.taker.cookie);
  const leader = await join(table.groupId, table.facilitator.cookie);
  taker.write("Voor het slot");
  await taker.saved();
  await change(table.groupId, { lockedAt: new Date() });
  await until(() => taker.rights.length === 1 && leader.rights.length === 1, 1500);
  expect(taker.rights).toEqual([{ right: "read", condition: "locked" }]);
  expect(leader.rights).toEqual([{ right: "write", condition: "locked" }]);
  taker.write("Onder het slot");
  await taker.saved();
  expect(taker.refused).toEqual([{ n: 2, reason: "locked", kept: true }]);
  leader.write("Van de begeleider");
  await leader.saved();
  await change(table.groupId, { lockedAt: null });
  await until(() => taker.rights.length === 2, 1500);
  expect(taker.rights[1]).toEqual({ right: "write", condition: "open" });
  expect(leader.text).toBe("Voor het slot\nVan de begeleider");
});

test("the database has the last word: what a freeze overtakes is kept as one late edit for each author", async () => {
  const table = await makeTable();
  const one = await join(table.groupId, table.taker.cookie);
  const other = await join(table.groupId, table.penGuest.cookie);
  one.write("Eerst");
  await one.saved();
  // Nobody hears of it: only the database knows.
  await db().note.update({ where: { groupId: table.groupId }, data: { frozenAt: new Date() } });
  one.write("Te laat");
  one.write("Nog later");
  other.write("Ook te laat");
  await Promise.all([one.saved(), other.saved()]);
  expect(one.refused).toEqual([2, 3].map((n) => ({ n, reason: "frozen", kept: true })));
  expect(other.refused).toEqual([{ n: 1, reason: "frozen", kept: true }]);
  const late = await db().lateEdit.findMany({ where: { note: { groupId: table.groupId } } });
  expect(late.map(({ markdown }) => markdown.trim()).sort()).toEqual([
    "Eerst\n\nOok te laat",
    "Eerst\n\nTe laat\n\nNog later",
  ]);
  const kinds = await db().activity.findMany({
    where: { kind: "note.late-edit-kept" },
    orderBy: { id: "asc" },
  });
  expect(kinds.filter(({ data }) => (data as { groupId: string }).groupId === table.groupId)).toHaveLength(2);
  expect((await join(table.groupId, table.facilitator.cookie)).text).toBe("Eerst");
});

test("whose pen was taken away is refused by the database at once; what they still send is kept", async () => {
  const table = await makeTable();
  const guest = await join(table.groupId, table.penGuest.cookie);
  guest.write("Met de pen");
  await guest.saved();
  await db().tableGuest.update({ where: { id: table.penGuest.id }, data: { mayWrite: false } });
  guest.write("Zonder de pen");
  await guest.saved();
  expect(guest.refused).toEqual([{ n: 2, reason: "not-allowed", kept: true }]);
  await until(() => guest.rights.length === 1, 5000);
  expect(guest.rights).toEqual([{ right: "read", condition: "open" }]);
  guest.write("Nog steeds zonder");
  await guest.saved();
  expect(guest.refused[1]).toEqual({ n: 3, reason: "not-allowed", kept: true });
});

test("whose role was taken away without anybody hearing of it is refused by the database at once", async () => {
  const table = await makeTable();
  const taker = await join(table.groupId, table.taker.cookie);
  taker.write("Met de rol");
  await taker.saved();
  await db().roleGrant.deleteMany({ where: { personId: table.taker.id } });
  taker.write("Zonder de rol");
  await taker.saved();
  expect(taker.refused).toEqual([{ n: 2, reason: "not-allowed", kept: true }]);
  expect((await noteOnDisk(table.groupId)).updates).toHaveLength(1);
});

test("a command that takes a role or a helper's place away cuts who held it at once, and nobody else", async () => {
  const table = await makeTable();
  const { id: personId, ...helper } = await makePerson({ name: "Hadi Helper" });
  await nameHelper(system, table.groupId, { ...helper, role: "NOTE_TAKER" });
  const grant = await db().roleGrant.findFirstOrThrow({ where: { personId: table.taker.id } });
  const [byRole, byName, stays] = await Promise.all([
    join(table.groupId, table.taker.cookie),
    join(table.groupId, await loginAs(personId)),
    join(table.groupId, table.facilitator.cookie),
  ]);
  await revokeRole(system, grant.id);
  await until(() => !byRole.socket.connected, 1000);
  await endHelp(system, table.groupId, { personId, role: "NOTE_TAKER" });
  await until(() => !byName.socket.connected, 1000);
  expect(stays.socket.connected).toBe(true);
});

test("who loses one role and keeps another hears at once that they only read", async () => {
  const table = await makeTable();
  const registration = await registerGuest(table.date.id);
  await db().registration.update({ where: { id: registration.id }, data: { personId: table.taker.id } });
  await db().focusGroupMember.create({ data: { groupId: table.groupId, registrationId: registration.id } });
  const taker = await join(table.groupId, table.taker.cookie);
  const grant = await db().roleGrant.findFirstOrThrow({ where: { personId: table.taker.id } });
  await revokeRole(system, grant.id);
  await until(() => taker.rights.length === 1, 1000);
  expect(taker.rights).toEqual([{ right: "read", condition: "open" }]);
  expect(taker.socket.connected).toBe(true);
});

test("who logs out or is sent away from the table is cut off within five seconds, and the others stay", async () => {
  const table = await makeTable();
  const loggedOut = await join(table.groupId, table.taker.cookie);
  const removed = await join(table.groupId, table.guest.cookie);
  const stays = await join(table.groupId, table.facilitator.cookie);
  await endAllSessions(await viewerFromCookie(table.taker.cookie));
  await db().tableGuest.update({ where: { id: table.guest.id }, data: { removedAt: new Date() } });
  await until(() => !loggedOut.socket.connected && !removed.socket.connected, 5000);
  stays.write("Zonder jullie");
  await stays.saved();
  expect(stays.socket.connected).toBe(true);
  expect([loggedOut.text, removed.text]).toEqual(["", ""]);
});

test("who is given the pen while they read may write, also where nobody wrote yet", async () => {
  const table = await makeTable();
  const guest = await join(table.groupId, table.guest.cookie);
  expect(guest.opened?.right).toBe("read");
  await db().tableGuest.update({ where: { id: table.guest.id }, data: { mayWrite: true } });
  await until(() => guest.rights.length === 1, 5000);
  guest.write("Nu wel");
  await guest.saved();
  expect(guest.refused).toEqual([]);
  expect((await noteOnDisk(table.groupId)).updates).toHaveLength(1);
});
