import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { NotFound } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { onLedGroup } from "../inside/led.server";

/** Contributions that everybody at the table sees and that speak for themselves. */
export const ADMITTED = {
  OR: [{ source: "NOTE" as const }, { admittedAt: { not: null } }],
  declinedAt: null,
  mergedIntoId: null,
};

/** Chooses a contribution to be read out in the plenary. @throws NotFound, also when it was not let in. */
export async function chooseQuote(
  caller: GroupCaller,
  groupId: string,
  contributionId: string,
): Promise<void> {
  await setQuote(caller, groupId, contributionId, true);
}

export async function dropQuote(caller: GroupCaller, groupId: string, contributionId: string): Promise<void> {
  await setQuote(caller, groupId, contributionId, false);
}

async function setQuote(caller: GroupCaller, groupId: string, id: string, quoted: boolean): Promise<void> {
  await onLedGroup(caller, groupId, async ({ tx, happening }) => {
    const where = quoted ? { id, groupId, ...ADMITTED } : { id, groupId };
    const row = await tx.contribution.findFirst({ where, select: { quotedAt: true } });
    if (!row) throw new NotFound("contribution");
    if ((row.quotedAt !== null) === quoted) return;
    await tx.contribution.update({ where: { id }, data: { quotedAt: quoted ? now() : null } });
    await record(tx, happening(quoted ? "contribution.quoted" : "contribution.unquoted", id));
  });
}
