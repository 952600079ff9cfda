import { record } from "~/domain/activity/record.server";
import { Conflict, Invalid } from "~/platform/errors";
import type { Holder } from "./holder.server";
import {
  mustStillBeOn,
  readHeld,
  saveNumbering,
  saveSeating,
  withdrawWaits,
  type Held,
} from "./inside/held.server";
import { happening, withSeats, type SeatWork } from "./inside/settle.server";
import type { DateLedger } from "./inside/ledger.server";
import { wrongWishes } from "./inside/wishes";
import type { WishInput } from "./registration";
import { giveBackWorkshopSeat, seatInRound } from "./seats";

/**
 * Changes the workshop wishes of a registration. A seat is given up only for a seat that is sure; a round left out
 * is given up. Without a seat on the date the wishes are kept for later.
 */
export async function changeChoices(holder: Holder, wishes: WishInput[]): Promise<void> {
  await withSeats([holder.occurrenceId], async (seats) => {
    const { tx, at, dates } = seats;
    const date = dates[0]!;
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date);
    if (held.status === "CANCELLED") throw new Conflict("cancelled");
    if (holder.by === "self" && at >= date.startsAt) throw new Conflict("date-started");
    const faults = wrongWishes(wishes, date);
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    for (const wish of wishes) await changeRound(seats, held, wish);
    await giveUpRounds(seats, held, wishes);
    await saveNumbering(tx, date);
    await record(tx, happening(date, "registration.choices-changed", held.id, {}, holder.actorId));
  });
}

async function changeRound({ tx, at, dates }: SeatWork, held: Held, wish: WishInput): Promise<void> {
  const date = dates[0]!;
  const current = held.choices.find((choice) => choice.roundId === wish.roundId)?.seatItemId ?? null;
  const waits = waitsOfRound(date, held, wish.roundId);
  // A place in line for what is still the first choice is kept: asking again must not cost it.
  const standing = waits.find((wait) => wait.itemId === wish.firstItemId);
  const others = waits.filter((wait) => wait !== standing);
  await withdrawWaits(tx, date, others, at);
  const seating =
    held.status === "CONFIRMED"
      ? seatInRound(date, wish, current)
      : { wish, seatItemId: null, waitForItemId: null };
  if (standing && seating.seatItemId === wish.firstItemId) await withdrawWaits(tx, date, [standing], at);
  await saveSeating(tx, date, held, seating, at);
}

async function giveUpRounds({ tx, at, dates }: SeatWork, held: Held, wishes: WishInput[]): Promise<void> {
  const date = dates[0]!;
  const kept = new Set(wishes.map((wish) => wish.roundId));
  for (const choice of held.choices.filter((one) => !kept.has(one.roundId))) {
    if (choice.seatItemId && held.status === "CONFIRMED") giveBackWorkshopSeat(date, choice.seatItemId);
    await withdrawWaits(tx, date, waitsOfRound(date, held, choice.roundId), at);
    await tx.choice.delete({
      where: { registrationId_roundId: { registrationId: held.id, roundId: choice.roundId } },
    });
  }
}

function waitsOfRound(date: DateLedger, held: Held, roundId: string): Held["waits"] {
  return held.waits.filter((wait) => date.workshops.get(wait.itemId)?.roundId === roundId);
}
