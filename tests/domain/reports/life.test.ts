import { expect, test } from "vitest";
import { nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { groupAccess } from "~/domain/focus-groups/access.server";
import { forgetMe } from "~/domain/registrations/forget-me.server";
import { addScribe } from "~/domain/activity/record.server";
import {
  answerComment,
  askComments,
  decideReport,
  giveComment,
  withdrawComment,
} from "~/domain/reports/comments.server";
import { commentData, forgetCommenterScribe } from "~/domain/reports/personal-data.server";
import { publishReport } from "~/domain/reports/publish.server";
import { draftForInvitee, publishedReport, reportPage } from "~/domain/reports/queries.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { now, setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays, brusselsDay } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { registerGuest } from "../../support/make";
import { arrive, filledIn, makeReport, rewrite, said, useNotes } from "../../support/reports";

useDatabase();
useNotes();

const inDays = (days: number) => brusselsDay(addDays(now(), days));
const notFound = { code: "not-found" };
const failed = (reason: string) => ({ reason });
const taken = { outcome: "TAKEN" as const, answer: "" };
const first = { number: 1, remark: "", tell: false };

/** A report of a day to which three came, one twice; with the links that they get. */
async function makeCommented() {
  const came = { emails: [] as string[], quote: "" };
  const report = await makeReport(async ({ date, one }) => {
    for (const name of ["Ann Aanwezig", "Bert Bij"])
      came.emails.push((await arrive(date.id, { name })).email);
    await said(one, { text: "Niemand weet wie ik ben" }).then((id) => (came.quote = id));
  });
  const ask = async (days = 5) => askComments(report.organiser, report.id, inDays(days));
  return { ...report, ...came, ask };
}

/** The links that stand in the letters, by address. */
async function linksOf(reportId: string): Promise<Map<string, string>> {
  const letters = await db().outboxMail.findMany({
    where: { letter: "report-comments" },
    orderBy: { id: "asc" },
  });
  const invitees = await db().reportInvitee.findMany({ where: { reportId }, select: { id: true } });
  const ids = new Set(invitees.map(({ id }) => id));
  return new Map(
    letters.flatMap(({ toEmail, data }) => {
      const { inviteeId, token } = data as { inviteeId: string; token: string };
      return ids.has(inviteeId) ? [[toEmail, token] as const] : [];
    }),
  );
}

async function makeAsked() {
  const report = await makeCommented();
  await report.ask();
  const links = await linksOf(report.id);
  return { ...report, links: report.emails.map((email) => links.get(email)!) as [string, string] };
}

test("who was there is asked once each, however often and by however many at a time; who was not there never", async () => {
  const { id, date, event, organiser, stranger, emails, ask } = await makeCommented();
  const absent = await registerGuest(date.id);
  expect((await Promise.all([ask(), ask(), ask(8)])).sort()).toEqual([0, 0, 2]);
  const late = await arrive(date.id);
  expect([await ask(9), await ask(9)]).toEqual([1, 0]);
  const links = await linksOf(id);
  expect([...links.keys()].sort()).toEqual([...emails, late.email].sort());
  const rows = await db().reportInvitee.findMany({ where: { reportId: id } });
  expect(rows.map(({ registrationId }) => registrationId)).not.toContain(absent.id);
  // What is kept opens nothing.
  for (const { secretHash } of rows)
    expect([...links.values()].some((link) => link.includes(secretHash))).toBe(false);
  expect((await db().report.findUniqueOrThrow({ where: { id } })).state).toBe("COMMENTING");
  await expect(askComments(organiser, id, inDays(-1))).rejects.toMatchObject({
    fields: { until: "past-day" },
  });
  await expect(askComments(stranger, id, inDays(5))).rejects.toMatchObject(notFound);
  expect(event.id).toBeTruthy();
});

test("a comment is given by the link alone, is one however often it is sent, and is one's own to take back", async () => {
  const { id, links, organiser } = await makeAsked();
  const [ann, bert] = links;
  const comment = { passage: "Niemand weet wie ik ben", text: "Dit klopt niet." };
  await giveComment(ann, comment);
  await giveComment(ann, comment);
  await giveComment(bert, { passage: "", text: "Mooi zo." });
  const { comments } = await draftForInvitee(ann);
  expect(comments.map(({ passage, text }) => ({ passage, text }))).toEqual([comment]);
  const page = await reportPage(organiser, id);
  expect(page.comments.map(({ name, text }) => [name, text])).toEqual([
    ["Ann Aanwezig", "Dit klopt niet."],
    ["Bert Bij", "Mooi zo."],
  ]);
  await expect(withdrawComment(bert, comments[0]!.id)).rejects.toMatchObject(notFound);
  await withdrawComment(ann, comments[0]!.id);
  expect((await draftForInvitee(ann)).comments).toEqual([]);
  for (const forged of ["", "geen-link", ann.slice(0, -2), `${newId()}.${ann.split(".")[1]!}`])
    await expect(giveComment(forged, comment)).rejects.toMatchObject(notFound);
});

test("after the day that was said, or once somebody decided, nobody comments; of both at once one is first", async () => {
  const { id, links, organiser } = await makeAsked();
  const say = (text: string) => giveComment(links[0], { passage: "", text });
  setClock(() => addDays(new Date(), 6));
  await expect(say("Te laat")).rejects.toMatchObject(failed("comments-closed"));
  expect((await draftForInvitee(links[0])).pieces).toEqual([]);
  setClock();
  const [, ...given] = await Promise.allSettled([
    decideReport(organiser, id),
    ...Array.from({ length: 6 }, (_, i) => say(`Nog ${i}`)),
  ]);
  const { state, decidedAt, comments } = await db().report.findUniqueOrThrow({
    where: { id },
    include: { comments: true },
  });
  expect(state).toBe("DECIDED");
  expect(comments).toHaveLength(given.filter(({ status }) => status === "fulfilled").length);
  expect(comments.every(({ at }) => at <= decidedAt! || at.getTime() - decidedAt!.getTime() < 1000)).toBe(
    true,
  );
  await expect(say("Na de beslissing")).rejects.toMatchObject(failed("comments-closed"));
  await expect(decideReport(organiser, id)).rejects.toMatchObject(failed("already-done"));
  await expect(askComments(organiser, id, inDays(3))).rejects.toMatchObject(failed("report-decided"));
  for (const one of comments)
    await expect(withdrawComment(links[0], one.id)).rejects.toMatchObject(failed("comments-closed"));
});

test("nothing is published before it was decided, every comment answered and the text in order", async () => {
  const { id, noteId, links, organiser, stranger, quote } = await makeAsked();
  await giveComment(links[0], { passage: "", text: "Hier ontbreekt iets." });
  const publish = () => publishReport(organiser, id, first);
  await expect(publish()).rejects.toMatchObject(failed("report-not-decided"));
  await decideReport(organiser, id);
  await expect(publish()).rejects.toMatchObject(failed("comments-open"));
  const [comment] = (await reportPage(organiser, id)).comments;
  await expect(answerComment(stranger, id, comment!.id, taken)).rejects.toMatchObject(notFound);
  await expect(answerComment(organiser, id, newId(), taken)).rejects.toMatchObject(notFound);
  await answerComment(organiser, id, comment!.id, taken);
  await expect(publish()).rejects.toMatchObject(failed("report-incomplete"));
  await rewrite(noteId, filledIn);
  const named = noteSchema.node("paragraph", null, [
    noteSchema.text("Niemand weet", [noteSchema.mark("contribution", { id: quote, kind: "NOOD" })]),
    noteSchema.text(" (Bert Bij)"),
  ]);
  await rewrite(noteId, (note) => note.copy(note.content.addToEnd(named)));
  expect((await reportPage(organiser, id)).problems.map(({ kind }) => kind)).toEqual(["named-anonymous"]);
  await expect(publish()).rejects.toMatchObject(failed("report-incomplete"));
  await rewrite(noteId, (note) => note.copy(note.content.cut(0, note.content.size - named.nodeSize)));
  await expect(publishReport(stranger, id, first)).rejects.toMatchObject(notFound);
  await publish();
  await expect(answerComment(organiser, id, comment!.id, taken)).rejects.toMatchObject(
    failed("report-published"),
  );
});

async function makeReady() {
  const report = await makeAsked();
  await rewrite(report.noteId, filledIn);
  await decideReport(report.organiser, report.id);
  return report;
}

const add = (noteId: string, text: string) =>
  rewrite(noteId, (note) =>
    note.copy(note.content.addToEnd(noteSchema.node("paragraph", null, [noteSchema.text(text)]))),
  );
const lettersOn = (reportId: string) =>
  db().outboxMail.findMany({
    where: { key: { startsWith: `report-published:${reportId}` } },
    orderBy: { key: "asc" },
  });

test("two who publish at once make one version, and who was there hears of it once", async () => {
  const { id, slug, organiser, emails } = await makeReady();
  const answers = await Promise.allSettled([1, 2, 3].map(() => publishReport(organiser, id, first)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of answers)
    if (one.status === "rejected") expect(one.reason).toMatchObject(failed("changed-meanwhile"));
  expect((await lettersOn(id)).map(({ toEmail }) => toEmail).sort()).toEqual([...emails].sort());
  expect((await publishedReport(slug, null)).number).toBe(1);
});

test("a correction is a version of its own that says what changed; the first stays as it was", async () => {
  const { id, slug, noteId, organiser, emails } = await makeReady();
  await expect(publishedReport(slug, null)).rejects.toMatchObject(notFound);
  await publishReport(organiser, id, first);
  const before = await publishedReport(slug, 1);
  const again = { number: 2, remark: "Een zin erbij", tell: false };
  await expect(publishReport(organiser, id, again)).rejects.toMatchObject(failed("nothing-changed"));
  await add(noteId, "Vergeten zin.");
  expect((await publishedReport(slug, null)).markdown).toBe(before.markdown);
  await expect(publishReport(organiser, id, { ...again, remark: "" })).rejects.toMatchObject({
    fields: { remark: "required" },
  });
  await publishReport(organiser, id, again);
  const after = await publishedReport(slug, null);
  expect([after.number, after.markdown]).toEqual([2, `${before.markdown}\nVergeten zin.\n`]);
  expect(after.corrections.map(({ number, remark }) => [number, remark])).toEqual([[2, "Een zin erbij"]]);
  expect(await publishedReport(slug, 1)).toMatchObject({
    number: 1,
    markdown: before.markdown,
    corrections: [],
  });
  expect(await lettersOn(id)).toHaveLength(2);
  await add(noteId, "En nog een.");
  await publishReport(organiser, id, { number: 3, remark: "Nog een", tell: true });
  expect(await lettersOn(id)).toHaveLength(2 + emails.length);
  await expect(publishedReport(slug, 4)).rejects.toMatchObject(notFound);
});

test("a version keeps what was known then, whatever becomes of the event", async () => {
  const { id, slug, organiser, event } = await makeReady();
  await publishReport(organiser, id, first);
  const { facts } = await publishedReport(slug, 1);
  expect(facts.present).toMatchObject({ total: 2, byType: [{ type: "LDE_ONDERNEMING", count: 2 }] });
  expect(JSON.stringify(facts)).not.toMatch(/Ann Aanwezig|Bert Bij/);
  await db().registration.deleteMany({ where: { occurrence: { eventId: event.id } } });
  expect((await publishedReport(slug, 1)).facts).toEqual(facts);
});

test("who is asked to write sees the draft and what others say, and moves nothing on; nobody else comes near", async () => {
  const { id, deskId, organiser, stranger, event } = await makeCommented();
  const email = `schrijft-${newId().slice(-8)}@example.org`;
  await nameHelper(organiser, deskId, { name: "Sien Schrijft", email, role: "NOTE_TAKER" });
  const person = await db().person.findUniqueOrThrow({ where: { emailKey: email } });
  const writer: Viewer = { ...visitor, personId: person.id, name: person.name };
  expect((await reportPage(writer, id)).organises).toBe(false);
  const access = await groupAccess({ viewer: writer, guestSecret: null }, deskId);
  expect([access.writes, access.organises]).toEqual([true, false]);
  await expect(decideReport(writer, id)).rejects.toMatchObject(notFound);
  await expect(askComments(writer, id, inDays(3))).rejects.toMatchObject(notFound);
  await expect(publishReport(writer, id, first)).rejects.toMatchObject(notFound);
  await expect(
    nameHelper(writer, deskId, { name: "X", email: "x@example.org", role: "NOTE_TAKER" }),
  ).rejects.toMatchObject(notFound);
  const noteTaker: Viewer = {
    ...visitor,
    personId: newId(),
    grants: [{ role: "NOTE_TAKER", eventId: event.id, networkId: null }],
  };
  for (const other of [stranger, visitor, noteTaker]) {
    await expect(reportPage(other, id)).rejects.toMatchObject(notFound);
    await expect(groupAccess({ viewer: other, guestSecret: null }, deskId)).rejects.toMatchObject(notFound);
  }
});

test("who is forgotten leaves what they said without a name, and takes it along before", async () => {
  const stop = addScribe(forgetCommenterScribe);
  const { id, links, emails, organiser } = await makeAsked();
  await giveComment(links[0], { passage: "", text: "Vergeet mij." });
  const { personId, email } = await db().registration.findFirstOrThrow({ where: { email: emails[0] } });
  const person = await db().person.findFirstOrThrow({ where: { emailKey: emails[0] } });
  const me: Viewer = { ...visitor, personId: person.id, email, name: person.name };
  expect(personId).toBe(person.id);
  expect((await commentData(me)).map(({ text, name }) => [text, name])).toEqual([
    ["Vergeet mij.", "Ann Aanwezig"],
  ]);
  setClock(() => addDays(new Date(), 3));
  await forgetMe(me);
  stop();
  const [comment] = (await reportPage(organiser, id)).comments;
  expect([comment!.name, comment!.text]).toEqual(["", "Vergeet mij."]);
  await expect(draftForInvitee(links[0])).rejects.toMatchObject(notFound);
});
