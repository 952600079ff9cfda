import { beforeEach, expect, test } from "vitest";
import {
  begun,
  clockDigits,
  extended,
  msLeft,
  passedMoment,
  paused,
  resumed,
} from "~/domain/focus-groups/lead/clock";
import {
  giveTime,
  nextStep,
  pauseClock,
  startClock,
  stopClock,
  unsafeClockOf,
} from "~/domain/focus-groups/lead/clock.server";
import { takeUsualSteps } from "~/domain/focus-groups/lead/steps.server";
import { topicsOf } from "~/realtime/topics.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../../support/database";
import { happenedIn, makeLed } from "../../../support/lead";

useDatabase();

const MINUTE = 60_000;
const START = new Date("2026-11-26T09:00:00Z");
const after = (minutes: number) => new Date(START.getTime() + minutes * MINUTE);
let at = START;
const goTo = (minutes: number) => (at = after(minutes));
beforeEach(() => {
  goTo(0);
  setClock(() => at);
});

async function makeClock() {
  const world = await makeLed();
  await takeUsualSteps(world.leads, world.groupId);
  const steps = await db().groupStep.findMany({
    where: { groupId: world.groupId },
    orderBy: { order: "asc" },
  });
  return { ...world, steps: steps.map(({ id }) => id) as [string, string, string, string] };
}

const leftIn = async (groupId: string) => {
  const { clock, now } = await unsafeClockOf(groupId);
  return clock && { title: clock.title, minutes: msLeft(clock, now) / MINUTE, runs: clock.endsAt !== null };
};

test("what is left is kept over a pause, and more time counts from now once it was up", () => {
  const clock = begun(20, START);
  expect(msLeft(clock, after(5))).toBe(15 * MINUTE);
  const held = paused(clock, after(5));
  expect(msLeft(held, after(500))).toBe(15 * MINUTE);
  expect(resumed(held, after(30))).toEqual({ endsAt: after(45), leftMs: null });
  expect(extended(held, 5, after(30))).toEqual({ endsAt: null, leftMs: 20 * MINUTE });
  expect(extended(clock, 1, after(19))).toEqual({ endsAt: after(21), leftMs: null });
  expect(extended(clock, 5, after(30))).toEqual({ endsAt: after(35), leftMs: null });
  expect(paused(clock, after(30))).toEqual({ endsAt: null, leftMs: 0 });
});

test("digits round up, so that a whole minute is shown for as long as it lasts", () => {
  expect([20 * MINUTE, 19 * MINUTE + 1, 59_999, 1, 0, -5000, 75 * MINUTE].map(clockDigits)).toEqual([
    "20:00",
    "19:01",
    "1:00",
    "0:01",
    "0:00",
    "0:00",
    "75:00",
  ]);
});

test("only the moments that matter are said, each once", () => {
  expect(passedMoment(301_000, 300_000)).toBe("Nog 5 minuten");
  expect(passedMoment(300_000, 299_000)).toBeNull();
  expect(passedMoment(60_500, 59_900)).toBe("Nog 1 minuut");
  expect(passedMoment(400, -600)).toBe("De tijd is om");
  expect(passedMoment(-600, -1600)).toBeNull();
  // A laptop that slept says where things are, not all that it missed.
  expect(passedMoment(400_000, -600)).toBe("De tijd is om");
});

test("the clock runs through the steps: start, pause, go on, more time, next, and it stops after the last", async () => {
  const { leads, groupId, steps } = await makeClock();
  await startClock(leads, groupId, null);
  expect(await leftIn(groupId)).toEqual({ title: "Kennismaking", minutes: 5, runs: true });
  goTo(2);
  await pauseClock(leads, groupId);
  goTo(10);
  expect(await leftIn(groupId)).toEqual({ title: "Kennismaking", minutes: 3, runs: false });
  await giveTime(leads, groupId, 1);
  await startClock(leads, groupId, null);
  goTo(11);
  expect(await leftIn(groupId)).toEqual({ title: "Kennismaking", minutes: 3, runs: true });
  await nextStep(leads, groupId, steps[0]);
  expect(await leftIn(groupId)).toEqual({ title: "Verkennen", minutes: 20, runs: true });
  await startClock(leads, groupId, steps[3]);
  expect(await leftIn(groupId)).toEqual({ title: "Afronden", minutes: 10, runs: true });
  await nextStep(leads, groupId, steps[3]);
  expect(await leftIn(groupId)).toBeNull();
  // Several happened in one moment of this test's time.
  expect((await happenedIn(groupId)).sort()).toEqual([
    "clock.extended",
    "clock.paused",
    "clock.resumed",
    "clock.started",
    "clock.started",
    "clock.started",
    "clock.stopped",
    "step.usual-taken",
  ]);
});

