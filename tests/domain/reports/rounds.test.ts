import { afterAll, beforeAll, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { changeConclusion } from "~/domain/reports/conclusions/make.server";
import { remindExperts } from "~/domain/reports/conclusions/reminders.server";
import { roundPage, testedConclusion } from "~/domain/reports/conclusions/round-page.server";
import { roundsWaitingFor } from "~/domain/reports/conclusions/todo.server";
import { closeRound, saveRound, sendRound } from "~/domain/reports/conclusions/rounds.server";
import { mayFollowRound } from "~/domain/reports/conclusions/topics.server";
import { decideOutcome, giveVerdict, replyToVerdicts } from "~/domain/reports/conclusions/verdicts.server";
import { visitor } from "~/domain/people/viewer";
import { authorise } from "~/realtime/topics.server";
import { conclusionToEdit } from "~/domain/reports/conclusions/queries.server";
import { conclusionTrace } from "~/domain/reports/trace.server";
import { verdictData } from "~/domain/reports/conclusions/personal-data.server";
import { mailScribe } from "~/mail/scribe.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotAllowed, NotFound } from "~/platform/errors";
import { addDays, startOfDay } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { conclude, decide, gather, makeVerdictWorld, outcome, send, verdict } from "../../support/verdicts";

useDatabase();
let stop: () => void;
beforeAll(() => {
  stop = addScribe(mailScribe);
});
afterAll(() => stop());

const letters = async (letter: string, email: string) =>
  db().outboxMail.count({ where: { letter, toEmail: email } });

test("each expert of the network gets one mail when a round is sent, and it is sent once", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser } = world;
  const roundId = await gather(world, [await conclude(world)]);
  const tries = await Promise.allSettled([1, 2].map(() => sendRound(organiser, { networkId, roundId })));
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const { email } of world.experts) expect(await letters("verdict-round", email)).toBe(1);
  for (const { email } of [world.steering, world.member])
    expect(await letters("verdict-round", email)).toBe(0);
});

test("who did not answer all is reminded once, two days before the day", async () => {
  const world = await makeVerdictWorld();
  const conclusionId = await conclude(world);
  const at = new Date();
  const roundId = await send(world, [conclusionId], 10);
  const [done, late] = world.experts;
  await giveVerdict(done, { roundId, conclusionId }, verdict());
  const morning = (day: number) => new Date(startOfDay(addDays(at, day)).getTime() + 9 * 3_600_000);
  for (const day of [7, 8, 9]) {
    setClock(() => morning(day));
    await Promise.all([remindExperts(), remindExperts()]);
    expect(await letters("verdict-reminder", late.email)).toBe(day < 8 ? 0 : 1);
  }
  expect(await letters("verdict-reminder", done.email)).toBe(0);
});

test("experts see what the others answered only after they answered", async () => {
  const world = await makeVerdictWorld();
  const conclusionId = await conclude(world);
  const place = { roundId: await send(world, [conclusionId]), conclusionId };
  const [first, second] = world.experts;
  await giveVerdict(first, place, verdict("VERWORPEN", "Te streng"));
  const seen = async (viewer: typeof first) =>
    (await testedConclusion(viewer, place.roundId, conclusionId)).answers?.map(({ kind }) => kind) ?? null;
  expect(await seen(first)).toEqual(["VERWORPEN"]);
  expect(await seen(second)).toBeNull();
  expect(await roundPage(second, place.roundId)).toMatchObject({ organises: false });
  expect(await roundPage(world.organiser, place.roundId)).toMatchObject({ organises: true });
  expect((await roundPage(second, place.roundId)).conclusions[0]).toMatchObject({
    waits: true,
    differs: false,
    given: 1,
  });
  await expect(replyToVerdicts(second, place, "Hoezo?")).rejects.toThrow(new Conflict("answer-first"));
  expect(await seen(world.steering)).toEqual(["VERWORPEN"]);
  await giveVerdict(second, place, verdict("ONDERSCHREVEN"));
  expect(await seen(second)).toEqual(["VERWORPEN", "ONDERSCHREVEN"]);
  expect((await roundPage(second, place.roundId)).conclusions[0]).toMatchObject({
    waits: false,
    differs: true,
  });
  await replyToVerdicts(second, place, "Hoezo?");
  expect(
    (await testedConclusion(first, place.roundId, conclusionId)).replies.map(({ text }) => text),
  ).toEqual(["Hoezo?"]);
});

