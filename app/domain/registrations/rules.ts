import { registrationState, type DateFacts, type RegistrationState } from "~/domain/events/rules";

const CLOSED_BECAUSE: Record<RegistrationState, string | null> = {
  draft: "not-published",
  cancelled: "date-cancelled",
  past: "date-started",
  started: "date-started",
  closed: "registration-closed",
  "not-open-yet": "registration-not-open",
  open: null,
};

/** Why nobody can register for this date at this moment, as a reason code; null when they can. */
export function whyClosed(date: DateFacts, at: Date): string | null {
  return CLOSED_BECAUSE[registrationState(date, at)];
}

type Held = { status: "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED"; offerExpiresAt?: Date | null };

/** Still counts: has a seat, an offer, or a place in line. */
export function isLive(registration: Held): boolean {
  return registration.status !== "CANCELLED";
}

/** There is an offer that can still be accepted. */
export function hasOpenOffer(registration: Held, at: Date): boolean {
  return (
    registration.status === "OFFERED" && !!registration.offerExpiresAt && at < registration.offerExpiresAt
  );
}

/** May still change or cancel by the private link: until the day begins. */
export function mayStillChange(registration: Held, startsAt: Date, at: Date): boolean {
  return isLive(registration) && at < startsAt;
}

type OnlineDay = { onlineUrl: string; startsAt: Date; endsAt: Date };

/**
 * The address of the online meeting, for who has a seat; null for others, and when what the organiser filled in is
 * no web address (a telephone number, a `javascript:` address).
 */
export function meetingOf(
  registration: Pick<Held, "status">,
  { onlineUrl }: Pick<OnlineDay, "onlineUrl">,
): string | null {
  if (registration.status !== "CONFIRMED" || !URL.canParse(onlineUrl)) return null;
  const { protocol, href } = new URL(onlineUrl);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** From when on opening the online meeting counts as being there: people come a little early. */
export function countsFrom(startsAt: Date): Date {
  return new Date(startsAt.getTime() - 30 * 60_000);
}

/** Opening the online meeting now counts as being there. */
export function countsAsPresent({ startsAt, endsAt }: Omit<OnlineDay, "onlineUrl">, at: Date): boolean {
  return at >= countsFrom(startsAt) && at < endsAt;
}
