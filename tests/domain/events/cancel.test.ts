import { afterAll, beforeAll, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { CancelForm } from "~/domain/events/cancel-form";
import { cancelDate, cancelEvent, wouldBeCancelled } from "~/domain/events/cancel.server";
import { closeRegistration, reopenRegistration } from "~/domain/events/close-registration.server";
import { visitor } from "~/domain/people/viewer";
import { mailScribe } from "~/mail/scribe.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeListed } from "../../support/events";
import { registerGuest } from "../../support/make";
import { makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";

useDatabase();
let stop: () => void;
beforeAll(() => void (stop = addScribe(mailScribe)));
afterAll(() => stop());

const dates = (eventId: string) =>
  db().occurrence.findMany({ where: { eventId }, orderBy: { startsAt: "asc" } });
const lettersTo = (toEmail: string) =>
  db().outboxMail.count({ where: { letter: "date-cancelled", toEmail } });
const emailOf = async (id: string) => (await db().registration.findUniqueOrThrow({ where: { id } })).email;

test("cancelling an event tells everybody with a seat or in line, once, and leaves their registration", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, days: [{ in: 5, capacity: 1 }, { in: 12 }] });
  const [first, second] = event.occurrences;
  const guests = [
    await registerGuest(first!.id),
    await registerGuest(first!.id),
    await registerGuest(second!.id),
  ];
  expect(await wouldBeCancelled(tine, event.id)).toMatchObject({ people: 3 });
  await Promise.all([cancelEvent(tine, event.id), cancelEvent(tine, event.id)]);
  for (const guest of guests) expect(await lettersTo(await emailOf(guest.id))).toBe(1);
  const rows = await db().registration.findMany({ where: { id: { in: guests.map(({ id }) => id) } } });
  expect(rows.map(({ status }) => status).sort()).toEqual(["CONFIRMED", "CONFIRMED", "WAITLISTED"]);
  expect((await dates(event.id)).map((date) => [date.cancelledAt !== null, date.sequence])).toEqual([
    [true, 1],
    [true, 1],
  ]);
  expect((await db().event.findUniqueOrThrow({ where: { id: event.id } })).cancelledAt).not.toBeNull();
});

test("of an event that was held in part, only the rest is cancelled", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, days: [{ in: -5 }, { in: 5 }] });
  await cancelEvent(tine, event.id);
  expect((await dates(event.id)).map((date) => date.cancelledAt !== null)).toEqual([false, true]);
  expect((await db().event.findUniqueOrThrow({ where: { id: event.id } })).cancelledAt).toBeNull();
});

test("cancelling one date leaves the other, and nobody there hears", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, days: [{ in: 5 }, { in: 12 }] });
  const [first, second] = event.occurrences;
  const [an, bo] = [await registerGuest(first!.id), await registerGuest(second!.id)];
  expect((await wouldBeCancelled(tine, event.id, first!.id)).dates.map(({ id }) => id)).toEqual([first!.id]);
  await cancelDate(tine, first!.id);
  await cancelDate(tine, first!.id);
  expect([await lettersTo(await emailOf(an.id)), await lettersTo(await emailOf(bo.id))]).toEqual([1, 0]);
  await expect(registerGuest(first!.id)).rejects.toMatchObject({ reason: "date-cancelled" });
  await registerGuest(second!.id);
});

test("the reason stands in the letter of everybody, and in what happened", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, days: [{ in: 5 }] });
  const [date] = event.occurrences;
  const toEmail = await emailOf((await registerGuest(date!.id)).id);
  await cancelEvent(tine, event.id, { reason: "De zaal is dicht." });
  const letter = await db().outboxMail.findFirstOrThrow({ where: { letter: "date-cancelled", toEmail } });
  expect(letter.data).toMatchObject({ reason: "De zaal is dicht." });
  const rows = await db().activity.findMany({
    where: { eventId: event.id, kind: { endsWith: ".cancelled" } },
    orderBy: { id: "asc" },
  });
  expect(rows.map(({ kind, data }) => [kind, data]).sort()).toEqual([
    ["event.cancelled", { reason: "De zaal is dicht." }],
    ["occurrence.cancelled", { reason: "De zaal is dicht." }],
  ]);
});

test("a reason is at most some lines, and may be left out", () => {
  expect(CancelForm.safeParse({ reason: "x".repeat(501) }).success).toBe(false);
  expect(CancelForm.parse({})).toEqual({ reason: "" });
});

test("what is over is not cancelled any more", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id, days: [{ in: -5 }] });
  await expect(cancelEvent(tine, event.id)).rejects.toMatchObject({ reason: "is-past" });
  await expect(cancelDate(tine, event.occurrences[0]!.id)).rejects.toMatchObject({ reason: "is-past" });
});

test("closing stops registrations at once, opening takes them again, and twice is once", async () => {
  const { network, tine } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id });
  const { id } = event.occurrences[0]!;
  expect(await closeRegistration(tine, id)).toEqual({ eventId: event.id });
  await closeRegistration(tine, id);
  await expect(registerGuest(id)).rejects.toMatchObject({ reason: "registration-closed" });
  await reopenRegistration(tine, id);
  await reopenRegistration(tine, id);
  await registerGuest(id);
  const rows = await db().activity.findMany({
    where: { subjectId: id, kind: { startsWith: "occurrence.registration" } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(rows.map(({ kind }) => kind)).toEqual([
    "occurrence.registration-closed",
    "occurrence.registration-reopened",
  ]);
});

test("opening again is refused when the deadline is past, and on a cancelled date both are", async () => {
  const { network, tine } = await makeOrganisers();
  const { id } = (await makeListed({ networkId: network.id })).occurrences[0]!;
  await closeRegistration(tine, id);
  await db().occurrence.update({ where: { id }, data: { closesAt: addDays(now(), -1) } });
  await expect(reopenRegistration(tine, id)).rejects.toMatchObject({ reason: "deadline-passed" });
  await cancelDate(tine, id);
  for (const act of [closeRegistration, reopenRegistration])
    await expect(act(tine, id)).rejects.toMatchObject({ reason: "date-cancelled" });
});

test("another network's organiser, a door helper and a visitor cancel, close and open nothing", async () => {
  const { network, stranger } = await makeOrganisers();
  const event = await makeListed({ networkId: network.id });
  const { id } = event.occurrences[0]!;
  for (const viewer of [stranger, visitor, viewerWith("CHECK_IN", { networkId: network.id })]) {
    for (const act of [cancelDate, closeRegistration, reopenRegistration])
      await expect(act(viewer, id)).rejects.toThrow("not-found");
    await expect(cancelEvent(viewer, event.id)).rejects.toThrow("not-found");
    await expect(wouldBeCancelled(viewer, event.id)).rejects.toThrow("not-found");
  }
});
