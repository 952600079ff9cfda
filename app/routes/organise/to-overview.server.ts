import { redirect } from "@remix-run/node";
import { organisedDate } from "~/domain/events/organised.server";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { read } from "../handle.server";

/** Who opens the address of a button (a reload, a log-in in between) comes to the page that has the button. */
export const toOverview = read(async ({ viewer, params }) => {
  const eventId = params.eventId ?? (await organisedDate(viewer, params.occurrenceId!)).event.id;
  return redirect(eventPath(eventId));
});
