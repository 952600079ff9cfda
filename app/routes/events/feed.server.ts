import type { Feed } from "~/documents/feed.server";
import { readFilter } from "~/domain/events/event-filter";
import { listDates } from "~/domain/events/listing.server";
import { visitor } from "~/domain/people/viewer";
import { absoluteUrl } from "~/platform/origin.server";
import { formatRange } from "~/ui/dates";

/** Coming dates as news, filtered like the list. */
export async function eventsFeed(url: URL): Promise<Feed> {
  const dates = await listDates(visitor, readFilter(url.searchParams), 50);
  const entries = dates.map(({ id, event, startsAt, endsAt, venue }) => ({
    id: `urn:uuid:${id}`,
    url: absoluteUrl(`/evenementen/${event.slug}`),
    title: `${event.title} (${venue?.municipality ?? "online"})`,
    summary: `${formatRange(startsAt, endsAt)}. ${event.summary}`,
    updated: event.updatedAt,
    published: event.publishedAt ?? event.updatedAt,
  }));
  return {
    title: "Netwerf: evenementen",
    url: absoluteUrl("/evenementen"),
    selfUrl: absoluteUrl(url.pathname + url.search),
    entries,
  };
}
