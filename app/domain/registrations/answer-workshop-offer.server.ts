import { record } from "~/domain/activity/record.server";
import { Conflict, NotFound } from "~/platform/errors";
import type { Holder } from "./holder.server";
import { mustStillBeOn, mustStillBeOpen, readHeld, withdrawWaits } from "./inside/held.server";
import { happening, withSeats } from "./inside/settle.server";
import { giveBackWorkshopSeat } from "./seats";

/**
 * Takes the offered workshop seat and gives up the one held in that round, as one step.
 * @throws Conflict `offer-expired` when the deadline has gone by.
 */
export async function acceptWorkshopOffer(holder: Holder, waitId: string): Promise<void> {
  const lapsed = await withSeats([holder.occurrenceId], async ({ tx, at, dates: [date] }) => {
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date!);
    const wait = held.waits.find((one) => one.id === waitId && one.status === "OFFERED");
    if (!wait) return "offer-expired";
    mustStillBeOpen(date!, wait.offerExpiresAt, at);
    const roundId = date!.workshops.get(wait.itemId)?.roundId;
    if (!roundId) throw new NotFound("workshop");
    const choice = held.choices.find((one) => one.roundId === roundId);
    if (choice?.seatItemId) giveBackWorkshopSeat(date!, choice.seatItemId);
    await tx.choice.upsert({
      where: { registrationId_roundId: { registrationId: held.id, roundId } },
      create: { registrationId: held.id, roundId, firstItemId: wait.itemId, seatItemId: wait.itemId },
      update: { seatItemId: wait.itemId },
    });
    await tx.workshopWait.update({
      where: { id: wait.id },
      data: { status: "ACCEPTED", settledAt: at, offerExpiresAt: null },
    });
    const others = held.waits.filter(
      (one) => one.id !== wait.id && date!.workshops.get(one.itemId)?.roundId === roundId,
    );
    await withdrawWaits(tx, date!, others, at);
    await record(
      tx,
      happening(
        date!,
        "workshop.taken",
        wait.id,
        { registrationId: held.id, itemId: wait.itemId },
        holder.actorId,
      ),
    );
    return null;
  });
  if (lapsed) throw new Conflict(lapsed);
}

/** Lets an offered workshop seat pass; the seat already held stays. Passing what is no longer offered changes nothing. */
export async function passWorkshopOffer(holder: Holder, waitId: string): Promise<void> {
  await withSeats([holder.occurrenceId], async ({ tx, at, dates: [date] }) => {
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date!);
    const wait = held.waits.find((one) => one.id === waitId);
    if (!wait) return;
    await withdrawWaits(tx, date!, [wait], at, "PASSED");
    const data = { registrationId: held.id, itemId: wait.itemId };
    await record(tx, happening(date!, "workshop.offer-passed", wait.id, data, holder.actorId));
  });
}
