import type { CoreSeat } from "~/domain/networks/core.server";
import type { Tx } from "~/platform/db.server";
import type { SeatInvitation, SeatRegistration, Session } from "../core-attendance";

type Reader = Pick<Tx, "occurrence" | "registration" | "invitation">;

/** What these sessions are to a fixed core, and what was heard of its seats: as many questions however many there are. */
export async function heardOfCore(tx: Reader, eventIds: string[], seats: CoreSeat[]) {
  const dates = await tx.occurrence.findMany({
    where: { eventId: { in: eventIds }, cancelledAt: null },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, eventId: true, startsAt: true, endsAt: true },
  });
  const dateIds = dates.map(({ id }) => id);
  const eventOf = new Map(dates.map((date) => [date.id, date.eventId]));
  const emailKeys = [...new Set(seats.flatMap((seat) => seat.person?.emailKey ?? []))];
  const invitations = await tx.invitation.findMany({
    where: { occurrenceId: { in: dateIds }, emailKey: { in: emailKeys } },
    select: { occurrenceId: true, emailKey: true, registrationId: true, invitedAt: true, declinedAt: true },
  });
  const registrations = await tx.registration.findMany({
    where: {
      occurrenceId: { in: dateIds },
      OR: [
        { emailKey: { in: emailKeys } },
        { personId: { in: seats.flatMap((seat) => seat.person?.id ?? []) } },
        { organisationId: { in: seats.flatMap((seat) => seat.organisationId ?? []) } },
        { id: { in: invitations.flatMap((one) => one.registrationId ?? []) } },
      ],
    },
    select: {
      ...{ id: true, occurrenceId: true, emailKey: true, personId: true, organisationId: true },
      ...{ status: true, cancelledAt: true },
      presences: { where: { itemId: null }, select: { id: true } },
    },
  });
  const here = { occurrenceId: { in: dateIds } };
  const named = await tx.registration.groupBy({ by: ["occurrenceId"], where: here });
  const checkedIn = await tx.registration.groupBy({
    by: ["occurrenceId"],
    where: { ...here, presences: { some: { itemId: null } } },
  });
  const eventsOf = (rows: { occurrenceId: string }[]) =>
    new Set(rows.map((row) => eventOf.get(row.occurrenceId)));
  return {
    sessions: sessionsOf(dates, eventsOf(named), eventsOf(checkedIn)),
    heard: {
      invitations: invitations.map(({ occurrenceId, ...one }): SeatInvitation => ({
        ...one,
        sessionId: eventOf.get(occurrenceId)!,
      })),
      registrations: registrations.map(({ occurrenceId, presences, ...one }): SeatRegistration => ({
        ...one,
        sessionId: eventOf.get(occurrenceId)!,
        present: presences.length > 0,
      })),
    },
  };
}

type Day = { id: string; eventId: string; startsAt: Date; endsAt: Date };
export type CoreSession = Session & { dateId: string };

/** One session an event, in order of its first date. */
function sessionsOf(
  dates: Day[],
  named: Set<string | undefined>,
  checkedIn: Set<string | undefined>,
): CoreSession[] {
  const sessions = new Map<string, CoreSession>();
  for (const { id, eventId, startsAt, endsAt } of dates) {
    const before = sessions.get(eventId);
    if (before) before.endsAt = endsAt > before.endsAt ? endsAt : before.endsAt;
    else
      sessions.set(eventId, {
        ...{ id: eventId, dateId: id, startsAt, endsAt },
        ...{ named: named.has(eventId), checkedIn: checkedIn.has(eventId) },
      });
  }
  return [...sessions.values()];
}
