import { asDay, brusselsDay, daysBetween } from "~/platform/time";
import { waitsSince } from "./rules";

type Waits = { askedAt: Date | null; createdAt: Date; expectedOn: Date | null };

/** How many days a question waits, and whether its answer is later than was said. */
export function waited<Q extends Waits>(question: Q, at: Date): Q & { waitedDays: number; late: boolean } {
  return {
    ...question,
    waitedDays: Math.max(0, daysBetween(waitsSince(question), at)),
    late: question.expectedOn !== null && question.expectedOn < asDay(brusselsDay(at)),
  };
}
