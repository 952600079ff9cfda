import { formatDay, formatDayShort } from "~/ui/dates";
import type { TagTone } from "~/ui/tag";
import { dateFacts, registrationState, type DateFacts, type RegistrationState } from "../../rules";

type DateRow = Omit<DateFacts, "published"> & { endsAt: Date };
type EventRow = { publishedAt: Date | null; cancelledAt: Date | null; occurrences: DateRow[] };

/** How registering for a date of this event stands. */
export function stateOf(event: Omit<EventRow, "occurrences">, date: DateRow, at: Date): RegistrationState {
  return registrationState(dateFacts(event, date), at);
}

type Words = { tone: TagTone; text: string };

export const dateStateWords: Record<RegistrationState, Words> = {
  draft: { tone: "warn", text: "concept" },
  cancelled: { tone: "danger", text: "afgelast" },
  past: { tone: "plain", text: "voorbij" },
  started: { tone: "accent", text: "bezig" },
  closed: { tone: "warn", text: "inschrijvingen gesloten" },
  "not-open-yet": { tone: "plain", text: "inschrijvingen nog niet open" },
  open: { tone: "good", text: "inschrijvingen open" },
};

/** The state of an event as a whole. */
export function eventStateWords(event: EventRow, at: Date): Words {
  if (event.cancelledAt) return dateStateWords.cancelled;
  if (!event.publishedAt) return dateStateWords.draft;
  const states = event.occurrences.map((date) => stateOf(event, date, at));
  const live = states.filter((state) => state !== "cancelled");
  if (states.length > 0 && live.length === 0) return dateStateWords.cancelled;
  if (live.length > 0 && live.every((state) => state === "past")) return dateStateWords.past;
  const coming = live.filter((state) => state !== "past");
  if (coming.length > 0 && coming.every((state) => state === "closed")) return dateStateWords.closed;
  return { tone: "good", text: "online" };
}

/** How full a date is: "58 van 60, 3 op de wachtlijst". */
export function seatsWords(seats: { taken: number; waiting: number } | undefined, capacity: number): string {
  const waiting = seats?.waiting ? `, ${seats.waiting} op de wachtlijst` : "";
  return `${seats?.taken ?? 0} van ${capacity}${waiting}`;
}

type Placed = { startsAt: Date; venue: { municipality: string } | null };

/** "do 17 dec 2026, Brugge" */
export const dateName = ({ startsAt, venue }: Placed) =>
  `${formatDayShort(startsAt)}, ${venue?.municipality ?? "online"}`;

/** "Brugge op donderdag 17 december 2026" */
export const dateInWords = ({ startsAt, venue }: Placed) =>
  `${venue?.municipality ?? "Online"} op ${formatDay(startsAt)}`;
