import { Invalid, type FieldErrors } from "~/platform/errors";
import {
  addDays,
  brusselsDay,
  fromWallClock,
  minuteOfDay,
  toWallClock,
  wallClockShows,
} from "~/platform/time";
import type { DateInput } from "../date-form";

/** When a date is and until when one registers, as instants. */
export type DateTimes = {
  startsAt: Date;
  endsAt: Date;
  opensAt: Date | null;
  closesAt: Date | null;
};

/**
 * The instants of what was typed. An hour that comes twice means the first, unless the date stood at the second
 * already and the reading did not change.
 * @throws Invalid at the field whose reading no clock shows, or that comes before what it should come after.
 */
export function timesOf(input: DateInput, before: DateTimes | null): DateTimes {
  const wrong: FieldErrors = {};
  const read = (field: string, local: string, stood: Date | null | undefined) => {
    if (wallClockShows(local) === "never") wrong[field] = "skipped-hour";
    return stood && toWallClock(stood) === local ? stood : fromWallClock(local);
  };
  const { closesDay, closesTime } = input;
  const closing = (day: string) =>
    closesTime === null ? endOfDay(day) : read("closesTime", `${day}T${closesTime}`, before?.closesAt);
  const times = {
    startsAt: read("startsAt", input.startsAt, before?.startsAt),
    endsAt: read("endsAt", input.endsAt, before?.endsAt),
    opensAt: input.opensAt === null ? null : read("opensAt", input.opensAt, before?.opensAt),
    closesAt: closesDay === null ? null : closing(closesDay),
  };
  const errors = { ...outOfOrder(times), ...wrong };
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return times;
}

function outOfOrder({ startsAt, endsAt, opensAt, closesAt }: DateTimes): FieldErrors {
  const wrong: FieldErrors = {};
  if (endsAt <= startsAt) wrong.endsAt = "before-start";
  // "Until the day itself, that day included" is what people mean by it: registering stops at the start anyway.
  if (closesAt && closesAt > endOfDay(brusselsDay(startsAt))) wrong.closesDay = "after-start";
  if (opensAt && opensAt >= (closesAt ?? startsAt)) wrong.opensAt = "after-deadline";
  return wrong;
}

/** Midnight at the end of that day: said to people as "tot en met". */
export function endOfDay(day: string): Date {
  return addDays(fromWallClock(`${day}T00:00`), 1);
}

/** A deadline as the form has it: a day that is included, or a day with an hour. */
export function deadlineFields(closesAt: Date | null): { closesDay: string; closesTime: string } {
  if (closesAt === null) return { closesDay: "", closesTime: "" };
  if (minuteOfDay(closesAt) === 0) return { closesDay: brusselsDay(addDays(closesAt, -1)), closesTime: "" };
  const [closesDay = "", closesTime = ""] = toWallClock(closesAt).split("T");
  return { closesDay, closesTime };
}
