import { expect, test } from "vitest";
import { cancelDate } from "~/domain/events/cancel.server";
import { system } from "~/domain/people/viewer";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { changeDate, waitForDate } from "~/domain/registrations/change-date.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { renewLink } from "~/domain/registrations/renew-link.server";
import { organisedRegistration } from "~/domain/registrations/organised-registration.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson } from "../../support/people";

useDatabase();

const holder = ({ id }: { id: string }) => holderAsOrganiser(system, id);
const status = async ({ id }: { id: string }) =>
  (await db().registration.findUniqueOrThrow({ where: { id } })).status;

/** A full date of which one seat was given back and is on offer to the one who waited. */
async function makeOffer() {
  const { date } = await makeEvent({ capacity: 1 });
  const [first, second] = [await registerGuest(date.id), await registerGuest(date.id)];
  await cancelRegistration(await holder(first));
  expect(await status(second)).toBe("OFFERED");
  return { date, second };
}

test("an offer is over once the day has begun, though nobody ended it", async () => {
  const { date, second } = await makeOffer();
  setClock(() => new Date(date.startsAt.getTime() + 60_000));
  await expect(holder(second).then(acceptOffer)).rejects.toMatchObject({ reason: "offer-expired" });
  expect(await status(second)).toBe("OFFERED");
});

test("no seat is taken on a date that was cancelled", async () => {
  const { date, second } = await makeOffer();
  await cancelDate(system, date.id);
  await expect(holder(second).then(acceptOffer)).rejects.toMatchObject({ reason: "date-cancelled" });
});

/** Somebody with a seat on the first of three dates who waits for the second, which is full. */
async function makeChanger() {
  const { dates } = await makeEvent({ capacity: 1, dates: 3 });
  const seat = await registerGuest(dates[0]!.id);
  await registerGuest(dates[1]!.id);
  await waitForDate(await holder(seat), dates[1]!.id);
  const place = await db().registration.findFirstOrThrow({ where: { replacesId: seat.id } });
  return { dates, seat, place };
}

test("who waits to change date and then goes to a third gives up the seat they came from", async () => {
  const { dates, seat, place } = await makeChanger();
  await changeDate(await holder(place), dates[2]!.id);
  expect(await status(place)).toBe("CONFIRMED");
  expect(await status(seat)).toBe("CANCELLED");
});

test("a place in line to change date is no ground to stand in another line", async () => {
  const { dates, place } = await makeChanger();
  await registerGuest(dates[2]!.id);
  const waiting = holder(place).then((one) => waitForDate(one, dates[2]!.id));
  await expect(waiting).rejects.toMatchObject({ reason: "already-waiting" });
});

test("one address that registers for two dates at the same moment gets one of them", async () => {
  for (let i = 0; i < 5; i += 1) {
    const { dates } = await makeEvent({ dates: 2 });
    const { email } = await makePerson({ email: `dubbel-${newId().slice(-13)}@example.org` });
    const answers = await Promise.allSettled(dates.map((date) => registerGuest(date.id, { email })));
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().registration.count({ where: { email } })).toBe(1);
  }
});

test("the organiser's page of a registration holds no key that opens its private link", async () => {
  const { date } = await makeEvent();
  const guest = await registerGuest(date.id);
  const { registration } = await organisedRegistration(system, guest.id);
  const { formKey } = await db().registration.findUniqueOrThrow({ where: { id: guest.id } });
  expect(JSON.stringify(registration)).not.toContain(formKey);
});

test("sending the form again does not open a link that was renewed", async () => {
  const { date } = await makeEvent();
  const again = { email: `oud-${newId().slice(-13)}@example.org`, formKey: newId() };
  const guest = await registerGuest(date.id, again);
  expect(await registerGuest(date.id, again)).toMatchObject({ id: guest.id, again: true });
  await renewLink(await holder(guest));
  await expect(registerGuest(date.id, again)).rejects.toMatchObject({
    fields: { email: "already-registered" },
  });
});
