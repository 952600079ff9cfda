import { programmeOf } from "~/domain/events/programme";
import { comingEdition, eventBySlug, type WholeEvent } from "~/domain/events/queries.server";
import { dateFacts, registrationState } from "~/domain/events/rules";
import type { ShownDate } from "~/domain/events/ui/event-dates";
import type { EventPageProps } from "~/domain/events/ui/event-page";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import type { Viewer } from "~/domain/people/viewer";
import { seatsLeft, type SeatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { renderMarkdown } from "~/platform/markdown.server";

/**
 * What the event page shows: the event, its dates with their seats, and the programme of one of them.
 * @param wanted id of that date; without, the first that takes registrations, else the first to come, else the first.
 * @throws NotFound
 */
export async function shownEvent(
  viewer: Viewer,
  slug: string,
  wanted: string | null,
): Promise<EventPageProps> {
  const { items, occurrences, description, ...event } = await eventBySlug(viewer, slug);
  const seats = await seatsLeft(occurrences.map((date) => date.id));
  const at = now();
  const dates = occurrences.map((date) => shownDate(event, date, seats[date.id], at));
  const chosen =
    dates.find((date) => date.id === wanted) ??
    dates.find((date) => date.state === "open") ??
    dates.find((date) => date.startsAt > at) ??
    dates[0] ??
    null;
  const others = dates.flatMap((date) => (date === chosen ? [] : [date.id]));
  const lines = chosen ? programmeOf(items, chosen.id, others) : [];
  const over = dates.length > 0 && dates.every(({ state }) => state === "past" || state === "cancelled");
  const coming = over && event.seriesId ? await comingEdition(viewer, event.seriesId) : null;
  return {
    event: { ...event, descriptionHtml: renderMarkdown(description) },
    dates,
    chosen,
    lines: lines.map((line) => ({ ...line, descriptionHtml: renderMarkdown(line.description) })),
    coming,
  };
}

type EventState = Pick<WholeEvent, "publishedAt" | "cancelledAt">;
type DateRow = WholeEvent["occurrences"][number];

function shownDate(event: EventState, date: DateRow, left: SeatsLeft | undefined, at: Date): ShownDate {
  const { id, startsAt, endsAt, capacity, opensAt, closesAt, venue } = date;
  const free = left?.free ?? capacity;
  return {
    ...{ id, startsAt, endsAt, capacity, opensAt, closesAt, venue },
    state: registrationState(dateFacts(event, date), at),
    free,
    waiting: left?.waiting ?? 0,
    fullFor: free > 0 ? PARTICIPANT_TYPES.filter((type) => (left?.freeByType[type] ?? free) < 1) : [],
    workshops: left?.workshops ?? {},
  };
}
