import ICAL from "ical.js";
import type { ParsedMail } from "mailparser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeLetters, type NewLetter } from "~/domain/activity/outbox.server";
import { privatePath } from "~/domain/registrations/links.server";
import { openPost, type Post } from "~/mail/post.server";
import { db } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { setClock } from "~/platform/clock.server";
import { useDatabase } from "../support/database";
import { makeEvent, registerGuest } from "../support/make";
import { until } from "../support/server";
import { startMailbox, type Mailbox } from "../support/smtp";

useDatabase();
let mailbox: Mailbox;
let post: Post;

const settings = (url: string) =>
  readEnv({ SMTP_URL: url, BASE_URL: "https://netwerf.example" } as unknown as NodeJS.ProcessEnv);

beforeAll(async () => {
  setOrigin("https://netwerf.example");
  mailbox = await startMailbox();
  post = openPost(settings(mailbox.url));
});
afterAll(async () => {
  post.close();
  await mailbox.close();
});

/** Somebody with a seat and a workshop on a day with everything a letter may tell of. */
async function makeWorld() {
  const { event, date, round } = await makeEvent({ workshops: [5] });
  await db().event.update({
    where: { id: event.id },
    data: { contactName: "Tine, Trekker", contactEmail: "tine@netwerf.example" },
  });
  await db().occurrence.update({ where: { id: date.id }, data: { onlineUrl: "https://meet.example/dag" } });
  const item = round!.items[0]!;
  const wishes = [{ roundId: round!.id, firstItemId: item.id, secondItemId: null }];
  const guest = await registerGuest(date.id, {
    name: "Zoë O’Neill",
    email: `zoe-${newId().slice(-8)}@example.org`,
    wishes,
  });
  return { event, date, item, guest, path: privatePath(guest) };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

/** Puts one letter in the outbox and answers it as it arrived. */
async function receive(letter: Partial<NewLetter> & { letter: string }): Promise<ParsedMail> {
  const key = newId();
  const toEmail = `aan-${key.slice(-8)}@example.org`;
  await writeLetters(db(), [{ key, toEmail, toName: "Zoë O’Neill", locale: "nl", data: {}, ...letter }]);
  await post.deliver();
  return arrived(toEmail)[0]!;
}
const addressesOf = ({ to }: ParsedMail) =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
const arrived = (email: string) => mailbox.mails.filter((mail) => addressesOf(mail).includes(email));

/** The words of HTML, without its tags, in a row. */
const wordsOf = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, " ");

const toSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);
const later = new Date(Date.now() + 86_400_000).toISOString();
const KINDS: [letter: string, ics: boolean, data: (world: World) => object][] = [
  ["confirmed", true, () => ({})],
  ["waitlisted", false, () => ({ place: 3 })],
  ["offered", false, () => ({ expiresAt: later })],
  ["offer-expired", false, () => ({})],
  ["cancelled", true, () => ({})],
  ["moved", true, () => ({})],
  ["choices-changed", false, () => ({})],
  ["link", false, () => ({})],
  ["reminder", false, () => ({ when: "week" })],
  ["reminder", false, () => ({ when: "day" })],
  ["thanks", false, () => ({})],
  ["workshop-offered", false, ({ item }) => ({ itemId: item.id, expiresAt: later })],
  ["workshop-offer-expired", false, ({ item }) => ({ itemId: item.id })],
  ["workshop-taken", false, ({ item }) => ({ itemId: item.id })],
  ["date-changed", true, () => ({ what: ["time", "place", "online", "programme"] })],
  ["date-cancelled", true, () => ({})],
];

const both = KINDS.flatMap(([letter, ics, data]) =>
  (["nl", "en"] as const).map((locale) => ({ letter, locale, ics, data })),
);

