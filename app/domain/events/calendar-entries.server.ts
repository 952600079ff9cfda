import { absoluteUrl } from "~/platform/origin.server";
import type { ListedDate } from "./queries.server";

/** Public dates as calendar entries; the uid stays the same, so that a calendar updates instead of adding. */
export function calendarEntries(dates: ListedDate[]) {
  return dates.map(({ id, event, startsAt, endsAt, cancelledAt, sequence, venue }) => ({
    uid: `datum-${id}@netwerf`,
    sequence: sequence + event.sequence,
    status: cancelledAt || event.cancelledAt ? ("cancelled" as const) : ("confirmed" as const),
    start: startsAt,
    end: endsAt,
    title: event.title,
    description: `${event.summary}\n${absoluteUrl(`/evenementen/${event.slug}`)}`,
    location: venue
      ? [venue.name, venue.street, `${venue.postcode} ${venue.municipality}`.trim()]
          .filter(Boolean)
          .join(", ")
      : "Online",
    url: absoluteUrl(`/evenementen/${event.slug}`),
  }));
}
