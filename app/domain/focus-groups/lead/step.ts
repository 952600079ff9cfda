import { z } from "zod";
import { line, oneOf, wholeNumber } from "~/platform/http/fields";

export const MAX_STEPS = 20;

/** One step of a group: what it does, and for how long. */
export const StepForm = z.object({ title: line(80), minutes: wholeNumber(1, 240) });
export type StepInput = z.output<typeof StepForm>;

export const STEP_MOVES = ["earlier", "later"] as const;
export type StepMove = (typeof STEP_MOVES)[number];
export const StepMoveForm = z.object({ to: oneOf(STEP_MOVES) });
