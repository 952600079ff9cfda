import { dateBar } from "~/domain/events/ui/organise-bars";
import type { OrganisedRegistration } from "~/domain/registrations/organised-registration.server";

/** The pages of the date that a registration is for. */
export function registrationBar({
  id,
  startsAt,
  venue,
  event,
}: OrganisedRegistration["registration"]["occurrence"]) {
  return dateBar({ id, startsAt, venue, event });
}
