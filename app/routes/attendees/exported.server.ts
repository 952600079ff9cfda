import { readAttendeeFilter } from "~/domain/registrations/attendee-filter";
import { attendeeSheet, type AttendeeSheet } from "~/domain/registrations/ui/organiser/attendee-sheet";
import { exportAttendees } from "~/domain/registrations/export-attendees.server";
import type { Call } from "../handle.server";

/** The list that the address asks for, with what people need only for `?noden`. */
export async function exportedSheet(
  { viewer, params, url }: Call,
  format: "csv" | "xlsx",
): Promise<AttendeeSheet> {
  const filter = readAttendeeFilter(url.searchParams);
  const withNeeds = url.searchParams.has("noden");
  return attendeeSheet(await exportAttendees(viewer, params.occurrenceId!, filter, { withNeeds, format }));
}

/** A download that nobody on the way keeps. */
export function asFile(content: string | Buffer, filename: string, type: string): Response {
  const body = typeof content === "string" ? content : new Uint8Array(content);
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${filename}"`,
      "cache-control": "no-store",
    },
  });
}
