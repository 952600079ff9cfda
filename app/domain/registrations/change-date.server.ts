import { record } from "~/domain/activity/record.server";
import { Conflict, Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import type { Holder } from "./holder.server";
import { admit, nextNumber } from "./inside/admit.server";
import { mustStillBeOn, readHeld, release, saveNumbering, seatWishes, type Held } from "./inside/held.server";
import { happening, withSeats, type SeatWork } from "./inside/settle.server";
import { giveUpReplaced } from "./accept-offer.server";
import { NEEDS_KEPT_DAYS } from "./registration";
import { whyClosed } from "./rules";
import { takeSeat } from "./seats";

/**
 * Moves a registration to another date of the same event, as one step: the new seat first, then the old one is
 * given up. The private link and the ticket stay the same.
 * @throws Conflict `date-full` when there is no seat, `already-registered` when this address is on that day
 *   already; nothing has changed then. Who was in line to leave another date gives that one up too.
 */
export async function changeDate(holder: Holder, toOccurrenceId: string): Promise<void> {
  await onBothDates(holder, toOccurrenceId, async (seats, held) => {
    const { tx, at, dates } = seats;
    const [from, to] = [dates[0]!, dates[1]!];
    await mustNotBeThere(seats, held);
    if (!takeSeat(to, held.participantType, at)) throw new Conflict("date-full");
    await release(tx, from, held, at);
    await giveUpReplaced(seats, held.replacesId);
    const arrival = nextNumber(to);
    await tx.registration.update({
      where: { id: held.id },
      data: {
        occurrenceId: to.occurrenceId,
        arrival,
        queueRank: arrival,
        status: "CONFIRMED",
        confirmedAt: at,
        offeredAt: null,
        offerExpiresAt: null,
        replacesId: null,
        weekReminderAt: null,
        dayReminderAt: null,
      },
    });
    await tx.registrationNeeds.updateMany({
      where: { registrationId: held.id },
      data: { eraseAfter: addDays(to.endsAt, NEEDS_KEPT_DAYS) },
    });
    await seatWishes(tx, to, { ...held, waits: [], status: "CONFIRMED" }, at);
    await saveNumbering(tx, to);
    await record(
      tx,
      happening(to, "registration.moved", held.id, { fromOccurrenceId: from.occurrenceId }, holder.actorId),
    );
  });
}

/**
 * Stands in line for another date without giving up anything: only when the offer is accepted, the seat here is
 * given up.
 * @throws Conflict `seats-free` when moving at once is possible, `already-registered` when already in line there,
 *   `already-waiting` for a place in line that is itself for changing date.
 */
export async function waitForDate(holder: Holder, toOccurrenceId: string): Promise<void> {
  await onBothDates(holder, toOccurrenceId, async (seats, held) => {
    const { tx, at, dates } = seats;
    const to = dates[1]!;
    // A place in line that replaces a place in line that replaces a seat would leave that seat behind.
    if (held.replacesId) throw new Conflict("already-waiting");
    await mustNotBeThere(seats, held);
    if (takeSeat(to, held.participantType, at)) throw new Conflict("seats-free");
    const { name, email, emailKey, organisationId, participantType, photoConsent, locale, partyId } = held;
    const wishes = held.choices.map(({ roundId, firstItemId, secondItemId }) => ({
      roundId,
      firstItemId,
      secondItemId,
    }));
    await admit(
      tx,
      to,
      [
        {
          personId: held.personId,
          name,
          email,
          emailKey,
          organisationId,
          participantType,
          photoConsent,
          locale,
          partyId,
          wishes,
          access: "",
          diet: "",
          formKey: newId(),
          replacesId: held.id,
          walkIn: false,
          actorId: holder.actorId,
        },
      ],
      at,
    );
  });
}

/** Who has no address is nobody we could meet twice. */
async function mustNotBeThere({ tx, dates }: SeatWork, { emailKey }: Held): Promise<void> {
  const { occurrenceId } = dates[1]!;
  const there = await tx.registration.count({
    where: { occurrenceId, emailKey, status: { not: "CANCELLED" } },
  });
  if (there > 0 && emailKey !== "") throw new Conflict("already-registered");
}

async function onBothDates(
  holder: Holder,
  toOccurrenceId: string,
  work: (seats: SeatWork, held: Held) => Promise<void>,
): Promise<void> {
  if (toOccurrenceId === holder.occurrenceId) throw new Invalid({ occurrenceId: "same-date" });
  const ids = [holder.occurrenceId, toOccurrenceId];
  if (holder.replacedOccurrenceId) ids.push(holder.replacedOccurrenceId);
  await withSeats(ids, async (seats) => {
    const { tx, at, dates } = seats;
    const [from, to] = [dates[0]!, dates[1]!];
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, from);
    if (held.status === "CANCELLED") throw new Conflict("cancelled");
    if (to.eventId !== from.eventId) throw new Invalid({ occurrenceId: "other-event" });
    if (at >= from.startsAt && holder.by === "self") throw new Conflict("date-started");
    // An organiser may still move somebody when registering has closed, but never to a day that is over.
    const closed = whyClosed(to, at);
    if (closed && (holder.by === "self" || closed === "date-cancelled" || closed === "date-started"))
      throw new Conflict(closed);
    await work(seats, held);
  });
}
