import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { structuredData } from "~/domain/events/structured-data.server";
import { programmeOf } from "~/domain/events/programme";
import { eventBySlug } from "~/domain/events/queries.server";
import { EventPage, type DateState } from "~/domain/events/ui/event-page";
import { whyClosed } from "~/domain/registrations/rules";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { absoluteUrl } from "~/platform/origin.server";
import { useLive } from "~/ui/use-live";
import { useNonce } from "~/ui/nonce";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const event = await eventBySlug(viewer, params.slug!);
  const seats = await seatsLeft(event.occurrences.map((date) => date.id));
  const published = event.publishedAt !== null && event.cancelledAt === null;
  const at = now();
  const states: Record<string, DateState> = {};
  for (const date of event.occurrences) {
    const { free = 0, capacity = date.capacity, waiting = 0, workshops = {} } = seats[date.id] ?? {};
    states[date.id] = {
      closed: whyClosed({ ...date, published }, at),
      past: at >= date.endsAt,
      free,
      capacity,
      waiting,
      workshops,
    };
  }
  const programmes = Object.fromEntries(
    event.occurrences.map((date) => [date.id, programmeOf(event.items, date.id)]),
  );
  const url = absoluteUrl(`/evenementen/${event.slug}`);
  return {
    event,
    states,
    programmes,
    descriptionHtml: renderMarkdown(event.description),
    url,
    json: structuredData(event, states, url),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: "Netwerf" }];
  const { event, url } = data;
  return [
    { title: `${event.title} - Netwerf` },
    { name: "description", content: event.summary },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:title", content: event.title },
    { property: "og:description", content: event.summary },
    { property: "og:type", content: "website" },
    { property: "og:url", content: url },
    { property: "og:locale", content: "nl_BE" },
  ];
};

export default function EventRoute() {
  const { json, url: _url, ...page } = useLoaderData<typeof loader>();
  const nonce = useNonce();
  useLive(
    page.event.occurrences.filter((date) => !page.states[date.id]?.past).map((date) => `seats:${date.id}`),
  );
  return (
    <>
      <script
        type="application/ld+json"
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: json }}
      />
      <EventPage {...page} />
    </>
  );
}
