import { record } from "~/domain/activity/record.server";
import { Conflict } from "~/platform/errors";
import type { Tx } from "~/platform/db.server";
import type { Holder } from "./holder.server";
import { mustStillBeOn, readHeld, saveNumbering, seatWishes, type Held } from "./inside/held.server";
import { liveElsewhere } from "./inside/live-address.server";
import { happening, withSeats, type SeatWork } from "./inside/settle.server";
import { whyClosed } from "./rules";
import { takeSeat } from "./seats";

/**
 * Undoes a cancellation. Who had a seat gets one again, with workshops, while one is free; who was in line stands
 * at the same place again.
 * @throws Conflict `seat-gone` when the seat went to somebody else: nothing has changed then.
 */
export async function restoreRegistration(holder: Holder): Promise<void> {
  await withSeats([holder.occurrenceId], async (seats) => {
    const { tx, at, dates } = seats;
    const date = dates[0]!;
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date);
    if (held.status !== "CANCELLED") throw new Conflict("already-done");
    const closed = whyClosed(date, at);
    if (closed === "date-started" || closed === "date-cancelled" || closed === "not-published")
      throw new Conflict(closed);
    if (await liveElsewhere(tx, date, held.emailKey, held)) throw new Conflict("registered-again");
    await (held.confirmedAt ? seatAgain(seats, holder, held) : queueAgain(seats, holder, held));
  });
}

async function seatAgain({ tx, at, dates }: SeatWork, { actorId }: Holder, held: Held): Promise<void> {
  const date = dates[0]!;
  if (!takeSeat(date, held.participantType, at)) throw new Conflict("seat-gone");
  await tx.registration.update({
    where: { id: held.id },
    data: { status: "CONFIRMED", confirmedAt: at, cancelledAt: null, offeredAt: null, replacesId: null },
  });
  await seatWishes(tx, date, { ...held, status: "CONFIRMED" }, at);
  await saveNumbering(tx, date);
  await record(tx, happening(date, "registration.confirmed", held.id, { restored: true }, actorId));
}

async function queueAgain({ tx, dates }: SeatWork, { actorId }: Holder, held: Held): Promise<void> {
  const date = dates[0]!;
  const before = await countBefore(tx, held);
  date.queue.splice(before, 0, { registrationId: held.id, type: held.participantType });
  await tx.registration.update({
    where: { id: held.id },
    data: { status: "WAITLISTED", cancelledAt: null, offeredAt: null },
  });
  const facts = { restored: true, place: before + 1 };
  await record(tx, happening(date, "registration.waitlisted", held.id, facts, actorId));
}

async function countBefore(tx: Tx, { occurrenceId, queueRank, arrival }: Held): Promise<number> {
  return tx.registration.count({
    where: {
      occurrenceId,
      status: "WAITLISTED",
      OR: [{ queueRank: { lt: queueRank } }, { queueRank, arrival: { lt: arrival } }],
    },
  });
}
