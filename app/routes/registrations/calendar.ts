import { calendarFile } from "~/documents/calendar.server";
import { calendarEntry } from "~/domain/registrations/calendar-entry.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { readFile } from "../handle.server";

/** The day as a file for one's calendar. */
export const loader = readFile(async ({ params }) => {
  const { registrationId } = await holderByLink(params.token!);
  const file = calendarFile([await calendarEntry(registrationId)]);
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="netwerf.ics"',
      "cache-control": "no-store",
    },
  });
});
