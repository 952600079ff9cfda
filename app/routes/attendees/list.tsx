import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisedDate } from "~/domain/events/organised.server";
import { datePath } from "~/domain/events/ui/organise-bars";
import { readAttendeeFilter } from "~/domain/registrations/attendee-filter";
import { listAttendees } from "~/domain/registrations/attendees.server";
import { ListPage } from "~/domain/registrations/ui/organiser/list-page";
import { workshopsOn } from "~/domain/registrations/workshops.server";
import { now } from "~/platform/clock.server";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const occurrenceId = params.occurrenceId!;
  const { event, startsAt } = await organisedDate(viewer, occurrenceId);
  const filter = readAttendeeFilter(url.searchParams);
  return {
    occurrenceId,
    path: datePath(occurrenceId),
    filter,
    attendees: await listAttendees(viewer, occurrenceId, filter),
    rounds: await workshopsOn(event.id, occurrenceId),
    begun: now() >= startsAt,
    all: url.searchParams.has("alles"),
  };
});

export const meta: MetaFunction = () => [{ title: "Lijst van deelnemers - Netwerf" }];

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />;
}
