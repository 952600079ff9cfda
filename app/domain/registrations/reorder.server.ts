import { z } from "zod";
import { record } from "~/domain/activity/record.server";
import { Conflict } from "~/platform/errors";
import { line, wholeNumber } from "~/platform/http/fields";
import type { Holder } from "./holder.server";
import { mustStillBeOn, readHeld } from "./inside/held.server";
import { happening, withSeats } from "./inside/settle.server";

export const ReorderForm = z.object({ place: wholeNumber(1, 100_000), reason: line(300) });

/**
 * Gives somebody another place in line, with a reason that stays on record. Place 1 is first.
 * @throws Conflict `not-in-line` when they are not on the waiting list.
 */
export async function reorder(
  holder: Holder,
  { place, reason }: z.output<typeof ReorderForm>,
): Promise<void> {
  await withSeats([holder.occurrenceId], async ({ tx, dates: [date] }) => {
    const held = await readHeld(tx, holder.registrationId);
    mustStillBeOn(held, date!);
    if (held.status !== "WAITLISTED") throw new Conflict("not-in-line");
    const others = date!.queue.filter((waiting) => waiting.registrationId !== held.id);
    const was = date!.queue.findIndex((waiting) => waiting.registrationId === held.id) + 1;
    others.splice(place - 1, 0, { registrationId: held.id, type: held.participantType });
    const ids = others.map((waiting) => waiting.registrationId);
    // Ranks become 1, 2, 3, …: whoever comes later has a higher number of arrival than there are people in line.
    await tx.$executeRaw`
      UPDATE "Registration" r SET "queueRank" = o.n FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o(id, n) WHERE r."id" = o.id`;
    date!.queue = others;
    const becomes = ids.indexOf(held.id) + 1;
    await record(
      tx,
      happening(date!, "registration.reordered", held.id, { was, place: becomes, reason }, holder.actorId),
    );
  });
}
