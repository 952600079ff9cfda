import { expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { action as cancel } from "~/routes/attendees/cancellation";
import { action as correct, loader as correction } from "~/routes/attendees/details";
import { action as move } from "~/routes/attendees/date";
import { action as sendLink } from "~/routes/attendees/link";
import { loader as list } from "~/routes/attendees/list";
import { action as add, loader as addPage } from "~/routes/attendees/new";
import { action as renew } from "~/routes/attendees/new-link";
import { loader as overview } from "~/routes/attendees/overview";
import { action as reorder, loader as place } from "~/routes/attendees/place";
import { loader as registration } from "~/routes/attendees/registration";
import { action as restore } from "~/routes/attendees/restoration";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { makeOrganiser } from "../../support/date-organiser";

useDatabase();

test("another's organiser finds none of the pages and none of the buttons", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  await registerGuest(date.id);
  const { id } = await registerGuest(date.id);
  const other = await makeEvent();
  const { cookie } = await makeOrganiser(other.event.id);
  const params = { occurrenceId: date.id, registrationId: id };
  for (const loader of [overview, list, addPage, registration, correction, place])
    expect(await call(loader, "/beheer", { params, cookie })).toMatchObject({ status: 404 });
  const form = {
    ...{ name: "X", participantType: "ANDERE", formKey: newId(), occurrenceId: date.id },
    ...{ place: "1", reason: "zomaar" },
  };
  for (const action of [cancel, correct, move, sendLink, add, renew, reorder, restore])
    expect(await call(action, "/beheer", { params, cookie, form })).toMatchObject({ status: 404 });
  expect(await db().activity.count({ where: { eventId: event.id } })).toBe(2);
});

test("a form that is not right comes back with what was filled in and what is wrong", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { cookie } = await makeOrganiser(event.id);
  await registerGuest(date.id);
  const { id } = await registerGuest(date.id);
  const params = { occurrenceId: date.id, registrationId: id };
  const send = (action: Parameters<typeof call>[0], form: Record<string, string>) =>
    call(action, "/beheer", { params, cookie, form });
  expect(await send(reorder, { place: "eerst", reason: " " })).toMatchObject({
    status: 422,
    data: { errors: { place: "number", reason: "required" }, values: { place: "eerst" } },
  });
  expect(await send(correct, { name: "", email: "geen adres", participantType: "BAAS" })).toMatchObject({
    status: 422,
    data: { errors: { name: "required", email: "email", participantType: "required" } },
  });
  const half = {
    formKey: newId(),
    name: "An",
    participantType: "ANDERE",
    diet: "noten",
    beyondCapacity: "on",
  };
  expect(await send(add, half)).toMatchObject({
    status: 422,
    data: { errors: { needsConsent: "needs-consent" }, values: { beyondCapacity: "on" } },
  });
  expect(await send(move, { occurrenceId: date.id })).toMatchObject({
    status: 422,
    data: { errors: { occurrenceId: "same-date" } },
  });
});

test("a press that comes too late leads back with the reason", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { cookie } = await makeOrganiser(event.id);
  const { id } = await registerGuest(date.id);
  await registerGuest(date.id);
  const params = { registrationId: id };
  const path = `/beheer/inschrijvingen/${id}`;
  expect(await call(cancel, path, { params, cookie, form: { note: "" } })).toMatchObject({
    status: 302,
    location: `${path}?klaar=geannuleerd`,
  });
  expect(await call(restore, path, { params, cookie, form: {} })).toMatchObject({
    status: 302,
    location: `${path}?reden=seat-gone`,
  });
});
