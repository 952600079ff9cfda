import { expect, test } from "vitest";
import {
  changeQuestion,
  makeQuestion,
  publishQuestion,
  unpublishQuestion,
} from "~/domain/knowledge/questions/edit.server";
import { questionOutOf } from "~/domain/knowledge/questions/from-contribution.server";
import { questionsFrom } from "~/domain/knowledge/questions/from-contributions.server";
import { listQuestions, questionsTo } from "~/domain/knowledge/questions/listing.server";
import { questionsToEdit, questionToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { readQuestion } from "~/domain/knowledge/questions/queries.server";
import { AskForm, QuestionForm, StateForm } from "~/domain/knowledge/questions/question-forms";
import { entryOfQuestion } from "~/domain/knowledge/questions/searchable.server";
import { moveQuestion } from "~/domain/knowledge/questions/state.server";
import { system, visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { setClock } from "~/platform/clock.server";
import { parseValues } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { viewerWith } from "../../support/people";
import { askAs, makeOnline, makeQuestionWorld, questionInput } from "../../support/questions";
import { makeSaid, makeVerdictWorld } from "../../support/verdicts";

useDatabase();

const asCaller = (viewer: Viewer) => ({ viewer, guestSecret: null });
const read = async (viewer: Viewer, questionId: string) => {
  const { slug } = await db().question.findUniqueOrThrow({ where: { id: questionId } });
  const page = await readQuestion(asCaller(viewer), slug);
  if (page.movedTo !== null) throw new Error(`moved to ${page.movedTo}`);
  return page;
};
const move = (
  viewer: Viewer,
  id: string,
  state: "OPEN" | "GESTELD" | "IN_AFWACHTING" | "BEANTWOORD" | "VERVALLEN",
  more = {},
) => moveQuestion(viewer, id, { state, changeRemark: "", on: null, expectedOn: null, ...more });

test("what somebody asks waits for an editor, is seen by nobody else, and is asked once however often it is sent", async () => {
  const { editor, networkId } = await makeQuestionWorld();
  const id = await askAs("asker@example.org", networkId);
  const { askQuestion } = await import("~/domain/knowledge/questions/ask.server");
  const kind = "OPEN_VRAAG" as const;
  const again = { formKey: id, kind, questionText: "Anders", context: "", networkId, email: "x@example.org" };
  await Promise.all([1, 2].map(() => askQuestion(visitor, "nl", again)));
  expect(await db().questionFollower.findMany({ where: { questionId: id } })).toMatchObject([
    { email: "asker@example.org", asked: true },
  ]);
  await expect(read(visitor, id)).rejects.toMatchObject({ code: "not-found" });
  expect((await questionsToEdit(editor)).fresh.map((one) => one.id)).toEqual([id]);
  expect((await entryOfQuestion(id))!.audience).not.toContain("public");
  await publishQuestion(editor, id);
  expect((await read(visitor, id)).question.text).toBe("Hoe lang duurt een traject?");
  expect((await entryOfQuestion(id))!.audience).toEqual(["public"]);
  await unpublishQuestion(editor, id);
  await expect(read(visitor, id)).rejects.toMatchObject({ code: "not-found" });
});

test("nobody asks about a network that is not online", async () => {
  const { networkId } = await makeQuestionWorld();
  await db().network.update({ where: { id: networkId }, data: { publishedAt: null } });
  await expect(askAs("a@example.org", networkId)).rejects.toMatchObject({ fields: { networkId: "invalid" } });
});

test("another network's organiser finds none of it, and a visitor edits nothing", async () => {
  const ours = await makeQuestionWorld();
  const { editor: stranger, networkId: theirs } = await makeQuestionWorld();
  const id = await makeQuestion(ours.editor, questionInput({ networkId: ours.networkId }));
  const input = questionInput({ networkId: theirs });
  for (const attempt of [
    () => changeQuestion(stranger, id, input),
    () => publishQuestion(stranger, id),
    () => unpublishQuestion(stranger, id),
    () => move(stranger, id, "GESTELD"),
    () => questionToEdit(stranger, id),
    () => questionToEdit(visitor, id),
    () => read(stranger, id),
    () => publishQuestion(viewerWith("EXPERT", { networkId: ours.networkId }), id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  await expect(makeQuestion(visitor, input)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(makeQuestion(ours.editor, input)).rejects.toMatchObject({ fields: { networkId: "invalid" } });
  await expect(makeQuestion(ours.editor, questionInput())).rejects.toMatchObject({
    fields: { networkId: "invalid" },
  });
  expect((await questionsToEdit(stranger)).fresh).toEqual([]);
  expect((await questionsToEdit(system)).fresh.map((one) => one.id)).toContain(id);
});

test("each step is dated, with its day, remark and expected day; no step is skipped that may not be", async () => {
  const { editor, networkId } = await makeQuestionWorld();
  const id = await makeOnline(editor, networkId, { addressee: "" });
  await expect(move(editor, id, "GESTELD")).rejects.toMatchObject({ reason: "no-addressee" });
  await changeQuestion(editor, id, questionInput({ networkId }));
  for (const state of ["IN_AFWACHTING", "BEANTWOORD", "OPEN"] as const)
    await expect(move(editor, id, state)).rejects.toMatchObject({ reason: "question-state" });
  setClock(() => new Date("2027-03-10T10:00:00Z"));
  await expect(move(editor, id, "GESTELD", { on: "2027-03-11" })).rejects.toMatchObject({
    fields: { on: "future-day" },
  });
  await move(editor, id, "GESTELD", { on: "2027-03-02", changeRemark: "Op het overleg." });
  await move(editor, id, "IN_AFWACHTING", { expectedOn: "2027-04-01" });
  const { question, changes } = await read(visitor, id);
  expect(question).toMatchObject({
    state: "IN_AFWACHTING",
    askedAt: new Date("2027-03-02T00:00:00Z"),
    expectedOn: new Date("2027-04-01T00:00:00Z"),
  });
  expect(changes.map(({ state, when, remark }) => [state, when.toISOString(), remark])).toEqual([
    ["GESTELD", "2027-03-02T00:00:00.000Z", "Op het overleg."],
    ["IN_AFWACHTING", "2027-03-10T10:00:00.000Z", ""],
  ]);
  await move(editor, id, "VERVALLEN", { changeRemark: "De maatregel stopt." });
  expect((await read(visitor, id)).question).toMatchObject({ state: "VERVALLEN", expectedOn: null });
  expect(await db().activity.count({ where: { subjectId: id, kind: "question.moved" } })).toBe(3);
});

test("a form without words, or that drops a question without saying why, is refused at its field", () => {
  expect(() => parseValues({ questionText: " ", networkId: "" }, QuestionForm)).toThrow(
    expect.objectContaining({ fields: { kind: "required", questionText: "required" } }),
  );
  const asked = { formKey: newId(), questionText: "Wat nu?", email: "a@example.org" };
  expect(parseValues(asked, AskForm).kind).toBe("OPEN_VRAAG");
  expect(() => parseValues({ ...asked, kind: "MENING" }, AskForm)).toThrow(
    expect.objectContaining({ fields: { kind: "invalid" } }),
  );
  expect(() => parseValues({ state: "VERVALLEN" }, StateForm)).toThrow(
    expect.objectContaining({ fields: { changeRemark: "say-why" } }),
  );
});

test("one tap makes a question of what was said, once, and it is found from there by who may", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser, groupId } = world;
  const said = await makeSaid(groupId, "Wanneer komt de FAQ?", { kind: "OPEN_VRAAG" });
  const [one, two] = await Promise.all([
    questionOutOf(asCaller(organiser), said.id),
    questionOutOf(asCaller(organiser), said.id),
  ]);
  expect(one).toBe(two);
  const made = await questionToEdit(organiser, one);
  expect(made).toMatchObject({ text: "Wanneer komt de FAQ?", networkId, publishedAt: null });
  expect(made.sources).toEqual([{ contributionId: said.id, text: "Wanneer komt de FAQ?" }]);
  await expect(questionOutOf(asCaller(visitor), said.id)).rejects.toMatchObject({ code: "not-found" });
  const stranger = (await makeQuestionWorld()).editor;
  await expect(questionOutOf(asCaller(stranger), said.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await questionsFrom(visitor, [said.id])).toEqual([]);
  expect((await questionsFrom(organiser, [said.id])).map(({ id }) => id)).toEqual([one]);
  await publishQuestion(organiser, one);
  expect(await questionsFrom(visitor, [said.id])).toMatchObject([{ id: one, contributionIds: [said.id] }]);
  // The words were said in a note that is not public: a visitor reads that there is a source, not what it says.
  expect((await read(visitor, one)).sources).toMatchObject([{ id: said.id, words: null }]);
  expect((await read(organiser, one)).sources).toMatchObject([
    { words: { text: "Wanneer komt de FAQ?", lost: false } },
  ]);
});

test("what was said to policy becomes a policy request, listed and found as one; an editor may say that it is a question", async () => {
  const { networkId, organiser, groupId } = await makeVerdictWorld();
  const said = await makeSaid(groupId, "Maak de procedure korter.", { kind: "VRAAG_AAN_BELEID" });
  const id = await questionOutOf(asCaller(organiser), said.id);
  expect(await questionToEdit(organiser, id)).toMatchObject({ kind: "VRAAG_AAN_BELEID" });
  await publishQuestion(organiser, id);
  const listed = async (kind: string) =>
    (await listQuestions(visitor, { kind }, 1)).questions.map((one) => one.id);
  expect(await listed("VRAAG_AAN_BELEID")).toContain(id);
  expect(await listed("OPEN_VRAAG")).not.toContain(id);
  const kindsFound = async () =>
    [await entryOfQuestion(id), await entryOfQuestion(id, "VRAAG_AAN_BELEID")].map((entry) => entry?.kind);
  expect(await kindsFound()).toEqual([undefined, "request"]);
  await changeQuestion(organiser, id, questionInput({ networkId }));
  expect(await kindsFound()).toEqual(["question", undefined]);
  expect((await read(visitor, id)).question.kind).toBe("OPEN_VRAAG");
});

test("the list shows who waits longest first, with what narrows it; an addressee's page what waits there", async () => {
  await db().question.deleteMany();
  const { editor, networkId } = await makeQuestionWorld();
  const day = (n: number) => setClock(() => new Date(Date.UTC(2027, 0, n, 10)));
  day(1);
  const old = await makeOnline(editor, networkId, { questionText: "Oud", addressee: "Departement WSE" });
  day(2);
  const dropped = await makeOnline(editor, networkId, { questionText: "Weg" });
  day(3);
  const young = await makeOnline(editor, networkId, { questionText: "Jong" });
  await move(editor, dropped, "VERVALLEN", { changeRemark: "Opgelost." });
  await makeQuestion(editor, questionInput({ networkId, questionText: "Niet online" }));
  const list = await listQuestions(visitor, {}, 1);
  expect(list.questions.map(({ id }) => id)).toEqual([old, young, dropped]);
  expect(list).toMatchObject({ total: 3, waiting: 2, pages: 1 });
  expect(list.facets.addressee.map(({ id, count }) => [id, count])).toEqual([
    ["vdab", 2],
    ["departement-wse", 1],
  ]);
  const narrowed = await listQuestions(visitor, { addressee: "vdab", state: "OPEN" }, 1);
  expect(narrowed.questions.map(({ id }) => id)).toEqual([young]);
  const page = await questionsTo("vdab");
  expect(page.waiting.map(({ id }) => id)).toEqual([young]);
  expect(page.lapsed.map(({ id }) => id)).toEqual([dropped]);
  await expect(questionsTo("nergens")).rejects.toMatchObject({ code: "not-found" });
});
