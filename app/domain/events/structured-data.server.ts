import type { ShownDate } from "./ui/event-dates";
import type { ShownEvent } from "./ui/event-page";

/**
 * schema.org Event of each date, as JSON that can stand in a page.
 * @param url of the event's page
 * @returns text without `<`, so that nothing in a title can end the script element.
 */
export function structuredData(event: ShownEvent, dates: ShownDate[], url: string): string {
  const list = dates.map((date) => ({
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    description: event.summary,
    url,
    image: new URL("/deel.png", url).href,
    inLanguage: "nl-BE",
    startDate: date.startsAt.toISOString(),
    endDate: date.endsAt.toISOString(),
    eventStatus: `https://schema.org/${date.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${date.venue ? "OfflineEventAttendanceMode" : "OnlineEventAttendanceMode"}`,
    maximumAttendeeCapacity: date.capacity,
    remainingAttendeeCapacity: date.free,
    isAccessibleForFree: true,
    organizer: event.network ? { "@type": "Organization", name: event.network.name } : undefined,
    superEvent: event.series ? { "@type": "EventSeries", name: event.series.title } : undefined,
    location: locationOf(date, url),
    offers: offerOf(date, url),
  }));
  return JSON.stringify(list).replaceAll("<", "\\u003c");
}

function locationOf({ venue }: ShownDate, url: string) {
  if (!venue) return { "@type": "VirtualLocation", url };
  return {
    "@type": "Place",
    name: venue.name,
    address: {
      "@type": "PostalAddress",
      streetAddress: venue.street,
      postalCode: venue.postcode,
      addressLocality: venue.municipality,
      addressCountry: "BE",
    },
  };
}

/** A free seat, as long as one can register; what is over or cancelled offers nothing. */
function offerOf({ id, state, free, opensAt, closesAt }: ShownDate, url: string) {
  if (state !== "open" && state !== "not-open-yet") return undefined;
  return {
    "@type": "Offer",
    price: 0,
    priceCurrency: "EUR",
    url: `${url}/inschrijven?datum=${id}`,
    availability: `https://schema.org/${free > 0 ? "InStock" : "SoldOut"}`,
    validFrom: opensAt?.toISOString(),
    availabilityEnds: closesAt?.toISOString(),
  };
}
