/** What decides whether a date takes registrations. */
export type Openness = {
  published: boolean;
  startsAt: Date;
  opensAt: Date | null;
  closesAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
};

/** Why nobody can register for this date at this moment, as a reason code; null when they can. */
export function whyClosed(date: Openness, at: Date): string | null {
  if (!date.published) return "not-published";
  if (date.cancelledAt) return "date-cancelled";
  if (at >= date.startsAt) return "date-started";
  if (date.closedAt || (date.closesAt && at >= date.closesAt)) return "registration-closed";
  if (date.opensAt && at < date.opensAt) return "registration-not-open";
  return null;
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
