import { eraseLettersTo } from "~/domain/activity/outbox.server";
import { transaction } from "~/domain/activity/record.server";
import { forgetFollower } from "~/domain/events/followers.server";
import { forgetPerson } from "~/domain/people/forget.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotAllowed } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { anonymise } from "./retention.server";

/**
 * Erases who the viewer is: what they registered for stays as a count. A seat on a day to come is given up first,
 * by the viewer, so that nobody loses one by accident.
 * @throws NotAllowed for a visitor; Conflict `still-registered` or `last-administrator`.
 */
export async function forgetMe(viewer: Viewer): Promise<void> {
  const { personId } = viewer;
  if (!personId) throw new NotAllowed("log-in");
  const key = emailKey(viewer.email);
  await transaction(async (tx) => {
    if (await isStillExpected(tx, personId)) throw new Conflict("still-registered");
    const rows = await tx.registration.findMany({ where: { personId }, select: { id: true } });
    await anonymise(
      tx,
      rows.map(({ id }) => id),
    );
    await tx.invitation.deleteMany({ where: { emailKey: key } });
    await forgetFollower(tx, key);
    await eraseLettersTo(tx, viewer.email);
    await forgetPerson(tx, { ...viewer, personId });
  });
}

/** Whether forgetMe would do it now, for the page that asks. */
export async function mayBeForgotten({ personId }: Viewer): Promise<boolean> {
  return personId !== null && !(await isStillExpected(db(), personId));
}

/** Has a seat, an offer or a place in line on a day that is not over. */
async function isStillExpected(tx: Tx, personId: string): Promise<boolean> {
  const live = { personId, status: { not: "CANCELLED" as const } };
  const coming = { endsAt: { gt: now() }, cancelledAt: null, event: { cancelledAt: null } };
  return (await tx.registration.count({ where: { ...live, occurrence: coming } })) > 0;
}
