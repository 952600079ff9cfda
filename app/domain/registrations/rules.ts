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
