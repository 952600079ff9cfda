import type { EventFilter } from "~/domain/events/event-filter";
import { comingByProvince, listDates, listEvents, nextDateFrom } from "~/domain/events/listing.server";
import { monthBounds, readMonth } from "~/domain/events/month";
import type { Viewer } from "~/domain/people/viewer";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { brusselsDay } from "~/platform/time";
import { addMonths } from "~/ui/months";

/** Dates in one month; more than any month will have. */
const MONTH_MOST = 200;

/** What one view of the list shows: rows, a month, or the provinces. */
export async function listView(viewer: Viewer, filter: EventFilter, query: URLSearchParams) {
  const name = query.get("weergave");
  if (name === "maand") return month(viewer, filter, query.get("maand"));
  if (name === "provincie" && !filter.province) return provinces(viewer, filter);
  return rows(viewer, filter, name === "provincie");
}

async function rows(viewer: Viewer, filter: EventFilter, ofProvince: boolean) {
  const { events, total, page } = await listEvents(viewer, filter);
  const dates = events.flatMap((event) => event.occurrences);
  return {
    name: ofProvince ? ("provincie" as const) : ("lijst" as const),
    events,
    total,
    page,
    seats: filter.past ? {} : await seatsLeft(dates.map((date) => date.id)),
    facts: ofProvince ? await comingByProvince(viewer, filter) : null,
    at: now(),
  };
}

async function month(viewer: Viewer, filter: EventFilter, asked: string | null) {
  const at = now();
  const month = readMonth(asked, at);
  const next = addMonths(month, 1);
  const bounds = monthBounds(month, next);
  const dates = await listDates(viewer, filter, MONTH_MOST, bounds);
  const later = dates.length === 0 ? await nextDateFrom(viewer, filter, bounds.until) : null;
  return {
    name: "maand" as const,
    month,
    next,
    previous: addMonths(month, -1),
    nextWith: later && brusselsDay(later).slice(0, 7),
    today: brusselsDay(at),
    dates: dates.map((date) => ({ ...date, day: brusselsDay(date.startsAt) })),
  };
}

async function provinces(viewer: Viewer, filter: EventFilter) {
  return { name: "provincie" as const, events: null, facts: await comingByProvince(viewer, filter) };
}
