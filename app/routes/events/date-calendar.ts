import { calendarFile } from "~/documents/calendar.server";
import { calendarEntries } from "~/domain/events/calendar-entries.server";
import { eventBySlug } from "~/domain/events/queries.server";
import { NotFound } from "~/platform/errors";
import { readFile } from "../handle.server";

/** One date as a file for one's calendar. */
export const loader = readFile(async ({ viewer, params }) => {
  const event = await eventBySlug(viewer, params.slug!);
  const date = event.occurrences.find((one) => one.id === params.occurrenceId);
  if (!date) throw new NotFound("occurrence");
  return new Response(calendarFile(calendarEntries([{ ...date, event }])), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${event.slug}.ics"`,
    },
  });
});
