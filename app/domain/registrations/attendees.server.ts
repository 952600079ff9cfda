import { organisedDate } from "~/domain/events/organised.server";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { PAGE, type AttendeeFilter } from "./attendee-filter";
import { findAttendees } from "./inside/find-attendees.server";
import type { Status } from "./registration";

/** One line of the list of attendees. */
export type Attendee = {
  id: string;
  name: string;
  email: string;
  organisation: string;
  participantType: ParticipantTypeName;
  status: Status;
  /** Place in line on the date; only for who waits. */
  place: number | null;
  offerExpiresAt: Date | null;
  createdAt: Date;
  walkIn: boolean;
  /** Titles of the workshops they have a seat in. */
  workshops: string[];
  arrivedAt: Date | null;
  leftAt: Date | null;
};

export type AttendeePage = {
  rows: Attendee[];
  total: number;
  page: number;
  pages: number;
  /** Everybody on the date who has not cancelled, whatever the filter. */
  live: number;
};

/**
 * One page of who registered for a date, as the filter says. As many statements for three rows as for a hundred.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function listAttendees(
  viewer: Viewer,
  occurrenceId: string,
  filter: AttendeeFilter,
): Promise<AttendeePage> {
  await organisedDate(viewer, occurrenceId);
  const found = await findAttendees(occurrenceId, filter, { take: PAGE, skip: (filter.page - 1) * PAGE });
  const total = found[0]?.total ?? 0;
  const rows = await db().registration.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      name: true,
      email: true,
      participantType: true,
      status: true,
      offerExpiresAt: true,
      createdAt: true,
      walkIn: true,
      organisation: { select: { name: true } },
      choices: { where: { seatItemId: { not: null } }, select: { seatItem: { select: { title: true } } } },
      presences: { where: { itemId: null }, select: { arrivedAt: true, leftAt: true } },
    },
  });
  const live = await db().registration.count({
    where: { occurrenceId, status: { not: "CANCELLED" }, anonymisedAt: null },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: found.flatMap(({ id, place }) => {
      const row = byId.get(id);
      return row ? [asAttendee(row, place)] : [];
    }),
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    live,
  };
}

type Row = Omit<Attendee, "organisation" | "place" | "workshops" | "arrivedAt" | "leftAt"> & {
  organisation: { name: string } | null;
  choices: { seatItem: { title: string } | null }[];
  presences: { arrivedAt: Date; leftAt: Date | null }[];
};

function asAttendee({ organisation, choices, presences, ...row }: Row, place: number | null): Attendee {
  return {
    ...row,
    organisation: organisation?.name ?? "",
    place,
    workshops: choices.flatMap(({ seatItem }) => seatItem?.title ?? []),
    arrivedAt: presences[0]?.arrivedAt ?? null,
    leftAt: presences[0]?.leftAt ?? null,
  };
}