test("two presses at once on one page go one step on, start once, and pause once", async () => {
  const { leads, groupId, steps } = await makeClock();
  await Promise.all([1, 2, 3].map(() => startClock(leads, groupId, null)));
  expect((await happenedIn(groupId)).filter((kind) => kind === "clock.started")).toHaveLength(1);
  await Promise.all([1, 2, 3].map(() => nextStep(leads, groupId, steps[0])));
  expect(await leftIn(groupId)).toMatchObject({ title: "Verkennen" });
  await Promise.all([1, 2].map(() => pauseClock(leads, groupId)));
  await Promise.all([1, 2].map(() => giveTime(leads, groupId, 5)));
  expect(await leftIn(groupId)).toEqual({ title: "Verkennen", minutes: 30, runs: false });
  await Promise.all([1, 2].map(() => stopClock(leads, groupId)));
  expect(await leftIn(groupId)).toBeNull();
  expect((await happenedIn(groupId)).filter((kind) => /paused|stopped/.test(kind)).sort()).toEqual([
    "clock.paused",
    "clock.stopped",
  ]);
});

test("a clock without steps, more time without a clock, and a step of another group are refused", async () => {
  const { leads, groupId, otherId } = await makeLed();
  await expect(startClock(leads, groupId, null)).rejects.toMatchObject({ reason: "no-steps" });
  await expect(giveTime(leads, groupId, 5)).rejects.toMatchObject({ reason: "no-clock" });
  const theirs = await db().groupStep.create({
    data: { groupId: otherId, order: 1, title: "X", minutes: 5 },
  });
  await expect(startClock(leads, groupId, theirs.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await db().stepClock.count({ where: { groupId } })).toBe(0);
});

test("a step that is removed while its clock runs leaves the time, without a name", async () => {
  const { leads, groupId, steps } = await makeClock();
  await startClock(leads, groupId, steps[1]);
  await db().groupStep.delete({ where: { id: steps[1] } });
  goTo(5);
  expect(await leftIn(groupId)).toEqual({ title: "", minutes: 15, runs: true });
  // From no step one goes on to the first.
  await nextStep(leads, groupId, null);
  expect(await leftIn(groupId)).toMatchObject({ title: "Kennismaking" });
});

test("nobody but who leads touches the clock", async () => {
  const { leads, outside, groupId, steps, organiser } = await makeClock();
  await startClock(leads, groupId, null);
  for (const caller of outside)
    for (const press of [
      () => startClock(caller, groupId, steps[1]),
      () => pauseClock(caller, groupId),
      () => giveTime(caller, groupId, 5),
      () => nextStep(caller, groupId, steps[0]),
      () => stopClock(caller, groupId),
    ])
      await expect(press()).rejects.toMatchObject({ code: "not-found" });
  expect(await leftIn(groupId)).toEqual({ title: "Kennismaking", minutes: 5, runs: true });
  await pauseClock({ viewer: organiser, guestSecret: null }, groupId);
  expect(await leftIn(groupId)).toMatchObject({ runs: false });
});

test("every press is heard by the screens of the group and by the organiser's overview", async () => {
  const { leads, groupId, date } = await makeClock();
  await startClock(leads, groupId, null);
  const row = await db().activity.findFirstOrThrow({ where: { kind: "clock.started", subjectId: groupId } });
  expect(topicsOf({ ...row, data: row.data as Record<string, string> })).toEqual(
    expect.arrayContaining([`group:${groupId}`, `tables:${date.id}`]),
  );
});
