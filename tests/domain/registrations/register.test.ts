import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { register } from "~/domain/registrations/register.server";
import { unsafeSetSeatLock } from "~/domain/events/date-lock.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { cancelRegistration, passOffer } from "~/domain/registrations/cancel.server";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { acceptWorkshopOffer } from "~/domain/registrations/answer-workshop-offer.server";
import { changeChoices } from "~/domain/registrations/change-choices.server";
import { changeDate, waitForDate } from "~/domain/registrations/change-date.server";
import { settleDue } from "~/domain/registrations/due.server";
import { setClock } from "~/platform/clock.server";
import { addHours } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { form, makeEvent, registerGuest } from "../../support/make";

useDatabase();

const holder = (registration: { id: string }) =>
  holderByLink(privateToken({ id: registration.id, linkVersion: 0 }));
const statusOf = async (registration: { id: string }) =>
  (await db().registration.findUniqueOrThrow({ where: { id: registration.id } })).status;
const seatOf = async (registration: { id: string }) =>
  (await db().choice.findFirst({ where: { registrationId: registration.id } }))?.seatItemId ?? null;

test("the last seat goes to one, the next person stands first in line", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  expect(await registerGuest(date.id)).toMatchObject({ status: "CONFIRMED", place: null });
  expect(await registerGuest(date.id)).toMatchObject({ status: "WAITLISTED", place: 1 });
  expect(await registerGuest(date.id)).toMatchObject({ status: "WAITLISTED", place: 2 });
});

test("fifty people at once for one seat: exactly one gets it", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  const all = await Promise.all(Array.from({ length: 50 }, () => registerGuest(date.id)));
  expect(all.filter((one) => one.status === "CONFIRMED")).toHaveLength(1);
  expect(
    all
      .map((one) => one.place)
      .filter((place) => place !== null)
      .sort((a, b) => a - b),
  ).toEqual(Array.from({ length: 49 }, (_, i) => i + 1));
});

test("without the seat lock the same race overbooks, so the race test can fail", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  unsafeSetSeatLock(false);
  try {
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => registerGuest(date.id)));
    const confirmed = all.filter((one) => one.status === "fulfilled" && one.value.status === "CONFIRMED");
    const refused = all.filter((one) => one.status === "rejected");
    expect(confirmed.length > 1 || refused.length > 0).toBe(true);
  } finally {
    unsafeSetSeatLock(true);
  }
});

test("sending one form ten times at once registers once and answers ten times the same", async () => {
  const { date } = await makeEvent({ capacity: 5 });
  const input = form(date.id);
  const answers = await Promise.all(Array.from({ length: 10 }, () => register(visitor, "nl", input)));
  expect(new Set(answers.map((answer) => answer.people[0]!.id)).size).toBe(1);
  expect(await db().registration.count({ where: { occurrenceId: date.id } })).toBe(1);
});

test("one address registers once for a date, and for one date of an event", async () => {
  const { dates } = await makeEvent({ dates: 2 });
  await registerGuest(dates[0]!.id, { email: "an@example.org" });
  await expect(registerGuest(dates[0]!.id, { email: "AN@example.org" })).rejects.toMatchObject({
    fields: { email: "already-registered" },
  });
  await expect(registerGuest(dates[1]!.id, { email: "an@example.org" })).rejects.toMatchObject({
    fields: { email: "other-date" },
  });
});

test("one address may come on several dates where the event allows it", async () => {
  const { dates } = await makeEvent({ dates: 2, severalDates: true });
  await registerGuest(dates[0]!.id, { email: "bo@example.org" });
  expect(await registerGuest(dates[1]!.id, { email: "bo@example.org" })).toMatchObject({
    status: "CONFIRMED",
  });
});

test("colleagues on one form each get their own seat and link", async () => {
  const { date } = await makeEvent({ capacity: 2 });
  const colleagues = [
    { name: "Els", email: "els@example.org" },
    { name: "Jo", email: "jo@example.org" },
  ];
  const { people } = await register(
    visitor,
    "nl",
    form(date.id, { organisation: "vzw De Spil", colleagues }),
  );
  expect(people.map((one) => one.status)).toEqual(["CONFIRMED", "CONFIRMED", "WAITLISTED"]);
  const rows = await db().registration.findMany({ where: { occurrenceId: date.id } });
  expect(new Set(rows.map((row) => row.partyId)).size).toBe(1);
  expect(new Set(rows.map((row) => row.organisationId)).size).toBe(1);
});

