import { expect, test } from "vitest";
import { logInWithCode, logInWithLink, lookAtLink, requestLogin } from "~/domain/people/login.server";
import { now, setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId, newSecret } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { askToLogIn, makePerson, someIp } from "../../support/people";
import { statementsOf } from "../../support/statements";

useDatabase();

const wrong = (code: string) => (code === "111111" ? "222222" : "111111");

test("the code from the mail logs in, in the browser that asked", async () => {
  const person = await makePerson();
  const { browser, code, ip } = await askToLogIn(person.email, { next: "/mijn/gegevens" });
  expect(code).toMatch(/^\d{6}$/);
  expect(await logInWithCode(browser, code, ip)).toEqual({ personId: person.id, next: "/mijn/gegevens" });
});

test("a code may be pasted with spaces around and in it", async () => {
  const person = await makePerson();
  const { browser, code, ip } = await askToLogIn(person.email);
  const pasted = ` ${code.slice(0, 3)} ${code.slice(3)}\n`;
  expect((await logInWithCode(browser, pasted, ip)).personId).toBe(person.id);
});

test("capitals in an address are the same address", async () => {
  const person = await makePerson();
  const { mail } = await askToLogIn(person.email.toUpperCase());
  expect(mail?.toEmail).toBe(person.email);
});

test("a code does nothing in another browser", async () => {
  const person = await makePerson();
  const { code, ip } = await askToLogIn(person.email);
  await expect(logInWithCode(newSecret(), code, ip)).rejects.toThrow("code-expired");
  await expect(logInWithCode("", code, ip)).rejects.toThrow("code-expired");
});

test("nobody known: no mail, and no code is ever right", async () => {
  const { mail, browser, ip, id } = await askToLogIn(`niemand-${newId()}@example.org`);
  expect(mail).toBeNull();
  expect(await db().outboxMail.count({ where: { key: `login:${id}` } })).toBe(0);
  await expect(logInWithCode(browser, "123456", ip)).rejects.toThrow("wrong-code");
});

test("a known and an unknown address cost the same number of statements", async () => {
  const known = (await makePerson()).email;
  const ask = (email: string) =>
    statementsOf(() => requestLogin({ email, next: "/", ip: someIp(), browserSecret: newSecret() }));
  await ask("warm@example.org");
  expect(await ask(known)).toBe(await ask("niemand@example.org"));
});

test("the database knows neither code nor link, and the letter's row is the only place that does", async () => {
  const person = await makePerson();
  const { id, code, link, browser } = await askToLogIn(person.email);
  const stored = JSON.stringify(await db().loginRequest.findUnique({ where: { id } }));
  const told = JSON.stringify(
    await db().activity.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
  );
  for (const secret of [code, link, browser]) expect(stored + told).not.toContain(secret);
});

test("after ten minutes neither code nor link works", async () => {
  const person = await makePerson();
  const { browser, code, link, ip } = await askToLogIn(person.email);
  const asked = now().getTime();
  setClock(() => new Date(asked + 10 * 60_000 + 1));
  await expect(logInWithCode(browser, code, ip)).rejects.toThrow("code-expired");
  await expect(logInWithLink(link, browser, null, ip)).rejects.toThrow("link-expired");
  setClock(() => new Date(asked + 9 * 60_000));
  expect((await logInWithCode(browser, code, ip)).personId).toBe(person.id);
});

test("five wrong codes use a request up, even for the right one", async () => {
  const person = await makePerson();
  const { browser, code, link, ip } = await askToLogIn(person.email);
  for (let i = 0; i < 5; i += 1)
    await expect(logInWithCode(browser, wrong(code), ip)).rejects.toThrow("wrong-code");
  await expect(logInWithCode(browser, code, ip)).rejects.toThrow("code-expired");
  await expect(logInWithLink(link, browser, null, ip)).rejects.toThrow("code-expired");
});

