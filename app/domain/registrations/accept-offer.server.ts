import { recordAll } from "~/domain/activity/record.server";
import { Conflict } from "~/platform/errors";
import type { Holder } from "./holder.server";
import {
  mustStillBeOn,
  mustStillBeOpen,
  readHeld,
  release,
  saveNumbering,
  seatWishes,
} from "./inside/held.server";
import { happening, withSeats, type SeatWork } from "./inside/settle.server";

/**
 * Takes the offered seat. When it was offered to change date, the seat on the other date is given up in the same
 * transaction and not before.
 * @throws Conflict `offer-expired` when the deadline has gone by, `no-offer` when there was none.
 */
export async function acceptOffer(holder: Holder): Promise<void> {
  const ids = [holder.occurrenceId, ...(holder.replacedOccurrenceId ? [holder.replacedOccurrenceId] : [])];
  const lapsed = await withSeats(ids, async (seats) => {
    const { tx, at, dates } = seats;
    const date = dates[0]!;
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date);
    if (held.status === "CONFIRMED") return null;
    // Ending the lapsed offer above must be committed, so this is not thrown inside the transaction.
    if (held.status !== "OFFERED")
      return held.status === "CANCELLED" && held.offeredAt ? "offer-expired" : "no-offer";
    mustStillBeOpen(date, held.offerExpiresAt, at);
    await tx.registration.update({
      where: { id: held.id },
      data: { status: "CONFIRMED", confirmedAt: at, offerExpiresAt: null, replacesId: null },
    });
    await seatWishes(tx, date, held, at);
    await saveNumbering(tx, date);
    const from = await giveUpReplaced(seats, held.replacesId);
    const kind = from ? "registration.moved" : "registration.confirmed";
    await recordAll(tx, [
      happening(date, kind, held.id, from ? { fromOccurrenceId: from } : { offer: true }, holder.actorId),
    ]);
    return null;
  });
  if (lapsed) throw new Conflict(lapsed);
}

/**
 * Gives up the seat that the new one replaces. Answers its date, or null when there was nothing to give up.
 * @throws Conflict `changed-meanwhile` when it moved to a date that was not locked: else one person kept two seats.
 */
export async function giveUpReplaced(
  { tx, at, dates }: SeatWork,
  replacedId: string | null,
): Promise<string | null> {
  if (!replacedId) return null;
  const replaced = await readHeld(tx, replacedId);
  const old = dates.find((date) => date.occurrenceId === replaced.occurrenceId);
  if (replaced.status === "CANCELLED") return null;
  if (!old) throw new Conflict("changed-meanwhile");
  await release(tx, old, replaced, at);
  await tx.registration.update({
    where: { id: replaced.id },
    data: { status: "CANCELLED", cancelledAt: at, offerExpiresAt: null },
  });
  return old.occurrenceId;
}