test.each(both)(
  "$letter in $locale: subject, text and HTML say the same, and answers go to the organiser",
  async ({ letter, locale, ics, data }) => {
    const world = await makeWorld();
    const mail = await receive({ letter, locale, data: { registrationId: world.guest.id, ...data(world) } });
    expect(mail.subject).toContain(world.event.title);
    expect(mail.text).toContain(locale === "nl" ? "Dag Zoë O’Neill," : "Hello Zoë O’Neill,");
    expect(mail.html).toContain(`<html lang="${locale === "nl" ? "nl-BE" : "en"}">`);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
    // Whatever stands in the text stands in the HTML too, and the link in both leads to the same page.
    const html = mail.html as string;
    const shown = `${wordsOf(html)} ${[...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).join(" ")}`;
    const missing = mail
      .text!.split("\n")
      .map((line) => line.replace(/:$/, "").trim())
      .filter(Boolean)
      .flatMap((line) => line.split(/: (?=\S)/))
      .filter((part) => !shown.includes(part.replace(/\s+/g, " ")));
    expect(missing).toEqual([]);
    if (!["date-cancelled"].includes(letter))
      expect(mail.text).toContain(`https://netwerf.example${world.path}`);
    expect(html).not.toMatch(/<(?:img|script|link|iframe)\b|url\(/);
    expect(mail.replyTo?.value).toEqual([{ name: "Tine, Trekker", address: "tine@netwerf.example" }]);
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    const files = mail.attachments.map(({ contentType, filename }) => [contentType, filename]);
    expect(files).toEqual(ics ? [["text/calendar", "netwerf.ics"]] : []);
    if (ics) {
      const calendar = new ICAL.Component(ICAL.parse(mail.attachments[0]!.content.toString()));
      const [entry] = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
      expect(entry!.summary).toContain(world.event.title);
      expect(entry!.startDate.toJSDate()).toEqual(toSecond(world.date.startsAt));
      expect(entry!.endDate.toJSDate()).toEqual(toSecond(world.date.endsAt));
    }
  },
);

test("the letter to log in has code and link, in both languages, and leaves neither behind in the database", async () => {
  for (const locale of ["nl", "en"] as const) {
    const mail = await receive({
      letter: "login",
      locale,
      data: { code: "012345", link: "geheim", requestId: newId() },
    });
    expect(mail.subject).toContain("012345");
    expect(mail.text).toContain("https://netwerf.example/aanmelden/link/geheim");
    expect(wordsOf(mail.html as string)).toContain("012345");
    const kept = await db().outboxMail.findFirstOrThrow({ where: { toEmail: addressesOf(mail)[0] } });
    expect([kept.data, kept.subject, kept.text]).toEqual([{}, null, null]);
  }
});

test("a letter is noted as gone when its last byte has gone, not when the mail server says that it took it", async () => {
  const { guest } = await makeWorld();
  await post.deliver();
  const toEmail = `gone-${newId().slice(-8)}@example.org`;
  const noted = () => db().outboxMail.findFirstOrThrow({ where: { toEmail, handedOverAt: { not: null } } });
  const seen: (Date | null)[] = [];
  mailbox.answerNextAfter(async () => {
    await until(async () => noted().then(Boolean, () => false));
    seen.push((await noted()).acceptedAt);
  });
  await writeLetters(db(), [
    { key: newId(), letter: "link", toEmail, toName: "", locale: "nl", data: { registrationId: guest.id } },
  ]);
  await post.deliver();
  expect(seen).toEqual([null]);
  expect((await noted()).acceptedAt).not.toBeNull();
});

test("a temporary refusal is tried again later under the same number, and arrives once", async () => {
  const { guest } = await makeWorld();
  await post.deliver();
  const toEmail = `later-${newId().slice(-8)}@example.org`;
  mailbox.refuseNext(1);
  await writeLetters(db(), [
    { key: newId(), letter: "link", toEmail, toName: "", locale: "nl", data: { registrationId: guest.id } },
  ]);
  await post.deliver();
  expect(arrived(toEmail)).toEqual([]);
  const waiting = await db().outboxMail.findFirstOrThrow({ where: { toEmail } });
  expect([waiting.attempts, waiting.handedOverAt, waiting.failedAt]).toEqual([1, null, null]);
  expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
  await post.deliver();
  expect(arrived(toEmail)).toEqual([]);
  setClock(() => new Date(Date.now() + 61_000));
  await post.deliver();
  await post.deliver();
  setClock();
  expect(arrived(toEmail).map(({ messageId }) => messageId)).toEqual([`<${waiting.id}@example.org>`]);
});

test("a final refusal is given up at once and not tried again", async () => {
  const { guest } = await makeWorld();
  await post.deliver();
  const toEmail = `never-${newId().slice(-8)}@example.org`;
  mailbox.refuseNext(1, 550);
  await writeLetters(db(), [
    { key: newId(), letter: "link", toEmail, toName: "", locale: "nl", data: { registrationId: guest.id } },
  ]);
  await post.deliver();
  setClock(() => new Date(Date.now() + 30 * 86_400_000));
  await post.deliver();
  setClock();
  expect(arrived(toEmail)).toEqual([]);
  const letter = await db().outboxMail.findFirstOrThrow({ where: { toEmail } });
  expect([letter.attempts, letter.handedOverAt, letter.failedAt === null]).toEqual([1, null, false]);
});

test("line ends and addresses in names and titles stay words: no header, no receiver more", async () => {
  const { event, guest } = await makeWorld();
  const evil = "Noor\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>";
  await db().event.update({
    where: { id: event.id },
    data: { title: evil, contactName: evil, contactEmail: "tine@netwerf.example" },
  });
  await db().registration.update({ where: { id: guest.id }, data: { name: evil } });
  const mail = await receive({
    letter: "confirmed",
    toName: 'Noor" <victim@example.org>, "x\r\nBcc: victim@example.org',
    data: { registrationId: guest.id },
  });
  expect([mail.headers.has("bcc"), mail.headers.has("cc"), addressesOf(mail).length]).toEqual([
    false,
    false,
    1,
  ]);
  expect(mail.subject).toContain("Bcc: victim@example.org");
  expect(mail.replyTo?.value.map(({ address }) => address)).toEqual(["tine@netwerf.example"]);
  expect(mail.html).not.toContain("<script>");
  expect(arrived("victim@example.org")).toEqual([]);
});

test("why a day is called off stands in the letter as it was typed", async () => {
  const { guest } = await makeWorld();
  const reason = "Te weinig <b>inschrijvingen</b>\n& een lek dak";
  const mail = await receive({ letter: "date-cancelled", data: { registrationId: guest.id, reason } });
  expect(mail.text).toContain(`De organisator schrijft: ${reason}`);
  expect(mail.html).not.toContain("<b>");
  expect(wordsOf(mail.html as string)).toContain("Te weinig <b>inschrijvingen</b> & een lek dak");
});

test("who waits hears of another hour, and nothing of where one joins online", async () => {
  const { event, guest } = await makeWorld();
  await db().registration.update({ where: { id: guest.id }, data: { status: "WAITLISTED" } });
  const data = { registrationId: guest.id, what: ["time", "online"] };
  const mail = await receive({ letter: "date-changed", data });
  expect(mail.subject).toContain(event.title);
  expect(mail.text).toContain("Het uur is veranderd");
  expect(mail.text).not.toContain("online");
});

test("two senders at work at the same time send every letter once", async () => {
  const { guest } = await makeWorld();
  const other = openPost(settings(mailbox.url));
  const addresses = Array.from({ length: 60 }, (_, i) => `tweemaal-${i}-${newId().slice(-6)}@example.org`);
  await writeLetters(
    db(),
    addresses.map((toEmail) => ({
      key: newId(),
      letter: "link",
      toEmail,
      toName: "",
      locale: "nl" as const,
      data: { registrationId: guest.id },
    })),
  );
  await Promise.all([post.deliver(), other.deliver(), post.deliver(), other.deliver()]);
  other.close();
  expect(addresses.map((address) => arrived(address).length)).toEqual(addresses.map(() => 1));
});

test("a letter about something that is gone is not sent, and not tried for ever", async () => {
  const mail = await receive({
    letter: "confirmed",
    toEmail: "weg@example.org",
    data: { registrationId: newId() },
  });
  expect(mail).toBeUndefined();
  const letter = await db().outboxMail.findFirstOrThrow({ where: { toEmail: "weg@example.org" } });
  expect(letter.failedAt).not.toBeNull();
});
