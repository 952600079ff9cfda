import { z } from "zod";
import { oneOf, optionalText } from "~/platform/http/fields";
import { addHours } from "~/platform/time";

/** What somebody thought of the day, for server and browser alike. */

export const SCORES = ["1", "2", "3", "4", "5"] as const;

/** Answers below this number stay hidden: who gave them could be guessed. */
export const FEWEST_SHOWN = 5;

export const EvaluationForm = z.object({
  score: oneOf(SCORES).transform(Number),
  mostUseful: optionalText(2000),
  improve: optionalText(2000),
});

export type EvaluationInput = z.output<typeof EvaluationForm>;

/** From the last hour on: the room is asked while everybody is still there. */
export function mayEvaluate(endsAt: Date, at: Date): boolean {
  return at >= addHours(endsAt, -1);
}

/** How many gave each score, 1 to 5. */
export function distribution(scores: readonly number[]): { score: number; count: number }[] {
  return SCORES.map(Number).map((score) => ({ score, count: scores.filter((one) => one === score).length }));
}

export function average(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
