import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventOverview } from "~/domain/events/organise-overview.server";
import { EventOverviewPage } from "~/domain/events/ui/organise/event-overview-page";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const overview = await eventOverview(viewer, params.eventId!);
  return {
    ...overview,
    seats: await seatsLeft(overview.event.occurrences.map((date) => date.id)),
    done: url.searchParams.get("gedaan"),
    reason: url.searchParams.get("reden"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Beheer: ${data?.event.title ?? ""} - Netwerf` },
];

export default function EventOverview() {
  return <EventOverviewPage {...useLoaderData<typeof loader>()} />;
}
