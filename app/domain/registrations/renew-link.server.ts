import { record, transaction } from "~/domain/activity/record.server";
import { Conflict } from "~/platform/errors";
import type { Holder } from "./holder.server";

/**
 * Sends the private link again.
 * @throws Conflict `no-address` when we have no address to send it to.
 */
export async function sendLink(holder: Holder): Promise<void> {
  await tell(holder, "registration.link-sent", 0);
}

/**
 * Makes a new private link and sends it: whoever has an old one can do nothing with it any more.
 * @throws Conflict `no-address`: without one, nobody would have the new link.
 */
export async function renewLink(holder: Holder): Promise<void> {
  await tell(holder, "registration.link-renewed", 1);
}

async function tell(holder: Holder, kind: string, newer: 0 | 1): Promise<void> {
  const { registrationId: id, occurrenceId, eventId, actorId } = holder;
  await transaction(async (tx) => {
    const { email } = await tx.registration.update({
      where: { id },
      data: { linkVersion: { increment: newer } },
      select: { email: true },
    });
    if (!email) throw new Conflict("no-address");
    await record(tx, { kind, subjectId: id, occurrenceId, eventId, actorId });
  });
}
