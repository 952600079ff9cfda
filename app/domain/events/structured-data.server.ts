import type { WholeEvent } from "./queries.server";

/**
 * schema.org Event of each date, as JSON that can stand in a page.
 * @returns text without `<`, so that nothing in a title can end the script element.
 */
export function structuredData(
  event: WholeEvent,
  states: Record<string, { free: number }>,
  url: string,
): string {
  const list = event.occurrences.map((date) => ({
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    description: event.summary,
    url,
    startDate: date.startsAt.toISOString(),
    endDate: date.endsAt.toISOString(),
    eventStatus: `https://schema.org/${date.cancelledAt || event.cancelledAt ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${date.venue ? "OfflineEventAttendanceMode" : "OnlineEventAttendanceMode"}`,
    maximumAttendeeCapacity: date.capacity,
    remainingAttendeeCapacity: states[date.id]?.free ?? 0,
    isAccessibleForFree: true,
    organizer: event.network ? { "@type": "Organization", name: event.network.name } : undefined,
    location: date.venue
      ? {
          "@type": "Place",
          name: date.venue.name,
          address: {
            "@type": "PostalAddress",
            streetAddress: date.venue.street,
            postalCode: date.venue.postcode,
            addressLocality: date.venue.municipality,
            addressCountry: "BE",
          },
        }
      : { "@type": "VirtualLocation", url },
    offers: {
      "@type": "Offer",
      price: 0,
      priceCurrency: "EUR",
      url: `${url}/inschrijven?datum=${date.id}`,
      availability: `https://schema.org/${(states[date.id]?.free ?? 0) > 0 ? "InStock" : "SoldOut"}`,
    },
  }));
  return JSON.stringify(list).replaceAll("<", "\\u003c");
}
