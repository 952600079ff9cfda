import { expect, test } from "vitest";
import { grantRole } from "~/domain/people/roles.server";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import { system } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { action as logOut } from "~/routes/account/logout";
import { action as logOutEverywhere } from "~/routes/account/logout-everywhere";
import { loader as mine } from "~/routes/account/mine";
import { loader as myData } from "~/routes/account/my-data";
import { action as changeData, loader as showData } from "~/routes/account/profile";
import { action as endSession } from "~/routes/account/session-end";
import { loader as sessions } from "~/routes/account/sessions";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeListed, makeNetwork } from "../../support/events";
import { loginAs } from "../../support/login";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson } from "../../support/people";

useDatabase();

test("a visitor is sent to log in and comes back", async () => {
  for (const [loader, path] of [
    [mine, "/mijn"],
    [sessions, "/mijn/sessies"],
    [showData, "/mijn/gegevens"],
    [myData, "/mijn/gegevens.json"],
  ] as const)
    expect(await call(loader, path)).toMatchObject({
      status: 302,
      location: `/aanmelden?verder=${encodeURIComponent(path)}`,
    });
});

test("my registrations are mine, with their private links", async () => {
  const { date } = await makeEvent({ capacity: 1 });
  const registered = await registerGuest(date.id, { email: "ik@example.org", name: "Ik" });
  await registerGuest(date.id, { email: "iemand@example.org", name: "Iemand" });
  const me = await db().person.findUniqueOrThrow({ where: { emailKey: "ik@example.org" } });
  const answer = await call(mine, "/mijn", { cookie: await loginAs(me.id) });
  const { coming, past } = answer.data as { coming: { id: string; path: string }[]; past: unknown[] };
  expect(coming.map((one) => one.id)).toEqual([registered.id]);
  expect(coming[0]!.path).toMatch(new RegExp(`^/inschrijving/${registered.id}\\.`));
  expect(past).toEqual([]);
});

type Doors = { doors: { id: string }[] };

test("who helps at the door finds the dates of today and later there, and nobody else's", async () => {
  const network = await makeNetwork();
  const mineToo = await makeListed({ networkId: network.id, days: [{ in: -3 }, { in: 9 }, { in: 2 }] });
  const [, soon, later] = mineToo.occurrences;
  await makeListed({ networkId: network.id, days: [{ in: 2 }], published: false });
  await makeListed({ networkId: (await makeNetwork()).id, days: [{ in: 2 }] });
  const off = await makeListed({ networkId: network.id, days: [{ in: 4 }] });
  await db().occurrence.update({ where: { id: off.occurrences[0]!.id }, data: { cancelledAt: new Date() } });
  const helper = await makePerson();
  const cookie = await loginAs(helper.id);
  expect(((await call(mine, "/mijn", { cookie })).data as Doors).doors).toEqual([]);
  const on = { networkId: network.id };
  await grantRole(system, { ...helper, role: "CHECK_IN", on });
  const { doors } = (await call(mine, "/mijn", { cookie })).data as Doors;
  expect(doors.map(({ id }) => id)).toEqual([soon!.id, later!.id]);
  const organiser = await makePerson();
  await grantRole(system, { ...organiser, role: "ORGANISER", on });
  const theirs = await call(mine, "/mijn", { cookie: await loginAs(organiser.id) });
  expect((theirs.data as Doors).doors).toEqual([]);
});

test("I change my name and language; a form without a name comes back", async () => {
  const person = await makePerson();
  const cookie = await loginAs(person.id);
  const form = {
    name: " Noor  Claes ",
    jobTitle: "",
    locale: "en",
    role: "ADMINISTRATOR",
    email: "x@example.org",
  };
  expect(await call(changeData, "/mijn/gegevens", { form, cookie })).toMatchObject({
    status: 302,
    location: "/mijn/gegevens?bewaard",
  });
  expect(await db().person.findUnique({ where: { id: person.id } })).toMatchObject({
    name: "Noor Claes",
    locale: "en",
    email: person.email,
  });
  const refused = await call(changeData, "/mijn/gegevens", { form: { ...form, name: " " }, cookie });
  expect(refused).toMatchObject({ status: 422, data: { errors: { name: "required" } } });
  expect(await call(changeData, "/mijn/gegevens", { form })).toMatchObject({ status: 403 });
});

test("my data is a file with all that is mine and nothing of another", async () => {
  const { date } = await makeEvent();
  await registerGuest(date.id, { email: "anna@example.org", name: "Anna" });
  await registerGuest(date.id, { email: "berta@example.org", name: "Berta" });
  const anna = await db().person.findUniqueOrThrow({ where: { emailKey: "anna@example.org" } });
  await db().registrationNeeds.create({
    data: {
      registrationId: (await db().registration.findFirstOrThrow({ where: { personId: anna.id } })).id,
      diet: "zonder noten",
      consentAt: new Date(),
      eraseAfter: new Date(),
    },
  });
  const cookie = await loginAs(anna.id);
  const answer = await call(myData, "/mijn/gegevens.json", { cookie });
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const data = JSON.parse(String(answer.data)) as Record<string, unknown>;
  expect(data).toMatchObject({
    person: { name: "Anna", email: "anna@example.org" },
    sessions: [{ device: "Firefox, Linux" }],
    roles: [],
    registrations: [{ name: "Anna", status: "CONFIRMED", needs: { diet: "zonder noten" } }],
  });
  expect(String(answer.data)).not.toContain("berta");
  expect(String(answer.data)).not.toContain(cookie.split("=")[1]);
});

test("I end one session, my own, and all of them", async () => {
  const person = await makePerson();
  const [phone, laptop] = [await loginAs(person.id), await loginAs(person.id)];
  const hash = (await viewerFromCookie(phone)).sessionHash!;
  const stranger = await loginAs((await makePerson()).id);
  const path = `/mijn/sessies/${hash}/afmelding`;
  const params = { hash };
  expect(await call(endSession, path, { form: {}, params, cookie: stranger })).toMatchObject({ status: 404 });
  expect(await call(endSession, path, { form: {}, params })).toMatchObject({ status: 404 });
  expect(await call(endSession, path, { form: {}, params, cookie: laptop })).toMatchObject({
    status: 302,
    location: "/mijn/sessies",
  });
  expect((await viewerFromCookie(phone)).personId).toBeNull();
  const again = await loginAs(person.id);
  const own = { hash: (await viewerFromCookie(again)).sessionHash! };
  const ended = await call(endSession, `/mijn/sessies/${own.hash}/afmelding`, {
    form: {},
    params: own,
    cookie: again,
  });
  expect(ended).toMatchObject({ status: 302, location: "/aanmelden?afgemeld" });
  expect(ended.cookies[0]).toContain("Max-Age=0");
  const everywhere = await call(logOutEverywhere, "/afmelden/overal", { form: {}, cookie: laptop });
  expect(everywhere.cookies[0]).toContain("Max-Age=0");
  expect((await viewerFromCookie(laptop)).personId).toBeNull();
  expect(await call(logOut, "/afmelden", { form: {} })).toMatchObject({ location: "/aanmelden?afgemeld" });
});
