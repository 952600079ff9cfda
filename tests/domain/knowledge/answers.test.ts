import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { addScribe } from "~/domain/activity/record.server";
import { withdrawAnswerLink } from "~/domain/knowledge/questions/answer-links.server";
import {
  approveAnswer,
  proposeAnswer,
  refuseAnswer,
  writeAnswer,
} from "~/domain/knowledge/questions/answers.server";
import { questionByLink } from "~/domain/knowledge/questions/by-link.server";
import { changeQuestion, publishQuestion } from "~/domain/knowledge/questions/edit.server";
import {
  followedQuestion,
  followerPath,
  followQuestion,
  stopFollowing,
} from "~/domain/knowledge/questions/followers.server";
import { mergeQuestion, mergeTargets, unmergeQuestion } from "~/domain/knowledge/questions/merge.server";
import { forgetInQuestions, followedQuestionData } from "~/domain/knowledge/questions/personal-data.server";
import { readQuestion } from "~/domain/knowledge/questions/queries.server";
import { entryOfQuestion } from "~/domain/knowledge/questions/searchable.server";
import { addForgetter } from "~/domain/people/forget.server";
import { visitor } from "~/domain/people/viewer";
import { forgetMe } from "~/domain/registrations/forget-me.server";
import { asHtml, asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { setOrigin } from "~/platform/origin.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makePerson } from "../../support/people";
import {
  answerInput,
  askAs,
  linkFor,
  makeOnline,
  makeQuestionWorld,
  questionInput,
} from "../../support/questions";

useDatabase();
let stop: (() => void)[] = [];
beforeAll(() => {
  setOrigin("https://netwerf.example");
  stop = [addScribe(mailScribe), addForgetter(forgetInQuestions)];
});
afterAll(() => stop.forEach((end) => end()));
beforeEach(async () => void (await db().outboxMail.deleteMany()));

const told = async () =>
  (await db().outboxMail.findMany({ where: { letter: "question-told" }, orderBy: { toEmail: "asc" } })).map(
    ({ toEmail }) => toEmail,
  );
const letter = async (name: string, toEmail: string) => {
  const row = await db().outboxMail.findFirstOrThrow({
    where: { letter: name, toEmail },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return writeLetter(row as QueuedLetter);
};
const slugOf = async (id: string) => (await db().question.findUniqueOrThrow({ where: { id } })).slug;
const page = async (id: string) => {
  const found = await readQuestion({ viewer: visitor, guestSecret: null }, await slugOf(id));
  if (found.movedTo !== null) throw new Error("moved");
  return found;
};
const proposalOf = async (questionId: string) =>
  (await db().answer.findFirstOrThrow({ where: { questionId, state: "PROPOSED" } })).id;
const follow = async (id: string, email: string, locale: "nl" | "en" = "nl") =>
  followQuestion(visitor, locale, await slugOf(id), email);

/** A question that a visitor asked, online and put to VDAB. */
async function asked() {
  const { editor, networkId } = await makeQuestionWorld();
  const id = await makeOnline(editor, networkId);
  await follow(id, "een@example.org");
  await follow(id, "two@example.org", "en");
  return { editor, networkId, id };
}

test("an answer that an editor proposes is public once the addressee approves it; two at once tell everybody once", async () => {
  const { editor, id } = await asked();
  const { token } = await linkFor(editor, id);
  expect((await page(id)).question.state).toBe("GESTELD");
  await proposeAnswer(editor, id, answerInput());
  expect(await page(id)).toMatchObject({ answer: null, question: { state: "GESTELD" } });
  const answerId = await proposalOf(id);
  await Promise.all([1, 2, 3].map(() => approveAnswer(token, answerId)));
  await approveAnswer(token, answerId);
  const { answer, question } = await page(id);
  expect(question.state).toBe("BEANTWOORD");
  expect(answer).toMatchObject({ givenBy: "Expert doorstroom", addressee: "VDAB" });
  expect(answer!.html).toContain("<strong>maart</strong>");
  expect(await told()).toEqual(["een@example.org", "two@example.org"]);
  expect(await db().questionChange.count({ where: { questionId: id, state: "BEANTWOORD" } })).toBe(1);
  expect((await entryOfQuestion(id))!.summary).toBe("In maart.");
});

test("two different answers at one moment leave one that stands, and tell each follower of both at most", async () => {
  const { editor, id } = await asked();
  const [a, b] = [await linkFor(editor, id, "a@vdab.example"), await linkFor(editor, id, "b@vdab.example")];
  await Promise.all([
    writeAnswer(a.token, answerInput({ answerText: "Ja." })),
    writeAnswer(b.token, answerInput({ answerText: "Nee." })),
  ]);
  const { answer, earlier } = await page(id);
  expect([answer!.text, ...earlier.map((one) => one.text)].sort()).toEqual(["Ja.", "Nee."]);
  expect(await db().answer.count({ where: { questionId: id, state: "APPROVED" } })).toBe(1);
  expect(await db().outboxMail.count({ where: { letter: "question-told" } })).toBe(4);
});

test("the addressee writes an answer themselves; a newer one replaces it and the older stays to be read", async () => {
  const { editor, id } = await asked();
  const { token } = await linkFor(editor, id);
  const first = answerInput({ answerText: "Twee jaar.", validUntil: "2027-01-31", givenBy: "Dienst LDE" });
  await Promise.all([writeAnswer(token, first), writeAnswer(token, first)]);
  expect(await db().answer.count({ where: { questionId: id } })).toBe(1);
  setClock(() => new Date("2027-01-31T12:00:00Z"));
  expect((await page(id)).answer).toMatchObject({ givenBy: "Dienst LDE", outOfDate: false });
  setClock(() => new Date("2027-02-01T12:00:00Z"));
  expect((await page(id)).answer).toMatchObject({ outOfDate: true });
  await db().outboxMail.deleteMany();
  const again = await linkFor(editor, id);
  await writeAnswer(again.token, answerInput({ answerText: "Vijf jaar." }));
  const { answer, earlier } = await page(id);
  expect(answer).toMatchObject({ text: "Vijf jaar." });
  expect(earlier).toMatchObject([{ text: "Twee jaar.", state: "REPLACED" }]);
  expect(await told()).toEqual(["een@example.org", "two@example.org"]);
});

test("a refused proposal is never public, and its reason is for editors; what came in its place must be read first", async () => {
  const { editor, id } = await asked();
  const { token } = await linkFor(editor, id);
  await proposeAnswer(editor, id, answerInput());
  const first = await proposalOf(id);
  await proposeAnswer(editor, id, answerInput({ answerText: "Anders." }));
  await expect(approveAnswer(token, first)).rejects.toMatchObject({ reason: "answer-gone" });
  await refuseAnswer(token, await proposalOf(id), "Klopt niet.");
  expect(await page(id)).toMatchObject({ answer: null, earlier: [], question: { state: "GESTELD" } });
  expect(await db().answer.findFirst({ where: { questionId: id, state: "REFUSED" } })).toMatchObject({
    remark: "Klopt niet.",
  });
  expect(await told()).toEqual([]);
});

test("a link that expired, was withdrawn, or was never made, answers nothing", async () => {
  const { editor, id } = await asked();
  const { token, id: linkId } = await linkFor(editor, id);
  const stranger = (await makeQuestionWorld()).editor;
  await expect(withdrawAnswerLink(stranger, id, linkId)).rejects.toMatchObject({ code: "not-found" });
  expect(await questionByLink(token)).toMatchObject({ live: true });
  setClock(() => addDays(new Date(), 91));
  expect(await questionByLink(token)).toEqual({ live: false });
  await expect(writeAnswer(token, answerInput())).rejects.toMatchObject({ reason: "answer-link-ended" });
  setClock();
  await withdrawAnswerLink(editor, id, linkId);
  await expect(writeAnswer(token, answerInput())).rejects.toMatchObject({ reason: "answer-link-ended" });
  const forged = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  for (const wrong of [forged, "x", followerPath(linkId).split("/").at(-1)!])
    await expect(writeAnswer(wrong, answerInput())).rejects.toMatchObject({ code: "not-found" });
  expect(await db().answer.count({ where: { questionId: id } })).toBe(0);
});

test("doubles become one: both askers stay and hear once, the address leads on, and undoing gives it back", async () => {
  const { editor, networkId, id } = await asked();
  const double = await askAs("asker@example.org", networkId, "Wanneer is de FAQ over doorstroom er?");
  await publishQuestion(editor, double);
  await follow(double, "EEN@example.org");
  expect((await mergeTargets(editor, double)).alike.map((one) => one.id)).toEqual([id]);
  const stranger = (await makeQuestionWorld()).editor;
  await expect(mergeQuestion(stranger, double, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(mergeQuestion(editor, id, id)).rejects.toMatchObject({ reason: "merge-itself" });
  const both = await Promise.allSettled([
    mergeQuestion(editor, double, id),
    mergeQuestion(editor, id, double),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const into = (await db().question.findUniqueOrThrow({ where: { id } })).mergedIntoId === null ? id : double;
  const away = into === id ? double : id;
  const moved = await readQuestion({ viewer: visitor, guestSecret: null }, await slugOf(away));
  expect(moved).toEqual({ movedTo: await slugOf(into) });
  expect(await page(into)).toMatchObject({ followers: 3, merged: [{ id: away }] });
  expect(await entryOfQuestion(away)).toBeNull();
  if (into === double)
    await db().question.update({
      where: { id: into },
      data: { addresseeId: (await db().question.findUniqueOrThrow({ where: { id } })).addresseeId },
    });
  const { token } = await linkFor(editor, into);
  await writeAnswer(token, answerInput());
  expect((await told()).map((one) => one.toLowerCase())).toEqual([
    "asker@example.org",
    "een@example.org",
    "two@example.org",
  ]);
  await unmergeQuestion(editor, away);
  expect(await page(away)).toMatchObject({ answer: null, merged: [] });
  expect(await page(into)).toMatchObject({ merged: [] });
});

test("who is merged into an answered question hears of that answer, once; who comes later need not", async () => {
  const { editor, networkId, id } = await asked();
  await writeAnswer((await linkFor(editor, id)).token, answerInput());
  await db().outboxMail.deleteMany();
  await follow(id, "later@example.org");
  const double = await askAs("asker@example.org", networkId);
  await follow(id, "asker2@example.org");
  await mergeQuestion(editor, double, id);
  expect(await told()).toEqual(["asker@example.org"]);
  await unmergeQuestion(editor, double);
  await mergeQuestion(editor, double, id);
  expect(await told()).toEqual(["asker@example.org"]);
  const other = await makeOnline(editor, networkId, { questionText: "Iets anders?" });
  await expect(mergeQuestion(editor, id, other)).rejects.toMatchObject({ reason: "merge-answered" });
});

test("letters say it in the reader's language, with the way out; who left hears nothing", async () => {
  const { editor, id } = await asked();
  await db().question.update({ where: { id }, data: { text: "Wat met <LDE>?" } });
  await linkFor(editor, id);
  const toVdab = asText((await letter("answer-link", "vdab@example.org"))!);
  expect(toVdab).toContain("Wat met <LDE>?");
  expect(toVdab).toContain("https://netwerf.example/antwoord/");
  const { token } = await linkFor(editor, id);
  expect(await letter("answer-link", "vdab@example.org").catch(() => null)).toBeNull();
  await writeAnswer(token, answerInput({ source: "FAQ 2", validUntil: "2030-01-31" }));
  const english = (await letter("question-told", "two@example.org"))!;
  for (const part of ["There is an answer", "Wat met <LDE>?", "VDAB answers:", "In maart.", "FAQ 2"])
    expect(asText(english)).toContain(part);
  expect(asHtml(english, "en")).not.toContain("<LDE>");
  const way = /netwerf\.example\/vraag\/(\S+)/.exec(asText(english))![1]!;
  expect(await followedQuestion(way)).toMatchObject({ state: "BEANTWOORD", asked: false });
  await stopFollowing(way);
  await stopFollowing(way);
  expect(await followedQuestion(way)).toBeNull();
  expect(await letter("question-told", "two@example.org")).toBeNull();
  await expect(stopFollowing(`${way}x`)).rejects.toMatchObject({ code: "not-found" });
});

test("an authority says what it does with a policy request, in the mail too; of a question nothing is kept of that", async () => {
  const { editor, networkId, id: question } = await asked();
  const id = await makeOnline(editor, networkId, { kind: "VRAAG_AAN_BELEID" });
  await follow(id, "zes@example.org");
  const plain = await linkFor(editor, question);
  await writeAnswer(plain.token, answerInput({ outcome: "OVERGENOMEN" }));
  expect((await page(question)).answer).toMatchObject({ outcome: null });
  const { token } = await linkFor(editor, id, "wse@example.org");
  expect((await letter("answer-link", "wse@example.org"))!.subject).toContain("Een beleidsvraag voor jullie");
  await proposeAnswer(editor, id, answerInput({ outcome: "NIET_OVERGENOMEN" }));
  // Nobody of the authority said so yet: the proposal alone keeps no editor from changing what it is.
  const input = questionInput({ networkId });
  await changeQuestion(editor, id, input);
  await changeQuestion(editor, id, { ...input, kind: "VRAAG_AAN_BELEID" });
  await approveAnswer(token, await proposalOf(id));
  expect((await page(id)).answer).toMatchObject({ outcome: null });
  await writeAnswer(token, answerInput({ outcome: "IN_ONDERZOEK" }));
  expect((await page(id)).answer).toMatchObject({ outcome: "IN_ONDERZOEK" });
  await expect(changeQuestion(editor, id, input)).rejects.toMatchObject({
    fields: { kind: "outcome-given" },
  });
  const rows = await db().outboxMail.findMany({
    where: { letter: "question-told", toEmail: "zes@example.org" },
  });
  const mails = await Promise.all(rows.map((row) => writeLetter(row as QueuedLetter)));
  const said = mails.flatMap((mail) => (mail ? [asText(mail)] : []));
  expect(said).toHaveLength(1);
  for (const part of ["Je volgt deze beleidsvraag:", "Wat ermee gebeurt", "Wordt onderzocht"])
    expect(said[0]).toContain(part);
});

test("a policy request and a question are never merged; those that are one change their kind together", async () => {
  const { editor, networkId, id } = await asked();
  const [request, double] = [
    await makeOnline(editor, networkId, { kind: "VRAAG_AAN_BELEID" }),
    await makeOnline(editor, networkId, { kind: "VRAAG_AAN_BELEID" }),
  ];
  const { alike, others } = await mergeTargets(editor, request);
  expect([...alike, ...others].map((one) => one.id)).toEqual([double]);
  await expect(mergeQuestion(editor, request, id)).rejects.toMatchObject({ reason: "merge-kind" });
  await mergeQuestion(editor, double, request);
  const input = questionInput({ networkId });
  await expect(changeQuestion(editor, double, input)).rejects.toMatchObject({ reason: "question-merged" });
  await changeQuestion(editor, request, input);
  const rows = await db().question.findMany({ where: { id: { in: [request, double] } } });
  expect(rows.map(({ kind }) => kind)).toEqual(["OPEN_VRAAG", "OPEN_VRAAG"]);
  // Changed and merged at one moment, they are of one kind or apart.
  const third = await makeOnline(editor, networkId);
  await Promise.allSettled([
    changeQuestion(editor, request, { ...input, kind: "VRAAG_AAN_BELEID" }),
    mergeQuestion(editor, third, request),
  ]);
  const [one, other] = await Promise.all(
    [request, third].map((questionId) => db().question.findUniqueOrThrow({ where: { id: questionId } })),
  );
  expect(other!.mergedIntoId === null || other!.kind === one!.kind).toBe(true);
});

test("following twice, in any spelling and at once, is following once; who is forgotten follows nothing", async () => {
  const { editor, networkId } = await makeQuestionWorld();
  const id = await makeOnline(editor, networkId);
  const person = await makePerson();
  await Promise.all([person.email, person.email.toUpperCase()].map((email) => follow(id, email)));
  expect(await db().questionFollower.count({ where: { questionId: id } })).toBe(1);
  expect(await db().outboxMail.count({ where: { letter: "question-followed" } })).toBe(1);
  const viewer = { ...visitor, personId: person.id, email: person.email };
  expect(await followedQuestionData(viewer)).toMatchObject([{ asked: false }]);
  expect(await followedQuestionData(visitor)).toEqual([]);
  const link = await linkFor(editor, id, person.email.toUpperCase());
  await forgetMe(viewer);
  expect(await db().questionFollower.count({ where: { questionId: id } })).toBe(0);
  await expect(writeAnswer(link.token, answerInput())).rejects.toMatchObject({ reason: "answer-link-ended" });
  expect(await db().answerLink.findUniqueOrThrow({ where: { id: link.id } })).toMatchObject({ email: "" });
});
