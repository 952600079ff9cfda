import { z } from "zod";
import { record } from "~/domain/activity/record.server";
import { Conflict } from "~/platform/errors";
import { optionalLine } from "~/platform/http/fields";
import type { Holder } from "./holder.server";
import { mustStillBeOn, readHeld, release } from "./inside/held.server";
import { happening, withSeats } from "./inside/settle.server";

/** Why, for the organisers only. */
export const CancelForm = z.object({ note: optionalLine(300) });

/**
 * Cancels a registration, a place in line or an offer; what comes free is offered to who is first in line, in the
 * same transaction. Cancelling twice changes nothing.
 * @throws Conflict `date-started` for the participant, once the day has begun.
 */
export async function cancelRegistration(
  holder: Holder,
  { note }: z.output<typeof CancelForm> = { note: "" },
): Promise<void> {
  await end(holder, "registration.cancelled", note);
}

/** Lets an offered seat pass to the next in line. */
export async function passOffer(holder: Holder): Promise<void> {
  await end(holder, "registration.offer-passed");
}

async function end(
  holder: Holder,
  kind: "registration.cancelled" | "registration.offer-passed",
  note = "",
): Promise<void> {
  await withSeats([holder.occurrenceId], async ({ tx, at, dates: [date] }) => {
    const held = await readHeld(tx, holder.registrationId);
    if (held.status === "CANCELLED") return;
    mustStillBeOn(held, date!);
    if (kind === "registration.offer-passed" && held.status !== "OFFERED") throw new Conflict("no-offer");
    if (holder.by === "self" && at >= date!.startsAt) throw new Conflict("date-started");
    await release(tx, date!, held, at);
    await tx.registration.update({
      where: { id: held.id },
      data: { status: "CANCELLED", cancelledAt: at, offerExpiresAt: null },
    });
    const facts = { by: holder.by, was: held.status, ...(note ? { note } : {}) };
    await record(tx, happening(date!, kind, held.id, facts, holder.actorId));
  });
}