test("an answer can change until the round is closed, and is counted once", async () => {
  const world = await makeVerdictWorld();
  const [conclusionId, other] = [await conclude(world), await conclude(world, "Nog een.")];
  const roundId = await send(world, [conclusionId, other]);
  const [expert] = world.experts;
  expect((await roundsWaitingFor(expert))[0]).toMatchObject({ id: roundId, waiting: 2, of: 2 });
  await Promise.all([1, 2, 3].map(() => giveVerdict(expert, { roundId, conclusionId }, verdict())));
  await giveVerdict(expert, { roundId, conclusionId }, verdict("BIJ_TE_STUREN", "Scherper"));
  expect(await db().verdict.findMany({ where: { conclusionId } })).toMatchObject([{ kind: "BIJ_TE_STUREN" }]);
  expect((await roundsWaitingFor(expert))[0]).toMatchObject({ waiting: 1, of: 2 });
  await closeRound(world.organiser, roundId);
  await expect(giveVerdict(expert, { roundId, conclusionId }, verdict())).rejects.toThrow(
    new Conflict("round-closed"),
  );
  expect(await roundsWaitingFor(expert)).toEqual([]);
});

test("an answer at the very close is in the round or refused, never after it", async () => {
  for (let i = 0; i < 5; i += 1) {
    const world = await makeVerdictWorld();
    const conclusionId = await conclude(world);
    const roundId = await send(world, [conclusionId]);
    await Promise.allSettled([
      closeRound(world.steering, roundId),
      ...world.experts.map((expert) => giveVerdict(expert, { roundId, conclusionId }, verdict())),
    ]);
    const { closedAt } = await db().verdictRound.findUniqueOrThrow({ where: { id: roundId } });
    const given = await db().activity.count({ where: { subjectId: conclusionId, kind: "verdict.given" } });
    expect(closedAt).not.toBeNull();
    expect(await db().verdict.count({ where: { conclusionId } })).toBe(given);
    expect(await db().verdict.count({ where: { conclusionId, changedAt: { gt: closedAt! } } })).toBe(0);
  }
});

test("of two outcomes at once one counts, with the role and not the person", async () => {
  const world = await makeVerdictWorld();
  const conclusionId = await conclude(world);
  const roundId = await send(world, [conclusionId]);
  const place = { roundId, conclusionId };
  await expect(decideOutcome(world.steering, place, outcome())).rejects.toThrow(
    new Conflict("verdicts-open"),
  );
  await closeRound(world.organiser, roundId);
  const tries = await Promise.allSettled([
    decideOutcome(world.steering, place, outcome("ONDERSCHREVEN")),
    decideOutcome(world.organiser, place, outcome("VERWORPEN", "Nee")),
  ]);
  const won = tries.findIndex(({ status }) => status === "fulfilled");
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db().conclusion.findUniqueOrThrow({ where: { id: conclusionId } })).toMatchObject(
    [
      { outcome: "ONDERSCHREVEN", decidedAs: "STEERING" },
      { outcome: "VERWORPEN", decidedAs: "ORGANISER" },
    ][won]!,
  );
});

test("what was adjusted is asked anew in a later round, and decided once more", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser, steering, experts } = world;
  const conclusionId = await conclude(world);
  const first = await send(world, [conclusionId]);
  await giveVerdict(experts[0], { roundId: first, conclusionId }, verdict("BIJ_TE_STUREN", "Scherper"));
  await closeRound(steering, first);
  await decideOutcome(steering, { roundId: first, conclusionId }, outcome("BIJ_TE_STUREN", "Scherper"));
  await expect(gather(world, [conclusionId])).rejects.toThrow(Invalid);
  await changeConclusion(
    organiser,
    { networkId, conclusionId },
    { text: "Scherper.", translation: "", sectorId: null },
  );
  const second = await send(world, [conclusionId]);
  expect((await roundPage(experts[0], second)).conclusions[0]).toMatchObject({ waits: true, given: 0 });
  await giveVerdict(experts[0], { roundId: second, conclusionId }, verdict());
  await closeRound(steering, second);
  await decideOutcome(steering, { roundId: second, conclusionId }, outcome());
  expect(await db().conclusion.findUniqueOrThrow({ where: { id: conclusionId } })).toMatchObject({
    outcome: "ONDERSCHREVEN",
  });
});

test("what was decided before is kept with its reason, by role, and shown in the round and to everybody", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser, steering } = world;
  const { conclusionId } = await decide(world, "BIJ_TE_STUREN");
  const before = { outcome: "BIJ_TE_STUREN", remark: "Daarom", decidedAs: "STEERING" };
  const asPublic = () => conclusionTrace({ viewer: visitor, guestSecret: null }, conclusionId);
  expect((await asPublic()).decisions).toEqual([]);
  const input = { text: "Scherper.", translation: "", sectorId: null };
  await changeConclusion(organiser, { networkId, conclusionId }, input);
  const roundId = await send(world, [conclusionId]);
  const inRound = async () => (await testedConclusion(world.experts[0], roundId, conclusionId)).decisions;
  expect(await inRound()).toMatchObject([before]);
  await closeRound(steering, roundId);
  const tries = [steering, organiser].map((viewer) =>
    decideOutcome(viewer, { roundId, conclusionId }, outcome("ONDERSCHREVEN", "Nu klopt het")),
  );
  expect((await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const page = await asPublic();
  expect(page.conclusion).toMatchObject({ outcome: "ONDERSCHREVEN", outcomeRemark: "Nu klopt het" });
  expect(page.decisions).toEqual([{ ...before, id: expect.any(String), decidedAt: expect.any(Date) }]);
  expect(await inRound()).toMatchObject([before]);
  expect((await conclusionToEdit(organiser, networkId, conclusionId)).decisions).toMatchObject([before]);
  expect(JSON.stringify(page)).not.toContain(steering.personId);
});

