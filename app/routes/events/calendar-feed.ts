import { calendarFile } from "~/documents/calendar.server";
import { calendarEntries } from "~/domain/events/calendar-entries.server";
import { readFilter } from "~/domain/events/event-filter";
import { listDates } from "~/domain/events/listing.server";
import { visitor } from "~/domain/people/viewer";
import { read } from "../handle.server";

/** All coming events, filtered like the list, to subscribe to. The same for everybody, so that it may be cached. */
export const loader = read(async ({ url }) => {
  const dates = await listDates(visitor, readFilter(url.searchParams), 500);
  return new Response(calendarFile(calendarEntries(dates), { feed: { name: "Netwerf: evenementen" } }), {
    headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "public, max-age=300" },
  });
});
