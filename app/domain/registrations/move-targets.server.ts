import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { holderAsOrganiser } from "./holder.server";
import { registrationDetails } from "./queries.server";
import { whyClosed } from "./rules";
import { seatsLeft } from "./seats-left.server";

/** A day somebody can be moved to, with the seats for their participant type. */
export type MoveTarget = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  municipality: string;
  free: number;
  waiting: number;
};

/**
 * The other days of the event that are still to come; closed for registering or not, for the organiser decides.
 * @throws NotFound when the viewer does not organise the registration.
 */
export async function moveTargets(viewer: Viewer, registrationId: string) {
  const { name, participantType, occurrence } = await registrationDetails(
    await holderAsOrganiser(viewer, registrationId),
  );
  const others = occurrence.event.occurrences.filter(
    (date) => date.id !== occurrence.id && isToCome({ ...date, published: true }),
  );
  const seats = await seatsLeft(others.map((date) => date.id));
  const dates = others.map(({ id, startsAt, endsAt, venue }): MoveTarget => ({
    id,
    startsAt,
    endsAt,
    municipality: venue?.municipality ?? "Online",
    free: seats[id]?.freeByType[participantType] ?? 0,
    waiting: seats[id]?.waiting ?? 0,
  }));
  return { name, dates, occurrence };
}

function isToCome(date: Parameters<typeof whyClosed>[0]): boolean {
  const closed = whyClosed(date, now());
  return closed !== "date-cancelled" && closed !== "date-started";
}