test("a round needs a day to come, conclusions that are free, and experts", async () => {
  const world = await makeVerdictWorld();
  const { networkId, organiser } = world;
  const conclusionId = await conclude(world);
  await expect(gather(world, [conclusionId], -1)).rejects.toThrow(Invalid);
  const roundId = await gather(world, [conclusionId]);
  const again = { title: "Nog een", dueOn: "2099-01-01", conclusionIds: [conclusionId] };
  await expect(saveRound(organiser, networkId, null, again)).rejects.toThrow(Invalid);
  await db().roleGrant.deleteMany({ where: { networkId, role: "EXPERT" } });
  await expect(sendRound(organiser, { networkId, roundId })).rejects.toThrow(new Conflict("no-experts"));
  setClock(() => addDays(new Date(), 20));
  await expect(sendRound(organiser, { networkId, roundId })).rejects.toThrow(new Conflict("round-past"));
});

test("only experts answer, only the steering group and organisers decide, and nobody else hears of it", async () => {
  const world = await makeVerdictWorld();
  const elsewhere = await makeVerdictWorld();
  const conclusionId = await conclude(world);
  const draft = await gather(world, [conclusionId]);
  for (const viewer of [world.experts[0], world.steering, world.organiser])
    expect(await mayFollowRound(viewer, draft)).toBe(false);
  await sendRound(world.organiser, { networkId: world.networkId, roundId: draft });
  const place = { roundId: draft, conclusionId };
  const outside = [
    visitor,
    world.member,
    world.stranger,
    elsewhere.experts[0],
    elsewhere.steering,
    elsewhere.organiser,
  ];
  for (const viewer of outside) {
    expect(await mayFollowRound(viewer, draft)).toBe(false);
    await expect(roundPage(viewer, draft)).rejects.toThrow(NotFound);
    await expect(testedConclusion(viewer, draft, conclusionId)).rejects.toThrow(NotFound);
    await expect(giveVerdict(viewer, place, verdict())).rejects.toThrow(NotFound);
    await expect(replyToVerdicts(viewer, place, "Dag")).rejects.toThrow(NotFound);
    await expect(closeRound(viewer, draft)).rejects.toThrow(NotFound);
    await expect(decideOutcome(viewer, place, outcome())).rejects.toThrow(NotFound);
  }
  for (const viewer of [world.steering, world.organiser]) {
    expect(await mayFollowRound(viewer, draft)).toBe(true);
    await expect(giveVerdict(viewer, place, verdict())).rejects.toThrow(NotAllowed);
  }
  const [expert] = world.experts;
  expect(await mayFollowRound(expert, draft)).toBe(true);
  await expect(closeRound(expert, draft)).rejects.toThrow(NotFound);
  await expect(decideOutcome(expert, place, outcome())).rejects.toThrow(NotFound);
});

test("a socket hears of a round what its page would show, and a message says only that it changed", async () => {
  const world = await makeVerdictWorld();
  const conclusionId = await conclude(world);
  const roundId = await send(world, [conclusionId]);
  const hears = async (viewer: typeof visitor) =>
    authorise({ viewer, guestSecret: null }, `verdicts:${roundId}`);
  for (const viewer of [world.experts[0], world.steering, world.organiser])
    expect(await hears(viewer)).toBe(true);
  for (const viewer of [visitor, world.member, world.stranger]) expect(await hears(viewer)).toBe(false);
  await giveVerdict(world.experts[0], { roundId, conclusionId }, verdict("VERWORPEN", "Nee"));
  const [happened] = await db().activity.findMany({
    where: { subjectId: conclusionId, kind: "verdict.given" },
    orderBy: { id: "asc" },
  });
  expect(happened!.data).toEqual({ networkId: world.networkId, verdictRoundId: roundId });
});

test("somebody takes along what they said as an expert, and nothing of others", async () => {
  const world = await makeVerdictWorld();
  const conclusionId = await conclude(world, "Een besluit.");
  const place = { roundId: await send(world, [conclusionId]), conclusionId };
  const [first, second] = world.experts;
  await giveVerdict(first, place, verdict("VERWORPEN", "Nee"));
  await giveVerdict(second, place, verdict());
  await replyToVerdicts(first, place, "Omdat.");
  expect(await verdictData(first)).toMatchObject({
    verdicts: [{ kind: "VERWORPEN", remark: "Nee", conclusion: "Een besluit." }],
    replies: [{ text: "Omdat.", conclusion: "Een besluit." }],
  });
  expect(await verdictData(visitor)).toEqual({ verdicts: [], replies: [] });
});