test("whoever comes after a cancellation does not overtake the line", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  const first = await registerGuest(date.id);
  const waiting = await registerGuest(date.id);
  await cancelRegistration(await holder(first));
  expect(await registerGuest(date.id)).toMatchObject({ status: "WAITLISTED", place: 1 });
  expect(await statusOf(waiting)).toBe("OFFERED");
});

test("an offer is accepted, passed, or lapses, and each time the right person is next", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  const [first, a, b, c] = [
    await registerGuest(date.id),
    await registerGuest(date.id),
    await registerGuest(date.id),
    await registerGuest(date.id),
  ];
  await cancelRegistration(await holder(first));
  await passOffer(await holder(a));
  expect([await statusOf(a), await statusOf(b), await statusOf(c)]).toEqual([
    "CANCELLED",
    "OFFERED",
    "WAITLISTED",
  ]);
  const start = new Date();
  setClock(() => addHours(start, 25));
  await expect(acceptOffer(await holder(b))).rejects.toMatchObject({ reason: "offer-expired" });
  expect([await statusOf(b), await statusOf(c)]).toEqual(["CANCELLED", "OFFERED"]);
  await acceptOffer(await holder(c));
  expect(await statusOf(c)).toBe("CONFIRMED");
});

test("a lapsed offer goes to the next without anybody asking", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  const [first, a, b] = [
    await registerGuest(date.id),
    await registerGuest(date.id),
    await registerGuest(date.id),
  ];
  await cancelRegistration(await holder(first));
  const start = new Date();
  setClock(() => addHours(start, 24.1));
  await settleDue();
  expect([await statusOf(a), await statusOf(b)]).toEqual(["CANCELLED", "OFFERED"]);
});

test("a freed workshop seat is offered to who waits for it, and taking it frees the other", async () => {
  const { date, round } = await makeEvent({ capacity: 10, workshops: [1, 1] });
  const [w1, w2] = round!.items;
  const wishes = [{ roundId: round!.id, firstItemId: w1!.id, secondItemId: w2!.id }];
  const an = await registerGuest(date.id, { wishes });
  const bo = await registerGuest(date.id, { wishes });
  const cis = await registerGuest(date.id, {
    wishes: [{ roundId: round!.id, firstItemId: w2!.id, secondItemId: null }],
  });
  expect([await seatOf(an), await seatOf(bo), await seatOf(cis)]).toEqual([w1!.id, w2!.id, null]);
  await cancelRegistration(await holder(an));
  const offer = await db().workshopWait.findFirstOrThrow({
    where: { registrationId: bo.id, status: "OFFERED" },
  });
  await acceptWorkshopOffer(await holder(bo), offer.id);
  expect(await seatOf(bo)).toBe(w1!.id);
  expect(await db().workshopWait.findFirstOrThrow({ where: { registrationId: cis.id } })).toMatchObject({
    status: "OFFERED",
    itemId: w2!.id,
  });
});

test("changing to a full workshop keeps the old seat, and asking again keeps the place in line", async () => {
  const { date, round } = await makeEvent({ capacity: 10, workshops: [1, 5] });
  const [w1, w2] = round!.items;
  const wish = (first: string) => [{ roundId: round!.id, firstItemId: first, secondItemId: null }];
  await registerGuest(date.id, { wishes: wish(w1!.id) });
  const bo = await registerGuest(date.id, { wishes: wish(w2!.id) });
  await changeChoices(await holder(bo), wish(w1!.id));
  const before = await db().workshopWait.findFirstOrThrow({
    where: { registrationId: bo.id, status: "WAITING" },
  });
  await changeChoices(await holder(bo), wish(w1!.id));
  const after = await db().workshopWait.findMany({ where: { registrationId: bo.id, status: "WAITING" } });
  expect(await seatOf(bo)).toBe(w2!.id);
  expect(after.map((wait) => wait.id)).toEqual([before.id]);
});

test("moving to a full date is refused and changes nothing; moving to a free one gives the old seat to the line", async () => {
  const { dates } = await makeEvent({ capacity: 1, dates: 2 });
  const [an, bo] = [await registerGuest(dates[0]!.id), await registerGuest(dates[1]!.id)];
  const waiting = await registerGuest(dates[0]!.id);
  await expect(changeDate(await holder(an), dates[1]!.id)).rejects.toMatchObject({ reason: "date-full" });
  expect(await db().registration.findUniqueOrThrow({ where: { id: an.id } })).toMatchObject({
    status: "CONFIRMED",
    occurrenceId: dates[0]!.id,
  });
  await cancelRegistration(await holder(bo));
  await changeDate(await holder(an), dates[1]!.id);
  expect(await db().registration.findUniqueOrThrow({ where: { id: an.id } })).toMatchObject({
    status: "CONFIRMED",
    occurrenceId: dates[1]!.id,
  });
  expect(await statusOf(waiting)).toBe("OFFERED");
});

