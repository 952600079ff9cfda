import { afterEach, expect, test } from "vitest";
import {
  deviceName,
  endAllSessions,
  endOneSession,
  endSession,
  sessionsOf,
  startSession,
  viewerFromCookie,
} from "~/domain/people/sessions.server";
import { visitor } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId, sha256 } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { makePerson } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();
afterEach(() => setOrigin("http://localhost:3000"));

const DAY = 86_400_000;

test("a cookie tells who is looking and what they may, in one statement", async () => {
  const person = await makePerson();
  const network = await db().network.create({ data: { slug: newId(), name: "Doorstroom" } });
  await db().roleGrant.create({ data: { personId: person.id, role: "ORGANISER", networkId: network.id } });
  const cookie = await loginAs(person.id);
  const viewer = await viewerFromCookie(`taal=nl; ${cookie}`);
  expect(viewer).toEqual({
    personId: person.id,
    name: person.name,
    email: person.email,
    grants: [{ role: "ORGANISER", networkId: network.id, eventId: null }],
    sessionHash: sha256(cookie.split("=")[1]!),
  });
  expect(await statementsOf(() => viewerFromCookie(cookie))).toBe(1);
});

test("without our cookie nobody asks the database", async () => {
  expect(
    await statementsOf(async () => {
      expect(await viewerFromCookie(null)).toEqual(visitor);
      expect(await viewerFromCookie("taal=en; iets=anders")).toEqual(visitor);
    }),
  ).toBe(0);
});

test("an id that is not a session, or its hash out of the database, is a visitor", async () => {
  const person = await makePerson();
  await loginAs(person.id);
  const { idHash } = await db().loginSession.findFirstOrThrow({ where: { personId: person.id } });
  for (const id of ["", "x", idHash, "%00", "a".repeat(3000)])
    expect(await viewerFromCookie(`netwerf=${id}`)).toEqual(visitor);
});

test("the cookie is for this host only, and no script reads it", async () => {
  const person = await makePerson();
  const plain = await startSession(person.id, "", visitor);
  expect(plain).toMatch(/^netwerf=[a-z0-9]{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/);
  setOrigin("https://netwerf.example.org");
  const secure = await startSession(person.id, "", visitor);
  expect(secure).toMatch(
    /^__Host-netwerf=[a-z0-9]{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/,
  );
});

test("logging in gives a new id and ends the session that the browser had", async () => {
  const person = await makePerson();
  const before = await loginAs(person.id);
  const after = await startSession(person.id, "", await viewerFromCookie(before));
  expect(after.split(";")[0]).not.toBe(before);
  expect(await viewerFromCookie(before)).toEqual(visitor);
  expect((await viewerFromCookie(after)).personId).toBe(person.id);
});

test("a session ends thirty days after it was last used", async () => {
  const person = await makePerson();
  const cookie = await loginAs(person.id);
  const where = { personId: person.id };
  const expiry = async () => (await db().loginSession.findFirst({ where }))?.expiresAt.getTime() ?? 0;
  expect(await expiry()).toBeGreaterThan(Date.now() + 29.9 * DAY);
  // Used in its second half: thirty days from now again.
  await db().loginSession.updateMany({ where, data: { expiresAt: new Date(Date.now() + 14 * DAY) } });
  expect((await viewerFromCookie(cookie)).personId).toBe(person.id);
  expect(await expiry()).toBeGreaterThan(Date.now() + 29.9 * DAY);
  await db().loginSession.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await viewerFromCookie(cookie)).toEqual(visitor);
  expect(await expiry()).toBe(0);
});

test("logging out ends this session only; logging out everywhere ends them all", async () => {
  const person = await makePerson();
  const other = await makePerson();
  const [phone, laptop, theirs] = [
    await loginAs(person.id),
    await loginAs(person.id),
    await loginAs(other.id),
  ];
  expect(await endSession(await viewerFromCookie(phone))).toContain("Max-Age=0");
  expect(await viewerFromCookie(phone)).toEqual(visitor);
  expect((await viewerFromCookie(laptop)).personId).toBe(person.id);
  const tablet = await loginAs(person.id);
  await endAllSessions(await viewerFromCookie(laptop));
  for (const cookie of [laptop, tablet]) expect(await viewerFromCookie(cookie)).toEqual(visitor);
  expect((await viewerFromCookie(theirs)).personId).toBe(other.id);
});

test("somebody sees their own devices, newest first, and ends one; another's stays out of reach", async () => {
  const person = await makePerson();
  const other = await makePerson();
  const phone = await loginAs(
    person.id,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Version/18 Mobile Safari/604.1",
  );
  await db().loginSession.updateMany({ data: { createdAt: new Date(Date.now() - DAY) } });
  const laptop = await loginAs(person.id, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0");
  const theirs = await viewerFromCookie(await loginAs(other.id));
  const me = await viewerFromCookie(laptop);
  const mine = await sessionsOf(me);
  expect(mine.map(({ device, current }) => [device, current])).toEqual([
    ["Firefox, Linux", true],
    ["Safari, iPhone", false],
  ]);
  await expect(endOneSession(me, theirs.sessionHash!)).rejects.toThrow("not-found");
  await expect(endOneSession(visitor, theirs.sessionHash!)).rejects.toThrow("not-found");
  await endOneSession(me, mine[1]!.hash);
  expect(await viewerFromCookie(phone)).toEqual(visitor);
  expect(await sessionsOf(me)).toHaveLength(1);
});

test("a device is named by browser and system, and by nothing when both are strange", () => {
  const chrome =
    "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
  expect([chrome, `${chrome} Edg/140.0`, "", "curl/8.5"].map(deviceName)).toEqual([
    "Chrome, Android",
    "Edge, Android",
    "",
    "",
  ]);
});
