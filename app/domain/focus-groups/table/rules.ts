import { addDays } from "~/platform/time";

type TableDay = { tableOpenedAt: Date | null; occurrence: { startsAt: Date; endsAt: Date } };

/** Phones may join: whoever leads opened the table, and its day is near. */
export function mayJoinNow({ tableOpenedAt, occurrence }: TableDay, at: Date): boolean {
  return tableOpenedAt !== null && isNear(occurrence, at);
}

/** From a day before until a day after. */
export function isNear({ startsAt, endsAt }: TableDay["occurrence"], at: Date): boolean {
  return at >= addDays(startsAt, -1) && at <= addDays(endsAt, 1);
}
