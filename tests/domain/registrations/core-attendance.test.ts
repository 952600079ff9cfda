import { expect, test } from "vitest";
import { endMember } from "~/domain/networks/group-members.server";
import { declineInvitation } from "~/domain/registrations/answer-invitation.server";
import {
  coreAttendance,
  coreNumbers,
  exportCoreAttendance,
} from "~/domain/registrations/core-attendance.server";
import { inviteCores } from "~/domain/registrations/core-invite.server";
import { visitor } from "~/domain/people/viewer";
import { invitationToken } from "~/domain/registrations/invitation-links.server";
import { anonymiseOld } from "~/domain/registrations/retention.server";
import { coreAttendanceSheet } from "~/domain/registrations/ui/core/core-attendance-sheet";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { addDays } from "~/platform/time";
import { makeCore, wasThere } from "../../support/core";
import { useDatabase } from "../../support/database";
import { makeNetwork } from "../../support/events";
import { registerGuest } from "../../support/make";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();

type Core = Awaited<ReturnType<typeof makeCore>>;

/** Sessions in ten days, twenty and thirty, of which the first two are over when it is looked at. */
async function threeSessions(core: Core) {
  const sessions = [];
  for (const [i, days] of [10, 20, 30].entries())
    sessions.push(await core.session({ title: `Sessie ${i + 1}`, days: [{ in: days }] }));
  return sessions.map(({ id, occurrences }) => ({ id, date: occurrences[0]! }));
}
const inTwentyFiveDays = () => setClock(() => addDays(new Date(), 25));

async function table(core: Core) {
  const { rows } = await coreAttendance(core.tine, core.network.id);
  return Object.fromEntries(
    rows.map(({ name, states, total }) => [name, `${states.join(" | ")} = ${total.count} van ${total.of}`]),
  );
}
const invitationOf = (email: string, occurrenceId: string) =>
  db().invitation.findFirstOrThrow({ where: { emailKey: email, occurrenceId } });

test("the table says of each organisation or person how they stood to each session, with who counts", async () => {
  const core = await makeCore();
  const [one, two, three] = await threeSessions(core);
  const faithful = await core.join({ name: "Anna", organisation: "A" });
  const silent = await core.join({ name: "Bert", organisation: "B" });
  const declines = await core.join({ name: "Cas" });
  await core.seat("D");
  await inviteCores();
  for (const { date } of [one!, two!]) await wasThere((await registerGuest(date.id, faithful)).id);
  await registerGuest(three!.date.id, faithful);
  await registerGuest(one!.date.id, { email: silent.email });
  await declineInvitation(invitationToken((await invitationOf(declines.email, two!.date.id)).id));
  await wasThere((await registerGuest(two!.date.id, { organisation: "B" })).id);
  await wasThere((await registerGuest(two!.date.id, { organisation: "d" })).id);
  inTwentyFiveDays();
  expect(await table(core)).toEqual({
    A: "present | present | registered = 2 van 2",
    B: "absent | present-colleague | invited = 1 van 2",
    Cas: "no-answer | declined | invited = 0 van 2",
    D: "not-registered | present | no-person = 1 van 2",
  });
  const { sessions } = await coreAttendance(core.tine, core.network.id);
  expect(sessions.map(({ title, begun, total }) => [title, begun, total.count, total.of])).toEqual([
    ["Sessie 1", true, 1, 4],
    ["Sessie 2", true, 3, 4],
    ["Sessie 3", false, 1, 4],
  ]);
});

test("who joined later or left counts only while they sat there; a new person of an organisation counts on", async () => {
  const core = await makeCore();
  const [one, two] = await threeSessions(core);
  const first = await core.join({ name: "Anna", organisation: "A" });
  const leaves = await core.join({ name: "Bert" });
  await wasThere((await registerGuest(one!.date.id, { email: first.email })).id);
  setClock(() => addDays(new Date(), 15));
  const late = await core.join({ name: "Lies" });
  const next = await core.join({ name: "Noor", organisation: "A" });
  for (const { id } of [first, leaves]) await endMember(core.tine, core.network.id, core.group.id, id);
  await wasThere((await registerGuest(two!.date.id, { email: next.email })).id);
  await wasThere((await registerGuest(two!.date.id, { email: late.email })).id);
  inTwentyFiveDays();
  expect(await table(core)).toEqual({
    A: "present | present | not-invited = 2 van 2",
    Bert: "not-registered | no-longer | no-longer = 0 van 1",
    Lies: "not-yet | present | not-invited = 1 van 1",
  });
  const { rows } = await coreAttendance(core.tine, core.network.id);
  expect(rows.find(({ name }) => name === "A")!.persons).toEqual(["Noor"]);
});

