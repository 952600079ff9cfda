import { formatDayShort } from "~/ui/dates";

type Day = { id: string; startsAt: Date; venue: { municipality: string } | null };

/** The place of a date, for where there is no room for more. */
export const placeOf = ({ venue }: Pick<Day, "venue">) => venue?.municipality ?? "Online";

/** Brugge, do 10 dec 2026: a date of an event as an organiser names it. */
export const nameOf = (date: Day) => `${placeOf(date)}, ${formatDayShort(date.startsAt)}`;
