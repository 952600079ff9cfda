import type { CheckName } from "./checklist";
import { registrationState, type DateFacts } from "./rules";

type TodoDate = Omit<DateFacts, "published"> & {
  id: string;
  endsAt: Date;
  venue: { municipality: string } | null;
};
type TodoEvent = {
  id: string;
  title: string;
  publishedAt: Date | null;
  cancelledAt: Date | null;
  empty: CheckName[];
  occurrences: TodoDate[];
};
type Seats = Record<string, { waiting: number } | undefined>;

/** Something an organiser would do now, the most pressing kind first. */
export type Todo =
  | { kind: "going-on" | "prepare" | "deadline" | "evaluate"; event: TodoEvent; date: TodoDate }
  | { kind: "waiting"; event: TodoEvent; date: TodoDate; waiting: number }
  | { kind: "publish" | "fill-in"; event: TodoEvent; date: null };

const ORDER: Todo["kind"][] = [
  "going-on",
  "prepare",
  "deadline",
  "waiting",
  "publish",
  "fill-in",
  "evaluate",
];
const DAY = 86_400_000;

/** What needs doing today, out of the events that are coming, drafts, and just over. */
export function todoToday(events: TodoEvent[], seats: Seats, at: Date): Todo[] {
  const live = events.filter((event) => !event.cancelledAt);
  return live
    .flatMap((event) => [
      ...onEvent(event, at),
      ...event.occurrences.flatMap((date) => onDate(event, date, seats, at)),
    ])
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** A draft is pressing when its first day is near; what is online should be complete. */
function onEvent(event: TodoEvent, at: Date): Todo[] {
  const first = event.occurrences.find((date) => date.startsAt > at && !date.cancelledAt);
  if (!first) return [];
  if (!event.publishedAt)
    return within(first.startsAt, at, 60) ? [{ kind: "publish", event, date: null }] : [];
  return event.empty.length > 0 ? [{ kind: "fill-in", event, date: null }] : [];
}

function onDate(event: TodoEvent, date: TodoDate, seats: Seats, at: Date): Todo[] {
  if (!event.publishedAt || date.cancelledAt) return [];
  if (date.endsAt <= at) return within(at, date.endsAt, 7) ? [{ kind: "evaluate", event, date }] : [];
  // People are at the door before the hour.
  if (within(date.startsAt, at, 0.5)) return [{ kind: "going-on", event, date }];
  const waiting = seats[date.id]?.waiting ?? 0;
  const open = registrationState({ ...date, published: true }, at) === "open";
  return [
    ...(within(date.startsAt, at, 4) ? [{ kind: "prepare" as const, event, date }] : []),
    ...(open && date.closesAt && within(date.closesAt, at, 2)
      ? [{ kind: "deadline" as const, event, date }]
      : []),
    ...(waiting > 0 ? [{ kind: "waiting" as const, event, date, waiting }] : []),
  ];
}

/** Less than so many days after that moment, or before it. */
function within(moment: Date, from: Date, days: number): boolean {
  return moment.getTime() - from.getTime() < days * DAY;
}