test("who came with another address by the link of the letter was there", async () => {
  const core = await makeCore();
  const [one] = await threeSessions(core);
  const { email } = await core.join({ name: "Anna" });
  await inviteCores();
  const other = await registerGuest(one!.date.id);
  const { id } = await invitationOf(email, one!.date.id);
  await db().invitation.update({ where: { id }, data: { registrationId: other.id } });
  await wasThere(other.id);
  inTwentyFiveDays();
  expect((await table(core)).Anna).toMatch(/^present \|/);
});

test("a session without check-in says only who registered; one without names says that it does not know", async () => {
  const core = await makeCore();
  const [one] = await threeSessions(core);
  const { email } = await core.join({ name: "Anna" });
  await registerGuest(one!.date.id, { email });
  inTwentyFiveDays();
  expect((await table(core)).Anna).toBe("registered | unknown | not-invited = 0 van 1");
});

test("drafts, sessions called off and those of another network are no columns, and strangers see nothing", async () => {
  const core = await makeCore();
  const other = await makeCore();
  await core.session({ published: false });
  await core.session({ cancelled: true });
  await core.session({ days: [{ in: 5, cancelled: true }] });
  await other.session();
  await core.join();
  const { sessions } = await coreAttendance(core.tine, core.network.id);
  expect(sessions).toEqual([]);
  for (const stranger of [other.tine, viewerWith("MEMBER", { networkId: core.network.id })])
    await expect(coreAttendance(stranger, core.network.id)).rejects.toThrow(NotFound);
  const bare = await makeNetwork();
  const organiser = viewerWith("ORGANISER", { networkId: bare.id });
  expect(await coreAttendance(organiser, bare.id)).toMatchObject({ groupId: null, rows: [], sessions: [] });
});

test("who is in the network reads how many came, not who; others read nothing", async () => {
  const core = await makeCore();
  const [one] = await threeSessions(core);
  const { email } = await core.join({ name: "Anna" });
  await wasThere((await registerGuest(one!.date.id, { email })).id);
  inTwentyFiveDays();
  for (const role of ["MEMBER", "EXPERT", "STEERING", "ORGANISER"] as const) {
    const numbers = await coreNumbers(viewerWith(role, { networkId: core.network.id }), core.network.id);
    expect(numbers!.map(({ title, total }) => [title, total.count, total.of])).toEqual([
      ["Sessie 1", 1, 1],
      ["Sessie 3", 0, 1],
    ]);
    expect(JSON.stringify(numbers)).not.toContain("Anna");
  }
  const elsewhere = viewerWith("EXPERT", { networkId: (await makeNetwork()).id });
  expect(await coreNumbers(elsewhere, core.network.id)).toBeNull();
  expect(await coreNumbers(visitor, core.network.id)).toBeNull();
});

test("when names are erased an organisation still was there", async () => {
  const core = await makeCore();
  const [one] = await threeSessions(core);
  await core.seat("A");
  await wasThere((await registerGuest(one!.date.id, { organisation: "A" })).id);
  setClock(() => addDays(new Date(), 800));
  await anonymiseOld();
  expect((await table(core)).A).toMatch(/^present \|/);
});

test("as many questions are asked for twenty members and sessions as for one", async () => {
  const [small, large] = [await makeCore(), await makeCore()];
  await small.session();
  await small.join({ organisation: "Klein" });
  for (let i = 0; i < 6; i += 1) await large.session({ days: [{ in: 10 + i }] });
  for (let i = 0; i < 20; i += 1) {
    const { email } = await large.join({ name: `Lid ${i}`, organisation: `Groot ${i}` });
    const row = await db().occurrence.findFirstOrThrow({ where: { event: { networkId: large.network.id } } });
    if (i < 5) await registerGuest(row.id, { email });
  }
  const asked = (core: Core) => statementsOf(() => coreAttendance(core.tine, core.network.id));
  expect(await asked(large)).toBe(await asked(small));
  expect(await asked(large)).toBeLessThan(20);
});

test("the file holds the table in words, and that it was taken stays on record", async () => {
  const core = await makeCore();
  const [one] = await threeSessions(core);
  const { email } = await core.join({ name: "Anna", organisation: "=Bedrag" });
  await wasThere((await registerGuest(one!.date.id, { email })).id);
  inTwentyFiveDays();
  const { header, rows } = coreAttendanceSheet(await exportCoreAttendance(core.tine, core.network.id));
  expect(header.map((title) => title.replace(/ \(.*/, ""))).toEqual([
    ...["Lid", "Door wie", "Sessie 1", "Sessie 2", "Sessie 3", "Was er", "Van"],
  ]);
  expect(rows).toEqual([
    ["=Bedrag", "Anna", "was er", "niet op naam gekend", "nog niet uitgenodigd", 1, 1],
    ["Samen", "", "1 van 1", "–", "0 van 1", "", ""],
  ]);
  const taken = await db().activity.findMany({
    where: { kind: "network-core.exported" },
    orderBy: { id: "asc" },
  });
  expect(taken.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual([
    [core.network.id, core.tine.personId],
  ]);
});
