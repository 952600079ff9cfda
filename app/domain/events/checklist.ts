/** Parts of an event that a visitor looks for. */
export const CHECKS = ["date", "place", "description", "programme", "contact"] as const;
export type CheckName = (typeof CHECKS)[number];

type Facts = {
  description: string;
  contactEmail: string;
  /** Lines of the programme. */
  itemCount: number;
  occurrences: { startsAt: Date; cancelledAt: Date | null; onlineUrl: string; hasVenue: boolean }[];
};

/** What is still empty. Without the first two an event cannot go online; the others it can do without for a while. */
export function emptyParts(event: Facts, at: Date): CheckName[] {
  const coming = event.occurrences.filter((date) => date.startsAt > at && !date.cancelledAt);
  const filled: Record<CheckName, boolean> = {
    date: coming.length > 0,
    place: coming.length > 0 && coming.every((date) => date.hasVenue || date.onlineUrl !== ""),
    description: event.description !== "",
    programme: event.itemCount > 0,
    contact: event.contactEmail !== "",
  };
  return CHECKS.filter((name) => !filled[name]);
}

/** May go online: there is a day to come to, and people know where. */
export function mayGoOnline(empty: CheckName[]): boolean {
  return !empty.includes("date") && !empty.includes("place");
}