test("twenty guesses at once still are only five tries", async () => {
  const person = await makePerson();
  const { browser, code, ip, id } = await askToLogIn(person.email);
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => logInWithCode(browser, wrong(code), ip)),
  );
  const reasons = tries.map((one) => (one.status === "rejected" ? (one.reason as Error).message : "in"));
  expect(reasons.filter((reason) => reason.includes("wrong-code"))).toHaveLength(5);
  expect(reasons).not.toContain("in");
  expect(await db().loginRequest.findUnique({ where: { id } })).toMatchObject({ attempts: 5, usedAt: null });
});

test("whoever keeps guessing at one address is stopped for the day, and its owner can still use the link", async () => {
  const person = await makePerson();
  const guesses: string[] = [];
  for (let asked = 0; asked < 6; asked += 1) {
    const { browser, code } = await askToLogIn(person.email);
    for (let i = 0; i < 5; i += 1) {
      const error = await logInWithCode(browser, wrong(code), someIp()).catch((thrown: Error) => thrown);
      guesses.push((error as Error).message);
    }
  }
  expect(guesses.filter((message) => message.includes("wrong-code"))).toHaveLength(25);
  expect(guesses.slice(25).every((message) => message.includes("too many tries"))).toBe(true);
  // Six requests a quarter of an hour; the seventh comes later.
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "login-address" } } });
  const { link, browser, ip } = await askToLogIn(person.email);
  expect((await logInWithLink(link, browser, null, ip)).personId).toBe(person.id);
});

test("a newer request ends the older one", async () => {
  const person = await makePerson();
  const first = await askToLogIn(person.email);
  const second = await askToLogIn(person.email, { browser: first.browser });
  await expect(logInWithLink(first.link, first.browser, null, first.ip)).rejects.toThrow("link-expired");
  expect((await logInWithCode(first.browser, second.code, first.ip)).personId).toBe(person.id);
});

test("of two requests at the same moment one stays open", async () => {
  const person = await makePerson();
  await Promise.all(Array.from({ length: 4 }, () => askToLogIn(person.email)));
  expect(await db().loginRequest.count({ where: { emailKey: person.email, usedAt: null } })).toBe(1);
});

test("a code used by twenty at once lets one in", async () => {
  const person = await makePerson();
  const { browser, code, ip } = await askToLogIn(person.email);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => logInWithCode(browser, code, ip)));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
});

test("looking at a link uses nothing up, however often; pressing twice works once", async () => {
  const person = await makePerson();
  const { link, browser, ip, id } = await askToLogIn(person.email);
  for (let i = 0; i < 10; i += 1)
    expect(await lookAtLink(link, browser)).toEqual({ works: true, sameBrowser: true });
  expect(await db().loginRequest.findUnique({ where: { id } })).toMatchObject({ attempts: 0, usedAt: null });
  expect((await logInWithLink(link, browser, null, ip)).personId).toBe(person.id);
  await expect(logInWithLink(link, browser, null, ip)).rejects.toThrow("link-expired");
  expect(await lookAtLink(link, browser)).toEqual({ works: false, sameBrowser: false });
});

test("in another browser the link needs the code too", async () => {
  const person = await makePerson();
  const { link, code, ip } = await askToLogIn(person.email);
  for (const elsewhere of [null, newSecret()]) {
    expect(await lookAtLink(link, elsewhere)).toEqual({ works: true, sameBrowser: false });
    await expect(logInWithLink(link, elsewhere, null, ip)).rejects.toThrow("wrong-code");
    await expect(logInWithLink(link, elsewhere, wrong(code), ip)).rejects.toThrow("wrong-code");
  }
  expect((await logInWithLink(link, newSecret(), code, ip)).personId).toBe(person.id);
});

test("an address gets six mails in a quarter of an hour, whoever asks", async () => {
  const person = await makePerson();
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => askToLogIn(person.email)));
  expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(6);
  expect(await db().outboxMail.count({ where: { toEmail: person.email } })).toBe(6);
});
