import { isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";

type Owned = { id: string; networkId: string | null; publishedAt: Date | null };

/** May this viewer know of the event: it is published, or they organise it. Queries say the same in SQL (visibleTo). */
export function isVisible(viewer: Viewer, event: Owned): boolean {
  return event.publishedAt !== null || mayOrganise(viewer, { eventId: event.id, networkId: event.networkId });
}

/** What registrationState asks of a date, out of its row and that of its event. */
export function dateFacts<Row extends Omit<DateFacts, "published">>(
  event: { publishedAt: Date | null; cancelledAt: Date | null },
  date: Row,
): DateFacts {
  return {
    ...date,
    published: event.publishedAt !== null,
    cancelledAt: date.cancelledAt ?? event.cancelledAt,
  };
}

/** What decides whether a date takes registrations. */
export type DateFacts = {
  published: boolean;
  startsAt: Date;
  /** Left out: what has begun counts as "started", over or not. */
  endsAt?: Date;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Closed by hand, whatever the dates say. */
  closedAt: Date | null;
  cancelledAt: Date | null;
};

/** Only "open" takes registrations; the other names say why not. */
export type RegistrationState =
  "draft" | "cancelled" | "past" | "started" | "closed" | "not-open-yet" | "open";

/** How registering for a date stands at a moment. Each bound belongs to what comes after it: at the deadline it is closed. */
export function registrationState(date: DateFacts, at: Date): RegistrationState {
  if (!date.published) return "draft";
  if (date.cancelledAt) return "cancelled";
  if (date.endsAt && at >= date.endsAt) return "past";
  if (at >= date.startsAt) return "started";
  if (date.closedAt || (date.closesAt && at >= date.closesAt)) return "closed";
  if (date.opensAt && at < date.opensAt) return "not-open-yet";
  return "open";
}

/** Networks in which the viewer organises, by their grants. An administrator's are all of them: ask isAdministrator first. */
export function organisedNetworkIds(viewer: Viewer): string[] {
  return viewer.grants.flatMap((grant) => (grant.role === "ORGANISER" ? (grant.networkId ?? []) : []));
}

/** May make an event or a series at all, be it in one network: else there is no button for it. */
export function mayStartAnyEvent(viewer: Viewer): boolean {
  return isAdministrator(viewer) || organisedNetworkIds(viewer).length > 0;
}
