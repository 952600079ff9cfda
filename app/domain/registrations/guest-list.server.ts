import { mayCheckIn } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { addDays, startOfDay } from "~/platform/time";
import { ticketCodeIn, type Guest, type GuestList } from "./check-in";
import { itemsAtDoor, openDoor } from "./inside/door.server";

/**
 * Everybody whom a helper at the door may meet: who has a seat, who waits for one, and who gave theirs up. Never
 * what somebody eats or needs. As many statements for ten as for a thousand.
 * @throws NotFound when the viewer may not check people in on this date.
 */
export async function expectedGuests(viewer: Viewer, occurrenceId: string): Promise<GuestList> {
  const door = await openDoor(viewer, occurrenceId);
  const date = await db().occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    select: {
      capacity: true,
      venue: { select: { name: true, municipality: true } },
      event: { select: { title: true } },
    },
  });
  const rows = await db().registration.findMany({
    where: { occurrenceId, anonymisedAt: null },
    orderBy: [{ name: "asc" }, { arrival: "asc" }],
    select: {
      id: true,
      name: true,
      participantType: true,
      status: true,
      ticketCode: true,
      photoConsent: true,
      walkIn: true,
      organisation: { select: { name: true } },
      choices: { where: { seatItemId: { not: null } }, select: { seatItemId: true } },
      presences: { select: { itemId: true, arrivedAt: true, leftAt: true, device: true } },
    },
  });
  return {
    date: {
      id: occurrenceId,
      eventTitle: date.event.title,
      startsAt: door.startsAt.getTime(),
      endsAt: door.endsAt.getTime(),
      place: date.venue ? `${date.venue.name}, ${date.venue.municipality}` : "Online",
      eraseAt: startOfDay(addDays(door.endsAt, 1)).getTime(),
      capacity: date.capacity,
    },
    items: await itemsAtDoor(db(), door),
    guests: rows.map(asGuest),
    mayExceed: door.mayExceed,
  };
}

type Row = {
  id: string;
  name: string;
  participantType: Guest["type"];
  status: Guest["status"];
  ticketCode: string;
  photoConsent: Guest["photo"];
  walkIn: boolean;
  organisation: { name: string } | null;
  choices: { seatItemId: string | null }[];
  presences: { itemId: string | null; arrivedAt: Date; leftAt: Date | null; device: string }[];
};

function asGuest({ participantType, photoConsent, organisation, choices, presences, ...row }: Row): Guest {
  return {
    ...row,
    type: participantType,
    photo: photoConsent,
    organisation: organisation?.name ?? "",
    seats: choices.flatMap((choice) => choice.seatItemId ?? []),
    presences: presences.map(({ itemId, arrivedAt, leftAt, device }) => ({
      itemId,
      arrivedAt: arrivedAt.getTime(),
      leftAt: leftAt?.getTime() ?? null,
      device,
    })),
  };
}

/**
 * The date a ticket is for: nothing of the person. `mayCheckIn` says whether this viewer stands at its door.
 * @throws NotFound for a code that is no ticket.
 */
export async function doorOfTicket(viewer: Viewer, text: string) {
  const code = ticketCodeIn(text);
  const row = code
    ? await db().registration.findUnique({
        where: { ticketCode: code },
        select: {
          occurrenceId: true,
          occurrence: {
            select: {
              startsAt: true,
              venue: { select: { municipality: true } },
              event: { select: { id: true, networkId: true, title: true } },
            },
          },
        },
      })
    : null;
  if (!row) throw new NotFound("ticket");
  const { startsAt, venue, event } = row.occurrence;
  const scope = { eventId: event.id, networkId: event.networkId };
  return {
    occurrenceId: row.occurrenceId,
    title: event.title,
    startsAt,
    place: venue?.municipality ?? "Online",
    mayCheckIn: mayCheckIn(viewer, scope),
  };
}
