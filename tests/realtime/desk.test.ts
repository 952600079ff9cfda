import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeStateAsUpdate } from "yjs";
import { GUEST_COOKIE } from "~/domain/focus-groups/caller";
import { endHelp, nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { lateEdits } from "~/domain/focus-groups/note/late-edits.server";
import { addTextListener } from "~/domain/focus-groups/note/text-listeners";
import { revokeRole } from "~/domain/people/roles.server";
import { system, type RoleName } from "~/domain/people/viewer";
import { citeOnChange } from "~/domain/reports/citations.server";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { useDatabase } from "../support/database";
import { loginAs } from "../support/login";
import { addParagraph, noteOnDisk } from "../support/note-rows";
import { useNotes as useNoteLine } from "../support/note-world";
import { makePerson } from "../support/people";
import { arrive, makeReport, said, useNotes } from "../support/reports";
import { until } from "../support/server";

useDatabase();
useNotes();
const { join } = useNoteLine();
let stop = () => {};
beforeAll(() => {
  stop = addTextListener(citeOnChange);
});
afterAll(() => stop());

/** The desk of a report, with who organises, who was asked to write, and everybody who has no business there. */
async function makeDesk() {
  const cited = { id: "" };
  const report = await makeReport(async ({ one }) => {
    cited.id = await said(one, { text: "Vervoer blijft moeilijk", kind: "DREMPEL", admitted: false });
  });
  const { event, network, one, date, deskId, organiser } = report;
  const holder = async (role: RoleName, on: { eventId?: string; networkId?: string }) => {
    const person = await makePerson({ name: role });
    const grant = await db().roleGrant.create({ data: { personId: person.id, role, ...on } });
    return { grantId: grant.id, personId: person.id, cookie: await loginAs(person.id) };
  };
  const email = `sien-${newId().slice(-8)}@example.org`;
  await nameHelper(organiser, deskId, { name: "Sien", email, role: "NOTE_TAKER" });
  const sien = await db().person.findFirstOrThrow({ where: { email } });
  const participant = await makePerson();
  const seat = await arrive(date.id, { email: participant.email });
  await db().registration.update({ where: { id: seat.id }, data: { personId: participant.id } });
  await db().focusGroupMember.create({ data: { groupId: one, registrationId: seat.id } });
  const secret = newSecret();
  const guest = {
    groupId: one,
    secretHash: sha256(secret),
    name: "Gast",
    mayWrite: true,
    joinedAt: new Date(),
  };
  await db().tableGuest.create({ data: guest });
  const on = { eventId: event.id };
  return {
    ...report,
    cited: cited.id,
    organising: await holder("ORGANISER", { networkId: network.id }),
    writer: { personId: sien.id, cookie: await loginAs(sien.id) },
    refused: {
      visitor: "",
      participant: await loginAs(participant.id),
      "guest of a table": `${GUEST_COOKIE}=${secret}`,
      "who takes notes at the event": (await holder("NOTE_TAKER", on)).cookie,
      "who leads a table": (await holder("FACILITATOR", on)).cookie,
      "who checks in": (await holder("CHECK_IN", on)).cookie,
      expert: (await holder("EXPERT", { networkId: network.id })).cookie,
      steering: (await holder("STEERING", { networkId: network.id })).cookie,
      member: (await holder("MEMBER", { networkId: network.id })).cookie,
      "another's organiser": (
        await holder("ORGANISER", { eventId: (await makeReport(async () => {})).event.id })
      ).cookie,
    },
  };
}

test("two who write a report at once lose nothing: what is acknowledged is on disk, read, and cited", async () => {
  const { deskId, id, cited, organising, writer } = await makeDesk();
  const [one, two] = [await join(deskId, organising.cookie), await join(deskId, writer.cookie)];
  expect([one.opened?.right, two.opened?.right]).toEqual(["write", "write"]);
  const before = (await noteOnDisk(deskId)).updates.length;
  for (let i = 0; i < 20; i += 1) {
    one.write(`Van de trekker ${i}`);
    two.write(`Van de schrijfster ${i}`);
  }
  addParagraph(two.root, "Vervoer blijft moeilijk", { id: cited, kind: "DREMPEL" });
  await Promise.all([one.saved(), two.saved()]);
  expect([one.refused, two.refused]).toEqual([[], []]);
  const { updates, authors } = await noteOnDisk(deskId);
  expect(updates.length).toBeGreaterThan(before);
  expect(new Set(authors.map(({ personId }) => personId))).toEqual(
    new Set([organising.personId, writer.personId]),
  );
  await until(() => one.text === two.text);
  const lines = (text: string) =>
    text.split("\n").filter((line) => /^Van de (?:trekker|schrijfster)/.test(line));
  expect(lines(one.text)).toHaveLength(40);
  const fresh = await join(deskId, organising.cookie);
  expect(fresh.text).toBe(one.text);
  const plain = async () =>
    (await db().noteText.findFirst({ where: { note: { groupId: deskId } } }))?.plain ?? "";
  await expect.poll(async () => lines(await plain()).length, { timeout: 10_000 }).toBe(40);
  await expect
    .poll(() => db().reportCitation.findMany({ where: { reportId: id, lostAt: null } }), { timeout: 10_000 })
    .toMatchObject([{ contributionId: cited, text: "Vervoer blijft moeilijk" }]);
  // The mark is of the table's contribution: the desk makes none of its own.
  expect(await db().contribution.count({ where: { groupId: deskId } })).toBe(0);
});

test("who has no right to a desk gets an error, hears nothing, and leaves nothing behind", async () => {
  const { deskId, writer, refused } = await makeDesk();
  const inside = await join(deskId, writer.cookie);
  const before = (await noteOnDisk(deskId)).updates.length;
  const seen: Record<string, unknown> = {};
  for (const [name, cookie] of Object.entries(refused)) {
    const outside = await join(deskId, cookie);
    const heard: unknown[] = [];
    outside.socket.onAny((...message: unknown[]) => heard.push(message[0]));
    outside.write("Stiekem");
    outside.socket.emit("edit", 1, Buffer.from(encodeStateAsUpdate(outside.doc)));
    outside.socket.emit("present", Buffer.from([0, 0]));
    inside.write(`Terwijl ${name} luistert`);
    await inside.saved();
    expect(heard.filter((event) => event === "edits" || event === "present")).toEqual([]);
    seen[name] = outside.reply;
  }
  const answer = { ok: false, reason: "not-found" };
  expect(seen).toEqual(Object.fromEntries(Object.keys(refused).map((name) => [name, answer])));
  const { updates, authors } = await noteOnDisk(deskId);
  expect(updates.length - before).toBeLessThanOrEqual(Object.keys(refused).length);
  expect(authors.map(({ personId }) => personId)).toEqual([writer.personId]);
  expect(inside.text).not.toContain("Stiekem");
  expect(await db().lateEdit.count({ where: { note: { groupId: deskId } } })).toBe(0);
});

test("who loses the right to a desk while they write is cut off at once, and does not come back", async () => {
  const { deskId, organiser, organising, writer } = await makeDesk();
  const [one, two] = [await join(deskId, organising.cookie), await join(deskId, writer.cookie)];
  await endHelp(organiser, deskId, { personId: writer.personId, role: "NOTE_TAKER" });
  await until(() => !two.socket.connected, 1500);
  expect((await join(deskId, writer.cookie)).reply).toEqual({ ok: false, reason: "not-found" });
  expect(one.socket.connected).toBe(true);
  await revokeRole(system, organising.grantId);
  await until(() => !one.socket.connected, 1500);
  expect((await join(deskId, organising.cookie)).reply).toEqual({ ok: false, reason: "not-found" });
});

test("who lost the right to a desk without anybody hearing of it is refused by the database", async () => {
  const { deskId, organiser, organising, writer } = await makeDesk();
  const [one, two] = [await join(deskId, organising.cookie), await join(deskId, writer.cookie)];
  one.write("Met de rol");
  two.write("Gevraagd");
  await Promise.all([one.saved(), two.saved()]);
  await db().roleGrant.delete({ where: { id: organising.grantId } });
  await db().groupHelper.deleteMany({ where: { groupId: deskId } });
  const before = (await noteOnDisk(deskId)).updates.length;
  one.write("Zonder de rol");
  two.write("Niet meer gevraagd");
  // They are told, or cut off before that could be said: it is looked all the time who may still be there.
  await until(() => !one.socket.connected && !two.socket.connected, 10_000);
  const told = [...one.refused, ...two.refused].map(({ reason }) => reason);
  expect(told.filter((reason) => reason !== "not-allowed")).toEqual([]);
  expect((await noteOnDisk(deskId)).updates).toHaveLength(before);
  // What they still sent waits for who organises, also at a desk.
  const { id: noteId } = await db().note.findUniqueOrThrow({ where: { groupId: deskId } });
  const late = { receivedAt: new Date(), update: Buffer.from([0, 0]), markdown: "Te laat" };
  await db().lateEdit.create({ data: { noteId, ...late } });
  const kept = (await db().lateEdit.findMany({ where: { note: { groupId: deskId } } })).length;
  expect((await lateEdits(organiser, deskId)).edits).toHaveLength(kept);
  for (const { cookie } of [organising, writer])
    expect((await join(deskId, cookie)).reply).toEqual({ ok: false, reason: "not-found" });
});
