import { dayNumber, minuteOfDay } from "~/ui/wall-clock";
import { clashesOf, type Clash } from "./clashes";
import { programmeOf, type ProgrammeItem, type ProgrammeLine } from "./programme";

/** An item as the organiser sees it on one date. */
export type PlanLine = ProgrammeLine & {
  /** It belongs to this date alone. */
  own: boolean;
  /** It is shared, and not here as it is elsewhere. */
  differs: boolean;
  seated: number;
  waiting: number;
};

/** The programme of one date as the organiser edits it. */
export type PlanDay = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  place: string;
  capacity: number;
  lines: PlanLine[];
  /** Shared items that do not take place here. */
  dropped: PlanLine[];
  clashes: Clash[];
};

type Plan = {
  dates: {
    id: string;
    startsAt: Date;
    endsAt: Date;
    cancelledAt: Date | null;
    capacity: number;
    venue: { municipality: string } | null;
  }[];
  rounds: { id: string }[];
  items: ProgrammeItem[];
};
type People = { itemId: string; occurrenceId: string; seated: number; waiting: number }[];

/** The programme of each date, with who sits in it and what clashes. */
export function planDays({ dates, rounds, items }: Plan, people: People): PlanDay[] {
  return dates.map(({ venue, ...date }) => {
    const lines = linesOn(items, date.id, people);
    const withDropped = linesOn(items.map(undropped(date.id)), date.id, people);
    const shown = new Set(lines.map((line) => line.id));
    return {
      ...date,
      place: venue?.municipality ?? "Online",
      lines,
      dropped: withDropped.filter((line) => !shown.has(line.id)),
      clashes: clashesOf({
        lines,
        hours: hoursOf(date),
        // Each participant takes one item of every round.
        wanted: Object.fromEntries(rounds.map((round) => [round.id, date.capacity])),
      }),
    };
  });
}

function linesOn(items: ProgrammeItem[], occurrenceId: string, people: People): PlanLine[] {
  return programmeOf(items, occurrenceId).map((line) => {
    const item = items.find((one) => one.id === line.id)!;
    const here = people.find((one) => one.itemId === line.id && one.occurrenceId === occurrenceId);
    return {
      ...line,
      own: item.occurrenceId !== null,
      differs: item.overrides.some((one) => one.occurrenceId === occurrenceId),
      seated: here?.seated ?? 0,
      waiting: here?.waiting ?? 0,
    };
  });
}

const undropped = (occurrenceId: string) => (item: ProgrammeItem) => ({
  ...item,
  overrides: item.overrides.map((one) =>
    one.occurrenceId === occurrenceId ? { ...one, dropped: false } : one,
  ),
});

/** From when to when a date lasts, in minutes after midnight of its first day. */
export function hoursOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  return {
    start: minuteOfDay(startsAt),
    end: minuteOfDay(endsAt) + 1440 * (dayNumber(endsAt) - dayNumber(startsAt)),
  };
}
