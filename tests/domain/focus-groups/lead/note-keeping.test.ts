import { afterAll, expect, test } from "vitest";
import { transaction } from "~/domain/activity/record.server";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { freezeTables } from "~/domain/focus-groups/lead/freeze-tables.server";
import { leadingOf } from "~/domain/focus-groups/lead/leading.server";
import { lockNote, unlockNote } from "~/domain/focus-groups/lead/lock.server";
import { givePen, takePen } from "~/domain/focus-groups/lead/pen.server";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { stateFromMarkdown } from "~/domain/focus-groups/note/yjs-text";
import { system } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../../support/database";
import {
  callerOf,
  happenedIn,
  makeContribution,
  makeHelper,
  makeLed,
  makeTableGuest,
} from "../../../support/lead";
import { registerGuest } from "../../../support/make";

useDatabase();
afterAll(() => keeper().close());

test("a locked note is written in by who leads alone, until it is opened again", async () => {
  const { leads, groupId } = await makeLed();
  const { caller: takes } = await makeHelper(groupId, "NOTE_TAKER");
  const writes = async () =>
    Promise.all([leads, takes].map(async (one) => (await groupAccess(one, groupId)).writes));
  await Promise.all([1, 2].map(() => lockNote(leads, groupId)));
  expect(await writes()).toEqual([true, false]);
  await Promise.all([1, 2].map(() => unlockNote(leads, groupId)));
  expect(await writes()).toEqual([true, true]);
  expect(await happenedIn(groupId)).toEqual(["note.locked", "note.unlocked"]);
});

test("a frozen note is neither locked nor opened", async () => {
  const { leads, groupId } = await makeLed();
  await lockNote(leads, groupId);
  await db().note.update({ where: { groupId }, data: { frozenAt: now() } });
  await expect(unlockNote(leads, groupId)).rejects.toMatchObject({ reason: "note-frozen" });
  await expect(lockNote(leads, groupId)).rejects.toMatchObject({ reason: "note-frozen" });
  expect(await happenedIn(groupId)).toEqual(["note.locked"]);
});

test("the pen is given to who sits at this table and taken back, each heard once", async () => {
  const { leads, groupId, otherId } = await makeLed();
  const { guest, caller } = await makeTableGuest(groupId);
  const { guest: theirs } = await makeTableGuest(otherId);
  const { guest: gone } = await makeTableGuest(groupId);
  await db().tableGuest.update({ where: { id: gone.id }, data: { removedAt: now() } });
  await Promise.all([1, 2].map(() => givePen(leads, groupId, guest.id)));
  expect((await groupAccess(caller, groupId)).writes).toBe(true);
  await Promise.all([1, 2].map(() => takePen(leads, groupId, guest.id)));
  expect((await groupAccess(caller, groupId)).writes).toBe(false);
  for (const id of [theirs.id, gone.id])
    await expect(givePen(leads, groupId, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await happenedIn(groupId)).toEqual(["pen.given", "pen.taken"]);
});

test("handing over keeps what stands there as a version, once, and only when something was written", async () => {
  const { leads, groupId } = await makeLed();
  const [first, second] = [await makeTableGuest(groupId), await makeTableGuest(groupId, "Noor")];
  await givePen(leads, groupId, first.guest.id);
  await transaction(async (tx) => {
    const noteId = await beginNote(groupId, tx);
    await writeAsServer(tx, noteId, stateFromMarkdown("Wat Karim schreef"), null);
  });
  await givePen(leads, groupId, second.guest.id);
  await takePen(leads, groupId, second.guest.id);
  await givePen(leads, groupId, second.guest.id);
  const versions = await db().noteVersion.findMany({ where: { note: { groupId } } });
  expect(versions).toMatchObject([
    {
      kind: "HANDOVER",
      number: 1,
      madeById: leads.viewer.personId,
      markdown: expect.stringContaining("Karim"),
    },
  ]);
});

test("nobody but who leads locks, opens, hands over or sees the page of who leads", async () => {
  const { outside, groupId } = await makeLed();
  const { guest, caller } = await makeTableGuest(groupId);
  for (const one of [...outside, caller])
    for (const act of [
      () => lockNote(one, groupId),
      () => unlockNote(one, groupId),
      () => givePen(one, groupId, guest.id),
      () => takePen(one, groupId, guest.id),
      () => leadingOf(one, groupId),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not-found" });
  expect(await happenedIn(groupId)).toEqual([]);
});

test("who leads sees who sits there and is present, who can hold the pen, and what can be quoted", async () => {
  const { leads, groupId, otherId, date } = await makeLed();
  const [here, absent, cancelled] = [
    await registerGuest(date.id, { name: "Anna", organisation: "OCMW" }),
    await registerGuest(date.id, { name: "Berta" }),
    await registerGuest(date.id, { name: "Cis" }),
  ];
  await db().focusGroupMember.createMany({
    data: [here, absent, cancelled].map(({ id }) => ({ groupId, registrationId: id })),
  });
  await db().registration.update({ where: { id: cancelled.id }, data: { status: "CANCELLED" } });
  await db().presence.create({ data: { registrationId: here.id, arrivedAt: now(), device: "Inkom" } });
  const { guest } = await makeTableGuest(groupId, "");
  await db().tableGuest.update({
    where: { id: guest.id },
    data: { registrationId: here.id, mayWrite: true },
  });
  await makeTableGuest(otherId);
  const quoted = await makeContribution(groupId, { quotedAt: now() });
  await makeContribution(groupId, { source: "PHONE", admittedAt: null });
  await makeContribution(groupId, { declinedAt: now() });
  await makeContribution(groupId, { mergedIntoId: quoted });
  await makeContribution(otherId);
  const shown = await leadingOf(leads, groupId);
  expect(shown).toMatchObject({
    access: { condition: "open", organises: false },
    members: [
      { name: "Anna", organisation: "OCMW", present: true },
      { name: "Berta", present: false },
    ],
    guests: [{ id: guest.id, name: "Anna", mayWrite: true }],
    noteTakers: ["Nand Nota"],
    contributions: [{ id: quoted }],
    pending: 1,
    clock: null,
  });
  expect(shown.members).toHaveLength(2);
  expect((await leadingOf(callerOf(system), groupId)).access.organises).toBe(true);
});

test("the organiser freezes all notes of the date at once, those that nobody began too, and no others", async () => {
  const { organiser, leads, outside, groupId, otherId, date } = await makeLed();
  const { groupId: elsewhere } = await makeLed();
  await lockNote(leads, groupId);
  for (const { viewer } of [leads, ...outside])
    await expect(freezeTables(viewer, date.id)).rejects.toMatchObject({ code: "not-found" });
  const counts = await Promise.all([1, 2].map(() => freezeTables(organiser, date.id)));
  expect(counts[0]! + counts[1]!).toBe(2);
  for (const id of [groupId, otherId])
    expect((await groupAccess(callerOf(organiser), id)).condition).toBe("frozen");
  expect((await groupAccess(callerOf(system), elsewhere)).condition).toBe("open");
  expect(await freezeTables(organiser, date.id)).toBe(0);
});
