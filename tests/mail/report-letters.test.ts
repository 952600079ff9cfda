import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { answerComment, askComments, decideReport, giveComment } from "~/domain/reports/comments.server";
import { publishReport } from "~/domain/reports/publish.server";
import { nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { addScribe } from "~/domain/activity/record.server";
import { asHtml, asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { addDays, brusselsDay } from "~/platform/time";
import { useDatabase } from "../support/database";
import { arrive, filledIn, makeReport, rewrite, said, useNotes } from "../support/reports";

useDatabase();
useNotes();
beforeAll(() => setOrigin("https://netwerf.example"));

async function lettersFor(toEmail: string, letter: string): Promise<QueuedLetter[]> {
  return (await db().outboxMail.findMany({
    where: { toEmail, letter },
    orderBy: { id: "asc" },
  })) as QueuedLetter[];
}

async function makeAsked() {
  const came = { ann: "", bob: "", annId: "" };
  const report = await makeReport(async ({ date, one, two, event, network }) => {
    const data = { contactName: "Tine", contactEmail: "tine@example.org", networkId: network.id };
    await db().event.update({ where: { id: event.id }, data });
    const ann = await arrive(date.id, { name: "Ann <Ann>" });
    const bob = await arrive(date.id, { name: "Bob" });
    await db().registration.update({ where: { id: bob.id }, data: { locale: "en" } });
    await db().focusGroupMember.create({ data: { groupId: one, registrationId: ann.id } });
    await said(one, { text: "Eerste" });
    await said(one, { text: "Tweede", kind: "TIP" });
    await said(two, { text: "Van een andere groep" });
    Object.assign(came, { ann: ann.email, annId: ann.id, bob: bob.email });
  });
  await askComments(report.organiser, report.id, brusselsDay(addDays(now(), 7)));
  return { ...report, ...came };
}

test("who was there is asked in their own language what they think, with a link of their own", async () => {
  const { ann, bob, event, id, organiser } = await makeAsked();
  const tokens: string[] = [];
  for (const [email, locale, words] of [
    [ann, "nl", ["Ann <Ann>", "Klopt dit verslag?", "Je hebt geen account nodig"]],
    [bob, "en", ["Bob", "Is this report right?", "You need no account"]],
  ] as const) {
    const [queued, ...more] = await lettersFor(email, "report-comments");
    expect(more).toEqual([]);
    const letter = (await writeLetter(queued!))!;
    const text = asText(letter);
    for (const part of [...words, event.title, "Tine"]) expect(text).toContain(part);
    tokens.push(/https:\/\/netwerf\.example\/verslag\/(\S+)/.exec(text)![1]!);
    expect(text).not.toMatch(/undefined|null/);
    expect(letter.footer).toBe("Met steun.");
    expect(letter.replyTo?.address).toBe("tine@example.org");
    expect(asHtml(letter, locale)).not.toContain("<Ann>");
  }
  expect(new Set(tokens).size).toBe(2);
  await decideReport(organiser, id);
  expect(await writeLetter((await lettersFor(ann, "report-comments"))[0]!)).toBeNull();
});

test("once it is published they hear what became of their words, and of their group's", async () => {
  const { ann, bob, slug, noteId, organiser, id, event } = await makeAsked();
  const [queued] = await lettersFor(ann, "report-comments");
  const { token } = queued!.data as { token: string };
  await giveComment(token, { passage: "", text: "Dit klopt niet." });
  await giveComment(token, { passage: "Eerste", text: "Mooi gezegd." });
  const comments = await db().reportComment.findMany({
    where: { reportId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  await answerComment(organiser, id, comments[0]!.id, { outcome: "TAKEN", answer: "Goed gezien" });
  await answerComment(organiser, id, comments[1]!.id, { outcome: "NOT_TAKEN", answer: "Dat staat er al" });
  await rewrite(noteId, filledIn);
  await decideReport(organiser, id);
  await publishReport(organiser, id, { number: 1, remark: "", tell: false });
  const write = async (email: string) =>
    asText((await writeLetter((await lettersFor(email, "report-published"))[0]!))!);
  const toAnn = await write(ann);
  for (const part of [
    `https://netwerf.example/verslagen/${slug}`,
    "Tafel 1",
    "2 bijdragen van je groep staan in het verslag.",
    "> Dit klopt niet.\n\nOvergenomen. Goed gezien",
    "> Mooi gezegd.\n\nNiet overgenomen. Dat staat er al",
    event.title,
  ])
    expect(toAnn).toContain(part);
  const toBob = await write(bob);
  expect(toBob).toContain("The report is online");
  expect(toBob).not.toMatch(/Dit klopt niet|of your group|undefined|null/);
});

test("a correction that is told says what changed", async () => {
  const { ann, noteId, organiser, id } = await makeAsked();
  await rewrite(noteId, filledIn);
  await decideReport(organiser, id);
  await publishReport(organiser, id, { number: 1, remark: "", tell: false });
  await rewrite(noteId, (note) =>
    note.copy(note.content.append(note.content.cut(0, note.child(0).nodeSize + note.child(1).nodeSize))),
  );
  await publishReport(organiser, id, { number: 2, remark: "De namen kloppen nu", tell: true });
  const letters = await lettersFor(ann, "report-published");
  const second = letters.find(({ data }) => data.number === 2)!;
  const letter = (await writeLetter(second))!;
  expect(letter.subject).toContain("Het verslag is verbeterd");
  expect(asText(letter)).toContain("De namen kloppen nu");
});

const stops: (() => void)[] = [];
beforeAll(() => void stops.push(addScribe(mailScribe)));
afterAll(() => stops.forEach((stop) => stop()));

test("who is asked to write in a report hears which one, and where", async () => {
  const { organiser, deskId, event } = await makeReport(() => Promise.resolve());
  const email = `sien-${newId().slice(-8)}@example.org`;
  await nameHelper(organiser, deskId, { name: "Sien", email, role: "NOTE_TAKER" });
  const [queued, ...more] = await lettersFor(email, "group-helper");
  expect(more).toEqual([]);
  const text = asText((await writeLetter(queued!))!);
  expect(text).toContain(`Verslag: ${event.title}`);
  expect(text).toContain(`https://netwerf.example/groepen/${deskId}/nota`);
  expect(text).not.toMatch(/undefined|null/);
});
