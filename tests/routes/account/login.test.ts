import { expect, test } from "vitest";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { action as useCode } from "~/routes/account/code";
import { action as useLink, loader as showLink } from "~/routes/account/link";
import { action as ask, loader as showLogin } from "~/routes/account/login";
import { call, cookieOf } from "../../support/call";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { makePerson, someIp } from "../../support/people";

useDatabase();

/** Fills in the page as a browser does; answers its cookie and what stands in the mail. */
async function askOnPage(email: string, verder = "/mijn") {
  const answer = await call(ask, "/aanmelden", { form: { email, verder }, ip: someIp() });
  const mail = await db().outboxMail.findFirst({
    where: { toEmail: email },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const { code = "", link = "" } = (mail?.data ?? {}) as { code?: string; link?: string };
  return { answer, browser: cookieOf(answer.cookies), code, link };
}

test("a known and an unknown address get the same answer", async () => {
  const known = (await makePerson({ email: `aan-${newId()}@example.org` })).email;
  const unknown = `xyz-${newId()}@example.org`;
  const [one, other] = [(await askOnPage(known)).answer, (await askOnPage(unknown)).answer];
  const shape = (answer: typeof one, email: string) => ({
    status: answer.status,
    location: answer.location?.replace(encodeURIComponent(email), "…"),
    cookies: answer.cookies.map((cookie) => cookie.replace(/=[\w-]{27}/, "=…")),
    headers: [...answer.headers.keys()],
    data: answer.data,
  });
  expect(shape(one, known)).toEqual(shape(other, unknown));
  expect(one).toMatchObject({ status: 302, location: `/aanmelden/code?adres=${encodeURIComponent(known)}` });
});

test("the browser's secret is for the log-in pages only", async () => {
  const { answer } = await askOnPage((await makePerson()).email);
  expect(answer.cookies).toHaveLength(1);
  expect(answer.cookies[0]).toMatch(
    /^netwerf_vraag=[\w-]{27}; Path=\/aanmelden; Max-Age=900; HttpOnly; SameSite=Lax$/,
  );
});

test("the code logs in and leads to where the visitor was going", async () => {
  const person = await makePerson();
  const { browser, code } = await askOnPage(person.email, "/mijn/gegevens");
  const answer = await call(useCode, "/aanmelden/code", { form: { code }, cookie: browser });
  expect(answer).toMatchObject({ status: 302, location: "/mijn/gegevens" });
  expect((await viewerFromCookie(cookieOf(answer.cookies))).personId).toBe(person.id);
});

test("a wrong code is said at the field and gives no cookie", async () => {
  const { browser } = await askOnPage((await makePerson()).email);
  const answer = await call(useCode, "/aanmelden/code", { form: { code: "geen" }, cookie: browser });
  expect(answer).toMatchObject({ status: 422, cookies: [], data: { errors: { code: "wrong-code" } } });
});

test("a mail scanner that opens the link, ten times, with GET and HEAD, uses nothing up", async () => {
  const person = await makePerson();
  const { browser, link } = await askOnPage(person.email);
  const params = { secret: link };
  for (const method of ["GET", "HEAD", "GET", "HEAD", "GET"]) {
    const seen = await call(showLink, `/aanmelden/link/${link}`, { method, params });
    expect(seen).toMatchObject({ status: 200, cookies: [], data: { works: true, sameBrowser: false } });
  }
  const answer = await call(useLink, `/aanmelden/link/${link}`, { form: {}, params, cookie: browser });
  expect(answer).toMatchObject({ status: 302, location: "/mijn" });
  const again = await call(useLink, `/aanmelden/link/${link}`, { form: {}, params, cookie: browser });
  expect(again).toMatchObject({ status: 422, cookies: [], data: { errors: { code: "link-expired" } } });
});

test("a scanner that presses the button gets in nowhere, and the owner still can", async () => {
  const person = await makePerson();
  const { browser, link, code } = await askOnPage(person.email);
  const params = { secret: link };
  const pressed = await call(useLink, `/aanmelden/link/${link}`, { form: {}, params });
  expect(pressed).toMatchObject({ status: 422, cookies: [], data: { errors: { code: "wrong-code" } } });
  const withCode = await call(useLink, `/aanmelden/link/${link}`, { form: { code }, params });
  expect((await viewerFromCookie(cookieOf(withCode.cookies))).personId).toBe(person.id);
  expect((await call(useCode, "/aanmelden/code", { form: { code }, cookie: browser })).status).toBe(422);
});

test("a link leads to no other site, whatever the form says", async () => {
  const evil =
    "//e.example|/\\e.example|\\\\e.example|https://e.example|http:e.example|javascript:alert(1)|/\t/e.example|///e.example|/%09/e|e.example|/mijn\r\nset-cookie: a=b";
  for (const verder of evil.split("|")) {
    const person = await makePerson();
    const { browser, code } = await askOnPage(person.email, verder);
    const { location } = await call(useCode, "/aanmelden/code", { form: { code }, cookie: browser });
    expect(new URL(location!, "http://localhost:3000").host, verder).toBe("localhost:3000");
    expect(location).toMatch(/^\/(?![/\\])/);
  }
});

test("who is logged in already goes on; an address that is none is said at the field", async () => {
  const cookie = await loginAs((await makePerson()).id);
  const shown = await call(showLogin, "/aanmelden?verder=/mijn/sessies", { cookie });
  expect(shown).toMatchObject({ status: 302, location: "/mijn/sessies" });
  const wrong = await call(ask, "/aanmelden", { form: { email: "jan@" } });
  expect(wrong).toMatchObject({ status: 422, cookies: [], data: { errors: { email: "email" } } });
});

test("logging in with somebody else's cookie still there ends that session", async () => {
  const before = await loginAs((await makePerson()).id);
  const person = await makePerson();
  const { browser, code } = await askOnPage(person.email);
  const answer = await call(useCode, "/aanmelden/code", { form: { code }, cookie: `${browser}; ${before}` });
  expect((await viewerFromCookie(cookieOf(answer.cookies))).personId).toBe(person.id);
  expect((await viewerFromCookie(before)).personId).toBeNull();
});
