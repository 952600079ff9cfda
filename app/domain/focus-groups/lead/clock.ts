/** How the clock of a group stands: it runs until `endsAt`, or rests with `leftMs` to go. */
export type ClockFace = { endsAt: Date | null; leftMs: number | null };

/** The clock as every screen of the group shows it. */
export type ShownClock = ClockFace & {
  stepId: string | null;
  /** Of the step; empty when that was removed meanwhile. */
  title: string;
};

const MINUTE_MS = 60_000;

/** Milliseconds to go; below zero once the time is up. */
export function msLeft({ endsAt, leftMs }: ClockFace, at: Date): number {
  return endsAt ? endsAt.getTime() - at.getTime() : (leftMs ?? 0);
}

export const isRunning = ({ endsAt }: ClockFace): boolean => endsAt !== null;

/** A step begins. */
export function begun(minutes: number, at: Date): ClockFace {
  return { endsAt: new Date(at.getTime() + minutes * MINUTE_MS), leftMs: null };
}

/** What is left is kept; time that was up long ago does not become a debt. */
export function paused(clock: ClockFace, at: Date): ClockFace {
  return { endsAt: null, leftMs: Math.max(0, msLeft(clock, at)) };
}

export function resumed(clock: ClockFace, at: Date): ClockFace {
  return { endsAt: new Date(at.getTime() + Math.max(0, msLeft(clock, at))), leftMs: null };
}

/** More time, from now on when it was up already. */
export function extended(clock: ClockFace, minutes: number, at: Date): ClockFace {
  const left = Math.max(0, msLeft(clock, at)) + minutes * MINUTE_MS;
  return isRunning(clock)
    ? { endsAt: new Date(at.getTime() + left), leftMs: null }
    : { endsAt: null, leftMs: left };
}

/** 12:34; the minutes go on above sixty, for no step is read in hours. */
export function clockDigits(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What is said aloud when this moment comes: at five minutes, at one, and at the end. */
export const MOMENTS = [
  { ms: 5 * MINUTE_MS, words: "Nog 5 minuten" },
  { ms: MINUTE_MS, words: "Nog 1 minuut" },
  { ms: 0, words: "De tijd is om" },
] as const;

/** The moment that was passed between two readings of the same clock; the last one, when there are more. */
export function passedMoment(before: number, after: number): string | null {
  return MOMENTS.findLast(({ ms }) => before > ms && after <= ms)?.words ?? null;
}
