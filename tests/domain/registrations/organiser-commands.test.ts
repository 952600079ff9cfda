import { expect, test } from "vitest";
import { addByHand, ByHandForm } from "~/domain/registrations/add-by-hand.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { changeDate } from "~/domain/registrations/change-date.server";
import { correctDetails, CorrectionForm } from "~/domain/registrations/correct-details.server";
import { holderAsOrganiser, holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { organisedRegistration } from "~/domain/registrations/organised-registration.server";
import { renewLink, sendLink } from "~/domain/registrations/renew-link.server";
import { reorder } from "~/domain/registrations/reorder.server";
import { restoreRegistration } from "~/domain/registrations/restore.server";
import { addScribe } from "~/domain/activity/record.server";
import { visitor } from "~/domain/people/viewer";
import { mailScribe } from "~/mail/scribe.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addHours } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { makeOrganiser } from "../../support/date-organiser";
import { viewerWith } from "../../support/people";

useDatabase();
addScribe(mailScribe);

const rowOf = ({ id }: { id: string }) => db().registration.findUniqueOrThrow({ where: { id } });
const facts = (change: object = {}) =>
  CorrectionForm.parse({ name: "Gast", email: "", participantType: "LDE_ONDERNEMING", ...change });
const byHand = (change: object = {}) =>
  ByHandForm.parse({
    formKey: newId(),
    name: "Tel Foon",
    email: "",
    participantType: "LDE_ONDERNEMING",
    ...change,
  });
const kindsOf = async ({ id }: { id: string }) =>
  (await db().activity.findMany({ where: { subjectId: id }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ kind }) => kind,
  );

test("another event's organiser, a helper and a visitor can do nothing with a registration", async () => {
  const { event, date } = await makeEvent();
  const other = await makeEvent();
  const { id } = await registerGuest(date.id);
  for (const stranger of [
    visitor,
    viewerWith("ORGANISER", { eventId: other.event.id }),
    viewerWith("CHECK_IN", { eventId: event.id }),
  ]) {
    await expect(holderAsOrganiser(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(addByHand(stranger, date.id, byHand())).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await db().registration.count({ where: { occurrenceId: date.id } })).toBe(1);
});

test("another address ends the old link, makes another person, and sends the new link there", async () => {
  const { event, date } = await makeEvent();
  const { viewer } = await makeOrganiser(event.id);
  const guest = await registerGuest(date.id, { name: "An Foudt", email: "fout@example.org" });
  const before = await rowOf(guest);
  const holder = await holderAsOrganiser(viewer, guest.id);
  await correctDetails(holder, facts({ name: "An Fout", email: "Juist@example.org", organisation: "Velo" }));
  const after = await rowOf(guest);
  expect(after).toMatchObject({ name: "An Fout", emailKey: "juist@example.org", linkVersion: 1 });
  expect(after.personId).not.toBe(before.personId);
  await expect(holderByLink(privateToken({ id: guest.id, linkVersion: 0 }))).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await holderByLink(privateToken(after))).registrationId).toBe(guest.id);
  // The confirmation had not left yet: it holds the link as it is when it leaves.
  const letters = await db().outboxMail.findMany({
    where: { toEmail: { contains: "@example.org" } },
    orderBy: { id: "asc" },
  });
  const mine = letters.filter(
    ({ data }) => (data as { registrationId?: string }).registrationId === guest.id,
  );
  expect(mine.map(({ letter, toEmail }) => `${letter} ${toEmail}`).sort()).toEqual([
    "confirmed Juist@example.org",
    "link-renewed Juist@example.org",
  ]);
  const { history } = await organisedRegistration(viewer, guest.id);
  expect(history.map(({ kind, doer }) => [kind, doer.by, doer.name])).toEqual([
    ["registration.link-renewed", "person", "Tine Trekker"],
    ["registration.corrected", "person", "Tine Trekker"],
    ["registration.confirmed", "self", ""],
  ]);
  expect(history[1]!.data).toEqual({ what: ["name", "email", "organisation"] });
});

test("an address that is somebody else's is refused at its field, also when two take it at once", async () => {
  const { event, dates } = await makeEvent({ dates: 2 });
  const { viewer } = await makeOrganiser(event.id);
  await registerGuest(dates[0]!.id, { email: "hier@example.org" });
  await registerGuest(dates[1]!.id, { email: "daar@example.org" });
  const [a, b] = [await registerGuest(dates[0]!.id), await registerGuest(dates[0]!.id)];
  const to = async (guest: { id: string }, email: string) =>
    correctDetails(await holderAsOrganiser(viewer, guest.id), facts({ email }));
  await expect(to(a, "HIER@example.org")).rejects.toMatchObject({ fields: { email: "already-registered" } });
  await expect(to(a, "daar@example.org")).rejects.toMatchObject({ fields: { email: "other-date" } });
  const both = await Promise.allSettled([to(a, "nieuw@example.org"), to(b, "nieuw@example.org")]);
  expect(both.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await db().registration.count({ where: { emailKey: "nieuw@example.org" } })).toBe(1);
});

test("a type changes only where the rules leave a seat for it, also when ten change at once", async () => {
  const { event, date } = await makeEvent({
    capacity: 20,
    quotas: [{ kind: "AT_MOST", types: ["KOEPEL"], seats: 3 }],
  });
  const { viewer } = await makeOrganiser(event.id);
  const guests = await Promise.all(Array.from({ length: 10 }, () => registerGuest(date.id)));
  const results = await Promise.allSettled(
    guests.map(async (guest) => {
      const { email } = await rowOf(guest);
      await correctDetails(
        await holderAsOrganiser(viewer, guest.id),
        facts({ email, participantType: "KOEPEL" }),
      );
    }),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(7);
  for (const { reason } of refused)
    expect(reason).toMatchObject({ fields: { participantType: "type-full" } });
  expect(await db().registration.count({ where: { occurrenceId: date.id, participantType: "KOEPEL" } })).toBe(
    3,
  );
});

test("a type that is no longer bounded lets the next in line have what came free", async () => {
  const { event, date } = await makeEvent({
    capacity: 5,
    quotas: [{ kind: "AT_MOST", types: ["KOEPEL"], seats: 1 }],
  });
  const { viewer } = await makeOrganiser(event.id);
  const first = await registerGuest(date.id, { type: "KOEPEL" });
  const waiting = await registerGuest(date.id, { type: "KOEPEL" });
  expect(waiting.status).toBe("WAITLISTED");
  const { email } = await rowOf(first);
  await correctDetails(
    await holderAsOrganiser(viewer, first.id),
    facts({ email, participantType: "ANDERE" }),
  );
  expect((await rowOf(waiting)).status).toBe("OFFERED");
});

test("somebody who waits gets a seat when their type turns out to be another", async () => {
  const { event, date } = await makeEvent({
    capacity: 5,
    quotas: [{ kind: "AT_MOST", types: ["KOEPEL"], seats: 0 }],
  });
  const { viewer } = await makeOrganiser(event.id);
  const waiting = await registerGuest(date.id, { type: "KOEPEL" });
  const { email } = await rowOf(waiting);
  await correctDetails(await holderAsOrganiser(viewer, waiting.id), facts({ email }));
  expect((await rowOf(waiting)).status).toBe("OFFERED");
});

test("five people are given the first place at once: the line stays a line, and every reason stays", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { viewer } = await makeOrganiser(event.id);
  await registerGuest(date.id);
  const waiting = [];
  for (let i = 0; i < 5; i += 1) waiting.push(await registerGuest(date.id));
  await Promise.all(
    waiting.map(async ({ id }) =>
      reorder(await holderAsOrganiser(viewer, id), { place: 1, reason: "komt van ver" }),
    ),
  );
  const rows = await db().registration.findMany({ where: { occurrenceId: date.id, status: "WAITLISTED" } });
  expect(rows.map(({ queueRank }) => queueRank).sort()).toEqual([1, 2, 3, 4, 5]);
  const told = await db().activity.findMany({
    where: { occurrenceId: date.id, kind: "registration.reordered" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  expect(told.map(({ data }) => (data as { place: number; reason: string }).reason)).toEqual(
    Array(5).fill("komt van ver"),
  );
  expect(told.every(({ data }) => (data as { place: number }).place === 1)).toBe(true);
});

test("a cancellation keeps its note, and undoing gives back seat and workshop while one is free", async () => {
  const { event, date, round } = await makeEvent({ capacity: 2, workshops: [1] });
  const { viewer } = await makeOrganiser(event.id);
  const itemId = round!.items[0]!.id;
  const wishes = [{ roundId: round!.id, firstItemId: itemId, secondItemId: null }];
  const guest = await registerGuest(date.id, { wishes });
  const holder = await holderAsOrganiser(viewer, guest.id);
  await cancelRegistration(holder, { note: "belde af" });
  const { history } = await organisedRegistration(viewer, guest.id);
  expect(history[0]).toMatchObject({
    kind: "registration.cancelled",
    data: { note: "belde af", by: "organiser" },
  });
  await restoreRegistration(holder);
  expect(await rowOf(guest)).toMatchObject({ status: "CONFIRMED", cancelledAt: null });
  expect(await db().choice.findMany({ where: { registrationId: guest.id } })).toMatchObject([
    { seatItemId: itemId },
  ]);
  await expect(restoreRegistration(holder)).rejects.toMatchObject({ reason: "already-done" });
});

test("a seat that went to the next in line does not come back, and nothing changes", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { viewer } = await makeOrganiser(event.id);
  const [guest, next] = [await registerGuest(date.id), await registerGuest(date.id)];
  const holder = await holderAsOrganiser(viewer, guest.id);
  await cancelRegistration(holder);
  await expect(restoreRegistration(holder)).rejects.toMatchObject({ reason: "seat-gone" });
  expect((await rowOf(guest)).status).toBe("CANCELLED");
  expect((await rowOf(next)).status).toBe("OFFERED");
});

test("who was in line comes back at the same place", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { viewer } = await makeOrganiser(event.id);
  await registerGuest(date.id);
  const line = [await registerGuest(date.id), await registerGuest(date.id), await registerGuest(date.id)];
  const holder = await holderAsOrganiser(viewer, line[1]!.id);
  await cancelRegistration(holder);
  await restoreRegistration(holder);
  expect((await organisedRegistration(viewer, line[1]!.id)).registration).toMatchObject({
    status: "WAITLISTED",
    place: 2,
  });
});

test("undoing is refused for who registered again, and once the day has begun", async () => {
  const { event, date } = await makeEvent({ capacity: 5 });
  const { viewer } = await makeOrganiser(event.id);
  const guest = await registerGuest(date.id, { email: "weer@example.org" });
  const holder = await holderAsOrganiser(viewer, guest.id);
  await cancelRegistration(holder);
  const again = await registerGuest(date.id, { email: "weer@example.org" });
  await expect(restoreRegistration(holder)).rejects.toMatchObject({ reason: "registered-again" });
  await cancelRegistration(await holderAsOrganiser(viewer, again.id));
  setClock(() => date.startsAt);
  await expect(restoreRegistration(holder)).rejects.toMatchObject({ reason: "date-started" });
});

test("a new link ends the old one; sending again keeps it; without address there is neither", async () => {
  const { event, date } = await makeEvent();
  const { viewer } = await makeOrganiser(event.id);
  const guest = await registerGuest(date.id);
  const holder = await holderAsOrganiser(viewer, guest.id);
  await sendLink(holder);
  expect((await rowOf(guest)).linkVersion).toBe(0);
  await renewLink(holder);
  expect((await rowOf(guest)).linkVersion).toBe(1);
  expect(await kindsOf(guest)).toEqual([
    "registration.confirmed",
    "registration.link-sent",
    "registration.link-renewed",
  ]);
  const id = await addByHand(viewer, date.id, byHand());
  const silent = await holderAsOrganiser(viewer, id);
  for (const send of [sendLink, renewLink])
    await expect(send(silent)).rejects.toMatchObject({ reason: "no-address" });
  expect((await rowOf({ id })).linkVersion).toBe(0);
});

test("an organiser adds somebody: once however often sent, in line when full, with a seat only when asked for", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { viewer } = await makeOrganiser(event.id);
  const input = byHand({ email: "bel@example.org" });
  const ids = await Promise.all([1, 2, 3].map(() => addByHand(viewer, date.id, input)));
  expect(new Set(ids).size).toBe(1);
  const waits = await addByHand(viewer, date.id, byHand());
  expect((await rowOf({ id: waits })).status).toBe("WAITLISTED");
  const beyond = await addByHand(viewer, date.id, byHand({ beyondCapacity: "on" }));
  expect((await rowOf({ id: beyond })).status).toBe("CONFIRMED");
  const told = await db().activity.findFirstOrThrow({ where: { subjectId: beyond } });
  expect(told).toMatchObject({ actorId: viewer.personId, data: { beyond: true } });
  await expect(addByHand(viewer, date.id, byHand({ email: "BEL@example.org" }))).rejects.toMatchObject({
    fields: { email: "already-registered" },
  });
});

test("a box that was ticked while seats were free records nothing beyond the capacity", async () => {
  const { event, date } = await makeEvent({ capacity: 5 });
  const { viewer } = await makeOrganiser(event.id);
  const id = await addByHand(viewer, date.id, byHand({ beyondCapacity: "on" }));
  expect((await db().activity.findFirstOrThrow({ where: { subjectId: id } })).data).toEqual({});
});

test("an organiser adds people when registering has closed, never when the day has begun or is off", async () => {
  const { event, date } = await makeEvent();
  const { viewer } = await makeOrganiser(event.id);
  const update = (data: object) => db().occurrence.update({ where: { id: date.id }, data });
  await update({ closedAt: new Date() });
  expect(await addByHand(viewer, date.id, byHand())).toBeTruthy();
  await update({ cancelledAt: new Date() });
  await expect(addByHand(viewer, date.id, byHand())).rejects.toMatchObject({ reason: "date-cancelled" });
  await update({ cancelledAt: null });
  setClock(() => addHours(date.startsAt, 1));
  await expect(addByHand(viewer, date.id, byHand())).rejects.toMatchObject({ reason: "date-started" });
});

test("moving to a day where this address is already is refused in words", async () => {
  const { event, dates } = await makeEvent({ dates: 2, severalDates: true });
  const { viewer } = await makeOrganiser(event.id);
  const here = await registerGuest(dates[0]!.id, { email: "twee@example.org" });
  await registerGuest(dates[1]!.id, { email: "twee@example.org" });
  await expect(changeDate(await holderAsOrganiser(viewer, here.id), dates[1]!.id)).rejects.toMatchObject({
    reason: "already-registered",
  });
});
