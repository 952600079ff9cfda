import { expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import {
  declineInvitation,
  invitationPrefill,
  invitedBy,
  tieInvitation,
} from "~/domain/registrations/answer-invitation.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { invitationState, participantTypeNamed } from "~/domain/registrations/invitation";
import { invitationToken } from "~/domain/registrations/invitation-links.server";
import { invitationsOf } from "~/domain/registrations/invitations.server";
import { previewInvitations, remindInvited, sendInvitations } from "~/domain/registrations/invite.server";
import { privateToken } from "~/domain/registrations/links.server";
import { eraseInvitations } from "~/domain/registrations/retention.server";
import { mailScribe } from "~/mail/scribe.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Invalid, NotFound } from "~/platform/errors";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson, viewerWith } from "../../support/people";

useDatabase();
addScribe(mailScribe);

let line = 0;
const invitee = (email: string, more: object = {}) => ({
  line: (line += 1),
  name: "Ines",
  email,
  organisation: "OCMW Gent",
  type: "ocmw",
  ...more,
});
const fresh = (name: string) => `${name}-${(line += 1)}@example.org`;

async function makeInviting(options: Parameters<typeof makeEvent>[0] = {}) {
  const made = await makeEvent(options);
  const organiser = viewerWith("ORGANISER", { eventId: made.event.id }, (await makePerson()).id);
  const send = (...emails: string[]) =>
    sendInvitations(organiser, made.date.id, { people: emails.map((one) => invitee(one)), locale: "nl" });
  const idOf = async (email: string) =>
    (await db().invitation.findFirstOrThrow({ where: { occurrenceId: made.date.id, emailKey: email } })).id;
  const states = async () =>
    Object.fromEntries(
      (await invitationsOf(organiser, made.date.id)).invitations.map((one) => [one.email, one.state]),
    );
  return { ...made, organiser, send, idOf, states };
}
const lettersTo = async (email: string) =>
  (
    await db().outboxMail.findMany({
      where: { toEmail: email },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    })
  ).map((letter) => letter.letter);
const cancel = async ({ id }: { id: string }) =>
  cancelRegistration(await holderByLink(privateToken({ id, linkVersion: 0 })));

test("the preview says of each person what sending would do, and sending does just that", async () => {
  const { date, organiser, send } = await makeInviting();
  const [registered, invited, newcomer] = [fresh("a"), fresh("b"), fresh("c")];
  await registerGuest(date.id, { email: registered });
  await send(invited);
  const people = [registered, invited.toUpperCase(), newcomer].map((one) => invitee(one));
  const judged = await previewInvitations(organiser, date.id, people);
  expect(judged.map(({ email, verdict, participantType }) => [email, verdict, participantType])).toEqual([
    [registered, "registered", "LOKAAL_BESTUUR"],
    [invited.toUpperCase(), "invited", "LOKAAL_BESTUUR"],
    [newcomer, "new", "LOKAAL_BESTUUR"],
  ]);
  expect(await sendInvitations(organiser, date.id, { people, locale: "en" })).toBe(1);
  expect(await lettersTo(newcomer)).toEqual(["invitation"]);
  expect(await lettersTo(invited)).toEqual(["invitation"]);
  const activity = await db().activity.findMany({
    where: { occurrenceId: date.id, kind: "invitations.sent" },
    orderBy: { id: "asc" },
  });
  expect(activity.map(({ actorId }) => actorId)).toEqual([organiser.personId, organiser.personId]);
});

test("the same list sent by two at once invites everybody once", async () => {
  const { send } = await makeInviting();
  const emails = Array.from({ length: 20 }, (_, i) => fresh(`race${i}`));
  const counts = await Promise.all([send(...emails), send(...emails), send(...emails.toReversed())]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  for (const email of emails) expect(await lettersTo(email)).toEqual(["invitation"]);
});

test("more than five hundred at once, or to a mailbox that got five today, is refused", async () => {
  const { organiser, date } = await makeInviting();
  const people = Array.from({ length: 501 }, (_, i) => invitee(`veel-${i}@example.org`));
  await expect(sendInvitations(organiser, date.id, { people, locale: "nl" })).rejects.toThrow(Invalid);
  expect(await db().invitation.count({ where: { occurrenceId: date.id } })).toBe(0);
  const victim = fresh("slachtoffer");
  for (let i = 0; i < 5; i += 1) expect(await (await makeInviting()).send(victim)).toBe(1);
  expect(await (await makeInviting()).send(victim)).toBe(0);
  expect(await lettersTo(victim)).toHaveLength(5);
});

test("an organiser who keeps sending is stopped", async () => {
  const { send } = await makeInviting();
  for (let i = 0; i < 10; i += 1) await send(fresh("vaak"));
  await expect(send(fresh("vaak"))).rejects.toMatchObject({ reason: "too-many-tries" });
});

test("one invites only to what takes registrations, and only to one's own dates", async () => {
  const { event, date, send } = await makeInviting();
  const stranger = viewerWith("ORGANISER", { eventId: date.id });
  const list = { people: [invitee(fresh("x"))], locale: "nl" as const };
  await expect(sendInvitations(stranger, date.id, list)).rejects.toThrow(NotFound);
  await expect(previewInvitations(stranger, date.id, list.people)).rejects.toThrow(NotFound);
  await expect(remindInvited(stranger, date.id)).rejects.toThrow(NotFound);
  await expect(invitationsOf(stranger, date.id)).rejects.toThrow(NotFound);
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  await expect(send(fresh("x"))).rejects.toMatchObject({ reason: "not-published" });
});

test("an invitation gives no seat and nobody is overtaken", async () => {
  const { date, send } = await makeInviting({ capacity: 1 });
  const invited = fresh("later");
  await send(invited);
  await registerGuest(date.id);
  expect(await registerGuest(date.id)).toMatchObject({ status: "WAITLISTED", place: 1 });
  expect(await registerGuest(date.id, { email: invited })).toMatchObject({ status: "WAITLISTED", place: 2 });
});

test("the state of an invitation follows what its receiver does", async () => {
  const { date, send, idOf, states } = await makeInviting();
  const [silent, comes, declines, elsewhere] = [fresh("s"), fresh("k"), fresh("n"), fresh("e")];
  await send(silent, comes, declines, elsewhere);
  const coming = await registerGuest(date.id, { email: comes });
  await declineInvitation(invitationToken(await idOf(declines)));
  await declineInvitation(invitationToken(await idOf(declines)));
  const other = await registerGuest(date.id, { email: fresh("prive") });
  await tieInvitation(invitationToken(await idOf(elsewhere)), other.id);
  expect(await states()).toEqual({
    [silent]: "invited",
    [comes]: "registered",
    [declines]: "declined",
    [elsewhere]: "registered",
  });
  setClock(() => new Date(Date.now() + 1000));
  await cancel(coming);
  await cancel(other);
  await registerGuest(date.id, { email: declines });
  expect(await states()).toEqual({
    [silent]: "invited",
    [comes]: "declined",
    [declines]: "registered",
    [elsewhere]: "declined",
  });
  const kinds = await db().activity.count({ where: { occurrenceId: date.id, kind: "invitation.declined" } });
  expect(kinds).toBe(1);
});

test("who does not answer is reminded once a day, three times in all, and nobody else is", async () => {
  const { organiser, date, send, idOf } = await makeInviting();
  const [silent, comes, declines] = [fresh("s"), fresh("k"), fresh("n")];
  await send(silent, comes, declines);
  await registerGuest(date.id, { email: comes });
  await declineInvitation(invitationToken(await idOf(declines)));
  expect(await remindInvited(organiser, date.id)).toBe(0);
  const counts: number[] = [];
  for (let day = 1; day <= 4; day += 1) {
    setClock(() => addDays(new Date(), day));
    expect((await invitationsOf(organiser, date.id)).toRemind).toBe(day <= 3 ? 1 : 0);
    counts.push(
      ...(await Promise.all([remindInvited(organiser, date.id), remindInvited(organiser, date.id)])),
    );
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(await lettersTo(silent)).toEqual(["invitation", ...Array<string>(3).fill("invitation-reminder")]);
  expect(await lettersTo(comes)).not.toContain("invitation-reminder");
  expect(await lettersTo(declines)).toEqual(["invitation"]);
});

test("a link fills in the form of its own event and of no other; a link that is not ours opens nothing", async () => {
  const { event, date, send, idOf } = await makeInviting();
  const email = fresh("link");
  await send(email);
  const id = await idOf(email);
  const token = invitationToken(id);
  expect(await invitationPrefill(token, event.id)).toEqual({
    name: "Ines",
    email,
    organisation: "OCMW Gent",
    participantType: "LOKAAL_BESTUUR",
    invitation: token,
  });
  const other = await makeInviting();
  expect(await invitationPrefill(token, other.event.id)).toBeNull();
  const forged = `${id}.${privateToken({ id, linkVersion: 0 }).split(".")[1]}`;
  for (const bad of [id, forged, `${token}x`, "", "../x"]) {
    expect(await invitationPrefill(bad, event.id)).toBeNull();
    await expect(invitedBy(bad)).rejects.toThrow(NotFound);
    await expect(declineInvitation(bad)).rejects.toThrow(NotFound);
  }
  const stranger = await registerGuest(other.date.id);
  await tieInvitation(token, stranger.id);
  expect(await invitedBy(token)).toMatchObject({ state: "invited", over: false });
  setClock(() => date.startsAt);
  expect(await invitedBy(token)).toMatchObject({ over: true });
});

test("thirty days after the day invitations are gone, with their letters", async () => {
  const { date, send, idOf } = await makeInviting();
  const later = await makeInviting({ startsAt: addDays(date.startsAt, 5) });
  const [email, kept] = [fresh("weg"), fresh("blijft")];
  await send(email);
  await later.send(kept);
  await idOf(email);
  setClock(() => new Date(addDays(date.endsAt, 30).getTime() - 1));
  await eraseInvitations();
  expect(await lettersTo(email)).toEqual(["invitation"]);
  setClock(() => addDays(date.endsAt, 30));
  await eraseInvitations();
  expect(await db().invitation.count({ where: { emailKey: email } })).toBe(0);
  expect(await lettersTo(email)).toEqual([]);
  expect(await lettersTo(kept)).toEqual(["invitation"]);
});

test("the types that people write in lists are understood, others are left to the person", () => {
  expect(
    [
      "OCMW",
      "lokaal bestuur of ocmw",
      "LDE",
      "Gewone onderneming",
      "MAATWERKBEDRIJF",
      "Trade union",
      "VDAB",
    ].map(participantTypeNamed),
  ).toEqual([
    "LOKAAL_BESTUUR",
    "LOKAAL_BESTUUR",
    "LDE_ONDERNEMING",
    "REGULIERE_ONDERNEMING",
    "MAATWERKBEDRIJF",
    "VAKBOND",
    "VLAAMSE_OVERHEID",
  ]);
  expect(["", "bakker", "constructor", "=1+1"].map(participantTypeNamed)).toEqual([null, null, null, null]);
});

test("who cancelled before they were invited is simply invited", () => {
  const invitation = { invitedAt: new Date(2_000), declinedAt: null };
  expect(invitationState(invitation, [{ status: "CANCELLED", cancelledAt: new Date(1_000) }])).toBe(
    "invited",
  );
  expect(invitationState(invitation, [{ status: "CANCELLED", cancelledAt: new Date(3_000) }])).toBe(
    "declined",
  );
  expect(invitationState(invitation, [{ status: "WAITLISTED", cancelledAt: null }])).toBe("registered");
});
