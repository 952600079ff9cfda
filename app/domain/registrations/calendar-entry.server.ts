import { NotFound } from "~/platform/errors";
import { absoluteUrl } from "~/platform/origin.server";
import { unsafeLetterFacts, type LetterFacts } from "./letter-facts.server";

/**
 * The calendar entry of one registration: the same uid everywhere, so that a calendar updates it. Whatever changes
 * in it raises one of the three numbers (triggers of the database see to that), and none ever falls.
 */
export function calendarEntryOf(about: LetterFacts) {
  const { occurrence, event, venue } = about;
  const gone = about.status === "CANCELLED" || occurrence.cancelledAt !== null || event.cancelledAt !== null;
  const status = gone
    ? ("cancelled" as const)
    : about.status === "CONFIRMED"
      ? ("confirmed" as const)
      : ("tentative" as const);
  return {
    uid: `${about.id}@netwerf`,
    sequence: about.calendarSequence + occurrence.sequence + event.sequence,
    status,
    start: occurrence.startsAt,
    end: occurrence.endsAt,
    title: event.title,
    description: absoluteUrl(about.path),
    location: venue ? `${venue.name}, ${venue.street}, ${venue.postcode} ${venue.municipality}` : "Online",
    url: absoluteUrl(about.path),
  };
}

/** As calendarEntryOf, for a holder who asks for the file. */
export async function calendarEntry(registrationId: string) {
  const about = await unsafeLetterFacts(registrationId);
  if (!about) throw new NotFound("registration");
  return calendarEntryOf(about);
}
