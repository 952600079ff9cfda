import { unsafeInvitationFacts } from "~/domain/registrations/invitation-facts.server";
import { REGISTRATION_KEPT_MONTHS } from "~/domain/registrations/registration";
import { absoluteUrl } from "~/platform/origin.server";
import { formatRange } from "~/ui/dates";
import { button, facts, link, small, text, type Letter } from "../letter";
import { words } from "./words";

/** The letter to somebody who is invited, or reminded of it; null when they answered, or there is nothing to come to. */
export async function invitationLetter(
  name: "invitation" | "invitation-reminder",
  invitationId: string,
  locale: "nl" | "en",
): Promise<Letter | null> {
  const about = await unsafeInvitationFacts(invitationId);
  if (!about) return null;
  const { event, occurrence, venue } = about;
  const { [locale]: w } = words;
  const t = w.invitation;
  const { subject, heading, text: saying } = w[name];
  const place = venue
    ? [venue.name, venue.street, `${venue.postcode} ${venue.municipality}`.trim()].filter(Boolean).join(", ")
    : "Online";
  return {
    subject: subject(event.title),
    heading,
    blocks: [
      ...(about.name ? [text(w.hello(about.name))] : []),
      text(saying(about.invitedBy || t.organiser, event.title)),
      ...(about.ground ? [text(t.because[about.ground](about.networkName))] : []),
      ...(event.summary ? [text(event.summary)] : []),
      facts([w.when, formatRange(occurrence.startsAt, occurrence.endsAt, locale)], [w.where, place]),
      button(t.button, absoluteUrl(about.acceptPath)),
      text(t.seats),
      text(t.declineQuestion),
      link(t.decline, absoluteUrl(about.declinePath)),
      ...(event.contactEmail ? [small(w.contact(event.contactName || event.contactEmail))] : []),
      small(about.ground === "VASTE_KERN" ? t.coreData(REGISTRATION_KEPT_MONTHS) : t.data),
    ],
    replyTo: event.contactEmail ? { name: event.contactName, address: event.contactEmail } : undefined,
    footer: event.network?.fundingLine,
  };
}
