import { expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { publishEvent } from "~/domain/events/publish.server";
import { endMember } from "~/domain/networks/group-members.server";
import { system } from "~/domain/people/viewer";
import { declineInvitation } from "~/domain/registrations/answer-invitation.server";
import { inviteCores } from "~/domain/registrations/core-invite.server";
import { coreOnDate } from "~/domain/registrations/core-on-date.server";
import { forgetMe } from "~/domain/registrations/forget-me.server";
import { invitationToken } from "~/domain/registrations/invitation-links.server";
import { remindInvited } from "~/domain/registrations/invite.server";
import { invitationData } from "~/domain/registrations/personal-data.server";
import { eraseInvitations } from "~/domain/registrations/retention.server";
import { inviteAtOnce } from "~/jobs.server";
import { mailScribe } from "~/mail/scribe.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { addDays } from "~/platform/time";
import { makeCore } from "../../support/core";
import { useDatabase } from "../../support/database";
import { makeNetwork } from "../../support/events";
import { registerGuest } from "../../support/make";
import { viewerWith } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();
addScribe(mailScribe);

const lettersTo = async (email: string) =>
  (
    await db().outboxMail.findMany({
      where: { toEmail: email, letter: { startsWith: "invitation" } },
      orderBy: { id: "asc" },
    })
  ).map(({ letter }) => letter);
const invitedTo = async (eventId: string) =>
  (await db().invitation.findMany({ where: { occurrence: { eventId } } }))
    .map(({ email, ground }) => `${email} ${ground}`)
    .sort();
const person = (email: string) => db().person.findFirstOrThrow({ where: { email } });

test("where everybody of a core heard, the clock asks one question; reminding is the organiser's own affair", async () => {
  const core = await makeCore();
  const { event } = await withMembers(core, 3);
  await inviteCores();
  expect(await statementsOf(inviteCores)).toBe(1);
  expect(await remindInvited(core.tine, event.occurrences[0]!.id)).toBe(0);
  setClock(() => addDays(new Date(), 3));
  expect(await remindInvited(core.tine, event.occurrences[0]!.id)).toBe(3);
});

test("everybody in the core hears once of a session that is online, however often and by how many the clock runs", async () => {
  const core = await makeCore();
  const { event, emails } = await withMembers(core, 12);
  await core.seat("Zonder Naam vzw");
  await Promise.all([inviteCores(), inviteCores(), inviteCores()]);
  await inviteCores();
  expect(await invitedTo(event.id)).toEqual(emails.map((email) => `${email} VASTE_KERN`).sort());
  for (const email of emails) expect(await lettersTo(email)).toEqual(["invitation"]);
  const sent = await db().activity.findMany({
    where: { eventId: event.id, kind: "invitations.sent" },
    orderBy: { id: "asc" },
  });
  expect(sent.map(({ actorId }) => actorId)).toEqual([null]);
});

async function withMembers(core: Awaited<ReturnType<typeof makeCore>>, count: number) {
  const event = await core.session();
  const emails: string[] = [];
  for (let i = 0; i < count; i += 1)
    emails.push((await core.join({ name: `Lid ${i}`, organisation: `Organisatie ${i}` })).email);
  return { event, emails };
}

test("who sits there for two organisations gets one letter, with the first of them", async () => {
  const core = await makeCore();
  const event = await core.session();
  const { email } = await core.join({ organisation: "Manus" });
  const other = await core.seat("Binario");
  await db().networkGroupMember.update({
    where: { id: other.id },
    data: { personId: (await person(email)).id },
  });
  await inviteCores();
  const rows = await db().invitation.findMany({ where: { occurrence: { eventId: event.id } } });
  expect(rows.map(({ organisation, name }) => [organisation, name])).toEqual([["Manus", "Kim Kern"]]);
});

test("who joins later hears of the sessions to come; who left hears nothing", async () => {
  const core = await makeCore();
  const [coming, over] = [await core.session(), await core.session({ days: [{ in: -10 }] })];
  const early = await core.join();
  const left = await core.join();
  await endMember(core.tine, core.network.id, core.group.id, left.id);
  await inviteCores();
  const late = await core.join();
  await inviteAtOnce([{ kind: "group-member.added" } as never]);
  expect(await invitedTo(coming.id)).toEqual([early, late].map(({ email }) => `${email} VASTE_KERN`).sort());
  expect(await invitedTo(over.id)).toEqual([]);
  expect(await lettersTo(left.email)).toEqual([]);
});

test("who registered, cancelled, declined or was invited by hand hears nothing more", async () => {
  const core = await makeCore();
  const event = await core.session();
  const date = event.occurrences[0]!;
  const [comes, declines, byHand] = [await core.join(), await core.join(), await core.join()];
  await registerGuest(date.id, { email: comes.email });
  await db().invitation.create({
    data: {
      ...{ occurrenceId: date.id, email: byHand.email, emailKey: byHand.email, invitedAt: new Date() },
    },
  });
  await inviteCores();
  const own = await db().invitation.findFirstOrThrow({ where: { emailKey: declines.email } });
  await declineInvitation(invitationToken(own.id));
  await inviteCores();
  expect(await lettersTo(comes.email)).toEqual([]);
  expect(await lettersTo(byHand.email)).toEqual([]);
  expect(await lettersTo(declines.email)).toEqual(["invitation"]);
});

test("nobody hears of a session that is a draft, called off, over, or takes no registrations", async () => {
  const core = await makeCore();
  await core.join();
  const at = new Date();
  const closed = [{ closedAt: at }, { closesAt: at }, { opensAt: addDays(at, 1) }, { cancelledAt: at }];
  const events = [
    await core.session({ published: false }),
    await core.session({ cancelled: true }),
    await core.session({ days: [{ in: -1 }] }),
    await core.session({ kind: "THEMATISCHE_SESSIE" }),
    await core.session({ days: [] }),
  ];
  for (const how of closed) {
    const event = await core.session();
    await db().occurrence.updateMany({ where: { eventId: event.id }, data: how });
    events.push(event);
  }
  await inviteCores();
  for (const { id } of events) expect(await invitedTo(id)).toEqual([]);
});

test("a session that opens later, or goes online, is heard of then", async () => {
  const core = await makeCore();
  const { email } = await core.join();
  const [later, draft] = [await core.session(), await core.session({ published: false })];
  const opensAt = addDays(new Date(), 1);
  await db().occurrence.updateMany({ where: { eventId: later.id }, data: { opensAt } });
  await inviteCores();
  expect(await lettersTo(email)).toEqual([]);
  await db().programmeItem.create({
    data: { eventId: draft.id, kind: "WELKOM", title: "Welkom", startMinute: 540, endMinute: 600 },
  });
  await publishEvent(core.tine, draft.id);
  await inviteAtOnce(
    (await db().activity.findMany({ where: { kind: "event.published" }, orderBy: { id: "asc" } })) as never,
  );
  expect(await invitedTo(draft.id)).toEqual([`${email} VASTE_KERN`]);
  setClock(() => opensAt);
  await inviteCores();
  expect(await invitedTo(later.id)).toEqual([`${email} VASTE_KERN`]);
});

test("of several dates the first that takes registrations is the one invited to, once a session", async () => {
  const core = await makeCore();
  const { email } = await core.join();
  const event = await core.session({ days: [{ in: 5 }, { in: 12 }, { in: 19 }] });
  const [first, second, third] = event.occurrences;
  await db().occurrence.update({ where: { id: first!.id }, data: { closedAt: new Date() } });
  await inviteCores();
  await db().occurrence.update({ where: { id: first!.id }, data: { closedAt: null } });
  await inviteCores();
  const dates = async () =>
    (await db().invitation.findMany({ where: { emailKey: email }, orderBy: { invitedAt: "asc" } })).map(
      ({ occurrenceId }) => occurrenceId,
    );
  expect(await dates()).toEqual([second!.id]);
  // What was invited to is off: the session itself is not.
  for (const { id } of [first!, second!])
    await db().occurrence.update({ where: { id }, data: { cancelledAt: new Date() } });
  await inviteCores();
  expect(await dates()).toEqual([second!.id, third!.id]);
});

test("a mailbox that got five invitations today gets the sixth tomorrow", async () => {
  const core = await makeCore();
  const { email } = await core.join();
  for (let i = 0; i < 6; i += 1) await core.session({ days: [{ in: 10 + i }] });
  await inviteCores();
  expect(await lettersTo(email)).toHaveLength(5);
  setClock(() => addDays(new Date(), 1));
  await inviteCores();
  expect(await lettersTo(email)).toHaveLength(6);
});

test("who asks to be forgotten is not invited again, and takes along why they were", async () => {
  const core = await makeCore();
  const event = await core.session();
  const [alone, forOrganisation] = [await core.join(), await core.join({ organisation: "Manus" })];
  await inviteCores();
  for (const { email } of [alone, forOrganisation]) {
    const viewer = { ...viewerWith("MEMBER", {}, (await person(email)).id), email };
    expect((await invitationData(viewer)).map(({ ground }) => ground)).toEqual(["VASTE_KERN"]);
    await forgetMe(viewer);
  }
  await inviteCores();
  expect(await invitedTo(event.id)).toEqual([]);
  const { members } = (await coreOnDate(core.tine, event.occurrences[0]!.id))!;
  expect(members.map(({ organisation, name, state }) => [organisation, name, state])).toEqual([
    ["Manus", null, "no-person"],
  ]);
});

test("the invitations of a core are kept as long as registrations, others thirty days", async () => {
  const core = await makeCore();
  const event = await core.session();
  const { email } = await core.join();
  await inviteCores();
  const date = event.occurrences[0]!;
  await db().invitation.create({
    data: {
      ...{ occurrenceId: date.id, email: "gast@example.org", emailKey: "gast@example.org" },
      ...{ invitedAt: new Date(), ground: "STREEK" },
    },
  });
  setClock(() => addDays(date.endsAt, 30));
  await eraseInvitations();
  expect(await invitedTo(event.id)).toEqual([`${email} VASTE_KERN`]);
  setClock(() => addDays(date.endsAt, 731));
  await eraseInvitations();
  expect(await invitedTo(event.id)).toEqual([]);
});

test("the page of a date says of each member how they stand, and only to its organiser", async () => {
  const core = await makeCore();
  const event = await core.session({ days: [{ in: 10 }, { in: 17 }] });
  const date = event.occurrences[0]!;
  const comes = await core.join({ name: "Anna", organisation: "A" });
  await core.join({ name: "Bert", organisation: "B" });
  const declines = await core.join({ name: "Cas", organisation: "C" });
  await core.seat("D");
  await core.seat("E");
  await inviteCores();
  await registerGuest(event.occurrences[1]!.id, { email: comes.email });
  await registerGuest(date.id, { organisation: "E" });
  const { id } = await db().invitation.findFirstOrThrow({ where: { emailKey: declines.email } });
  await declineInvitation(invitationToken(id));
  const states = async () =>
    (await coreOnDate(core.tine, date.id))!.members.map(({ organisation, name, state }) =>
      [organisation, name, state].join(" "),
    );
  expect(await states()).toEqual([
    "A Anna registered",
    "B Bert invited",
    "C Cas declined",
    "D  no-person",
    "E  registered",
  ]);
  expect((await coreOnDate(core.tine, date.id))!.group).toEqual({
    networkId: core.network.id,
    id: core.group.id,
  });
  const onlyEvent = viewerWith("ORGANISER", { eventId: event.id });
  expect((await coreOnDate(onlyEvent, date.id))!.group).toBeNull();
  const stranger = viewerWith("ORGANISER", { networkId: (await makeNetwork()).id });
  await expect(coreOnDate(stranger, date.id)).rejects.toThrow(NotFound);
});

test("a date that is no regional session, or of a network without a core, has no such part", async () => {
  const core = await makeCore();
  const [thematic, loose] = [
    await core.session({ kind: "THEMATISCHE_SESSIE" }),
    await core.session({ networkId: (await makeNetwork()).id }),
  ];
  expect(await coreOnDate(core.tine, thematic.occurrences[0]!.id)).toBeNull();
  expect(await coreOnDate(system, loose.occurrences[0]!.id)).toBeNull();
});
