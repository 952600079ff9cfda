import { expect, test } from "vitest";
import { nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { answerComment, decideReport } from "~/domain/reports/comments.server";
import { roundsToDo, roundsWaitingFor } from "~/domain/reports/conclusions/todo.server";
import { closeRound } from "~/domain/reports/conclusions/rounds.server";
import { decideOutcome, giveVerdict } from "~/domain/reports/conclusions/verdicts.server";
import { publishReport } from "~/domain/reports/publish.server";
import { reportsIWrite, reportsToDo } from "~/domain/reports/todo.server";
import { now, setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeListed, makeNetwork } from "../../support/events";
import { makePerson, viewerWith } from "../../support/people";
import { arrive, filledIn, makeReport, rewrite, useNotes } from "../../support/reports";
import { statementsOf } from "../../support/statements";
import { conclude, holderOf, makeVerdictWorld, outcome, send, verdict } from "../../support/verdicts";

useDatabase();
useNotes();

/** A report with one comment without an answer. */
async function makeCommented() {
  const report = await makeReport(({ date }) => arrive(date.id));
  const commentsUntil = addDays(now(), 5);
  await db().report.update({ where: { id: report.id }, data: { state: "COMMENTING", commentsUntil } });
  const commentId = newId();
  await db().reportComment.create({
    data: { id: commentId, reportId: report.id, name: "Ann", text: "Klopt niet.", at: now() },
  });
  return { ...report, commentId };
}

test("a report asks for the next thing that its organiser does, and for nothing once it is published", async () => {
  const { id, noteId, commentId, organiser, stranger } = await makeCommented();
  const { title } = await db().report.findUniqueOrThrow({ where: { id } });
  const about = { reportId: id, title };
  const todo = () => reportsToDo(organiser);
  expect(await todo()).toEqual([{ kind: "answer", comments: 1, ...about }]);
  await answerComment(organiser, id, commentId, { outcome: "TAKEN", answer: "" });
  expect(await todo()).toEqual([]);
  setClock(() => addDays(new Date(), 6));
  expect((await todo()).filter(({ kind }) => kind !== "begin")).toEqual([{ kind: "decide", ...about }]);
  setClock();
  await decideReport(organiser, id);
  expect(await todo()).toEqual([{ kind: "publish", ...about }]);
  for (const other of [visitor, stranger]) expect(await reportsToDo(other)).toEqual([]);
  await rewrite(noteId, filledIn);
  await publishReport(organiser, id, { number: 1, remark: "", tell: false });
  expect(await todo()).toEqual([]);
});

test("an event of a network that is over asks for a report, until it has one; an older one asks no more", async () => {
  const network = await makeNetwork();
  const on = { networkId: network.id };
  const over = await makeListed({ ...on, title: "Over", days: [{ in: -9 }, { in: -2 }] });
  await makeListed({ ...on, days: [{ in: -9 }, { in: 2 }] });
  await makeListed({ ...on, days: [{ in: -200 }] });
  await makeListed({ ...on, days: [{ in: -3 }], published: false });
  await makeListed({ ...on, days: [{ in: -3 }], cancelled: true });
  await makeListed({ ...on, days: [{ in: -3, cancelled: true }] });
  await makeListed({ days: [{ in: -3 }] });
  const organiser = viewerWith("ORGANISER", on);
  expect(await reportsToDo(organiser)).toEqual([{ kind: "begin", eventId: over.id, title: "Over" }]);
  expect(await reportsToDo(viewerWith("ORGANISER", { networkId: (await makeNetwork()).id }))).toEqual([]);
  for (const role of ["EXPERT", "STEERING", "MEMBER", "CHECK_IN"] as const)
    expect(await reportsToDo(viewerWith(role, on))).toEqual([]);
});

test("who was asked to write finds the report, and nobody else does", async () => {
  const { id, deskId, organiser } = await makeReport(() => Promise.resolve());
  const email = `schrijft-${newId().slice(-8)}@example.org`;
  const { id: personId } = await makePerson({ email });
  const writer: Viewer = { ...visitor, personId };
  expect(await reportsIWrite(writer)).toEqual([]);
  await nameHelper(organiser, deskId, { name: "Sien", email, role: "NOTE_TAKER" });
  expect(await reportsIWrite(writer)).toMatchObject([{ id, deskId, state: "DRAFT" }]);
  const other: Viewer = { ...visitor, personId: (await makePerson()).id };
  for (const viewer of [visitor, other, organiser]) expect(await reportsIWrite(viewer)).toEqual([]);
});

test("an expert sees of a round how many of all still wait for their answer", async () => {
  const world = await makeVerdictWorld();
  const [expert] = world.experts;
  const [first, second] = [await conclude(world), await conclude(world, "Een tweede.")];
  const roundId = await send(world, [first!, second!]);
  await giveVerdict(expert, { roundId, conclusionId: first! }, verdict());
  expect(await roundsWaitingFor(expert)).toMatchObject([
    { id: roundId, waiting: 1, of: 2, network: { name: world.network.name } },
  ]);
  for (const other of [world.organiser, world.steering, world.member, world.stranger])
    expect(await roundsWaitingFor(other)).toEqual([]);
});

test("a round is to close once everybody answered or its day went by; then what was not decided waits", async () => {
  const world = await makeVerdictWorld();
  const { steering, organiser, experts, network } = world;
  const [first, second] = [await conclude(world), await conclude(world, "Een tweede.")] as [string, string];
  const roundId = await send(world, [first, second], 5);
  const about = { roundId, title: "Eerste ronde", network: network.name };
  const todo = () => roundsToDo(steering, ["STEERING"]);
  expect(await todo()).toEqual([]);
  await giveVerdict(experts[0], { roundId, conclusionId: first }, verdict());
  setClock(() => addDays(new Date(), 6));
  expect(await todo()).toMatchObject([{ ...about, kind: "close", over: true, answered: 0, experts: 2 }]);
  setClock();
  await giveVerdict(experts[0], { roundId, conclusionId: second }, verdict());
  await giveVerdict(experts[1], { roundId, conclusionId: second }, verdict("VERWORPEN", "Nee."));
  expect(await todo()).toEqual([]);
  await giveVerdict(experts[1], { roundId, conclusionId: first }, verdict());
  expect(await todo()).toMatchObject([{ ...about, kind: "close", over: false, answered: 2, experts: 2 }]);
  expect(await roundsToDo(organiser, ["STEERING"])).toEqual([]);
  await closeRound(steering, roundId);
  const decide = { ...about, kind: "decide" };
  expect(await todo()).toEqual([{ ...decide, conclusions: 2, differ: 1 }]);
  expect(await roundsToDo(organiser, ["ORGANISER"])).toEqual([{ ...decide, conclusions: 2, differ: 1 }]);
  await decideOutcome(steering, { roundId, conclusionId: second }, outcome("VERWORPEN", "Daarom"));
  expect(await todo()).toEqual([{ ...decide, conclusions: 1, differ: 0 }]);
  await decideOutcome(steering, { roundId, conclusionId: first }, outcome());
  expect(await todo()).toEqual([]);
  for (const other of [visitor, world.experts[0], world.member, world.stranger])
    expect(await roundsToDo(other, ["ORGANISER", "STEERING"])).toEqual([]);
});

test("what waits takes as many statements for one report and round as for many", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser } = world;
  const both = () =>
    statementsOf(async () => {
      await reportsToDo(organiser);
      await roundsToDo(organiser, ["ORGANISER", "STEERING"]);
    });
  const grow = async () => {
    await send(world, [await conclude(world)], 1);
    await holderOf("EXPERT", networkId);
    await makeListed({ networkId, days: [{ in: -3 }] });
  };
  await grow();
  const few = await both();
  for (let i = 0; i < 4; i += 1) await grow();
  expect(await both()).toBe(few);
  expect(few).toBeLessThanOrEqual(9);
});