test("waiting for another date costs nothing until the offer is accepted", async () => {
  const { dates } = await makeEvent({ capacity: 1, dates: 2 });
  const [an, bo] = [await registerGuest(dates[0]!.id), await registerGuest(dates[1]!.id)];
  await waitForDate(await holder(an), dates[1]!.id);
  const inLine = await db().registration.findFirstOrThrow({ where: { replacesId: an.id } });
  expect([await statusOf(an), inLine.status]).toEqual(["CONFIRMED", "WAITLISTED"]);
  await cancelRegistration(await holder(bo));
  await acceptOffer(await holder(inLine));
  expect([await statusOf(an), await statusOf(inLine)]).toEqual(["CANCELLED", "CONFIRMED"]);
});

test("two who swap dates at the same moment do not lock each other out", async () => {
  const { dates } = await makeEvent({ capacity: 3, dates: 2 });
  const [an, bo] = [await registerGuest(dates[0]!.id), await registerGuest(dates[1]!.id)];
  await Promise.all([
    holder(an).then((h) => changeDate(h, dates[1]!.id)),
    holder(bo).then((h) => changeDate(h, dates[0]!.id)),
  ]);
  const rows = await db().registration.findMany({ where: { id: { in: [an.id, bo.id] } } });
  expect(rows.find((row) => row.id === an.id)!.occurrenceId).toBe(dates[1]!.id);
  expect(rows.find((row) => row.id === bo.id)!.occurrenceId).toBe(dates[0]!.id);
});

test("a workshop of another date or event is refused at its field", async () => {
  const { date, round } = await makeEvent({ workshops: [5] });
  const wishes = [{ roundId: round!.id, firstItemId: newId(), secondItemId: null }];
  await expect(registerGuest(date.id, { wishes })).rejects.toMatchObject({
    fields: { [`eerste-${round!.id}`]: "not-on-this-date" },
  });
});

test("nobody registers after the start, before opening, when closed, or for what is not published", async () => {
  const soon = new Date(Date.now() + 60_000);
  const { event, date } = await makeEvent();
  const set = (data: object) => db().occurrence.update({ where: { id: date.id }, data });
  const reasonOf = () =>
    registerGuest(date.id).then(
      () => "registered",
      (error: { reason: string }) => error.reason,
    );
  await set({ opensAt: soon });
  expect(await reasonOf()).toBe("registration-not-open");
  await set({ opensAt: null, closesAt: new Date(Date.now() - 1000) });
  expect(await reasonOf()).toBe("registration-closed");
  await set({ closesAt: null, startsAt: new Date(Date.now() - 1000) });
  expect(await reasonOf()).toBe("date-started");
  await set({ startsAt: soon, cancelledAt: new Date() });
  expect(await reasonOf()).toBe("date-cancelled");
  await set({ cancelledAt: null });
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  expect(await reasonOf()).toBe("not-published");
});

test("a private link with one letter changed opens nothing", async () => {
  const { date } = await makeEvent();
  const one = await registerGuest(date.id);
  const token = privateToken({ id: one.id, linkVersion: 0 });
  const wrong = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
  await expect(holderByLink(wrong)).rejects.toMatchObject({ code: "not-found" });
  await expect(holderByLink(privateToken({ id: one.id, linkVersion: 1 }))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("who ticks it follows the series once; a place in line does that too, and colleagues do not", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const series = await db().eventSeries.create({ data: { slug: `reeks-${newId()}`, title: "LDE-dagen" } });
  await db().event.update({ where: { id: event.id }, data: { seriesId: series.id } });
  const follow = async (email: string) => {
    const colleagues = [{ name: "Collega", email: `collega-${email}` }];
    return register(visitor, "nl", { ...form(date.id, { email, colleagues }), follow: true });
  };
  await follow("een@example.org");
  await follow("twee@example.org");
  const followers = await db().seriesFollower.findMany({
    where: { seriesId: series.id },
    orderBy: { email: "asc" },
  });
  expect(followers.map((one) => one.emailKey)).toEqual(["een@example.org", "twee@example.org"]);
  expect(await db().activity.count({ where: { kind: "series.followed" } })).toBe(2);
});
