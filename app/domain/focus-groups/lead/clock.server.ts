import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { leading, type GroupWork } from "../inside/group-work.server";
import { begun, extended, isRunning, paused, resumed, type ClockFace, type ShownClock } from "./clock";

export const clockSelect = {
  stepId: true,
  endsAt: true,
  leftMs: true,
  step: { select: { title: true } },
} as const;

type ClockRow = ClockFace & { stepId: string | null; step: { title: string } | null };

/** A row of `clockSelect` as screens get it; null when no clock stands. */
export function shownClock(row: ClockRow | null | undefined): ShownClock | null {
  if (!row) return null;
  const { step, ...clock } = row;
  return { ...clock, title: step?.title ?? "" };
}

/**
 * The clock of a group, for who was let in by `groupAccess` already: checks no caller. Send `now` along, by which
 * a browser knows how far its own clock is off.
 */
export async function unsafeClockOf(groupId: string): Promise<{ clock: ShownClock | null; now: Date }> {
  const row = await db().stepClock.findUnique({ where: { groupId }, select: clockSelect });
  return { clock: shownClock(row), now: now() };
}

/**
 * Starts the clock for a step; without one goes on where it was paused, else begins with the first step. Pressed
 * twice it starts once.
 * @throws NotFound; Conflict `no-steps`.
 */
export async function startClock(caller: GroupCaller, groupId: string, stepId: string | null): Promise<void> {
  await onClock(caller, groupId, async ({ clock, steps, begin, save }) => {
    if (stepId) {
      const step = steps.find((one) => one.id === stepId);
      if (!step) throw new NotFound("step");
      const goesOn = clock?.stepId === stepId && isRunning(clock);
      return goesOn ? undefined : begin(step);
    }
    if (clock) return isRunning(clock) ? undefined : save("clock.resumed", resumed(clock, now()));
    if (!steps[0]) throw new Conflict("no-steps");
    return begin(steps[0]);
  });
}

/** Holds the clock; what is left stays. */
export async function pauseClock(caller: GroupCaller, groupId: string): Promise<void> {
  await onClock(caller, groupId, async ({ clock, save }) => {
    if (clock && isRunning(clock)) await save("clock.paused", paused(clock, now()));
  });
}

/** Gives the step more minutes, running or paused. @throws Conflict `no-clock`. */
export async function giveTime(caller: GroupCaller, groupId: string, minutes: number): Promise<void> {
  await onClock(caller, groupId, async ({ clock, save }) => {
    if (!clock) throw new Conflict("no-clock");
    await save("clock.extended", extended(clock, minutes, now()), { minutes });
  });
}

/**
 * Goes on to the next step, and stops after the last.
 * @param from the step that the page showed; when it is another by now, somebody pressed first and nothing happens.
 */
export async function nextStep(caller: GroupCaller, groupId: string, from: string | null): Promise<void> {
  await onClock(caller, groupId, async ({ clock, steps, begin, stop }) => {
    if (!clock || clock.stepId !== from) return;
    const next = steps[steps.findIndex((step) => step.id === from) + 1];
    await (next ? begin(next) : stop());
  });
}

/** Takes the clock off every screen. */
export async function stopClock(caller: GroupCaller, groupId: string): Promise<void> {
  await onClock(caller, groupId, async ({ clock, stop }) => {
    if (clock) await stop();
  });
}

type Step = { id: string; minutes: number };
type ClockWork = {
  clock: (ClockFace & { stepId: string | null }) | null;
  steps: Step[];
  begin(step: Step): Promise<void>;
  save(kind: string, face: ClockFace, data?: { minutes: number }): Promise<void>;
  stop(): Promise<void>;
};

async function onClock(
  caller: GroupCaller,
  groupId: string,
  work: (on: ClockWork) => Promise<void>,
): Promise<void> {
  await leading(caller, groupId, async (led) => {
    const { tx } = led;
    const where = { groupId };
    const clock = await tx.stepClock.findUnique({ where });
    const steps = await tx.groupStep.findMany({ where, orderBy: [{ order: "asc" }, { id: "asc" }] });
    await work({ clock, steps, ...handsOn(tx, led, groupId) });
  });
}

function handsOn(
  tx: Tx,
  { happening }: GroupWork,
  groupId: string,
): Pick<ClockWork, "begin" | "save" | "stop"> {
  return {
    async begin(step) {
      const face = { stepId: step.id, ...begun(step.minutes, now()) };
      await tx.stepClock.upsert({ where: { groupId }, create: { groupId, ...face }, update: face });
      await record(tx, happening("clock.started", groupId, { stepId: step.id }));
    },
    async save(kind, face, data) {
      await tx.stepClock.update({ where: { groupId }, data: face });
      await record(tx, happening(kind, groupId, data));
    },
    async stop() {
      await tx.stepClock.delete({ where: { groupId } });
      await record(tx, happening("clock.stopped", groupId));
    },
  };
}
