import { randomInt } from "node:crypto";
import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { isDuplicate, type Tx } from "~/platform/db.server";
import type { GroupCaller } from "../caller";
import { leading } from "../inside/group-work.server";
import { CODE_LENGTH, CODE_LETTERS } from "./code";

/** Lets phones join from now on; a table that was never open gets its code. Opening twice is opening once. */
export async function openTable(caller: GroupCaller, groupId: string): Promise<void> {
  await withNewCode(() =>
    leading(caller, groupId, async ({ tx, happening }) => {
      const { tableCode, tableOpenedAt } = await tx.focusGroup.findUniqueOrThrow({
        where: { id: groupId },
        select: { tableCode: true, tableOpenedAt: true },
      });
      if (tableOpenedAt) return;
      await tx.focusGroup.update({
        where: { id: groupId },
        data: { tableOpenedAt: now(), tableCode: tableCode ?? (await freeCode(tx)) },
      });
      await record(tx, happening("table.opened", groupId));
    }),
  );
}

/** Nobody joins any more; who sits there stays. */
export async function closeTable(caller: GroupCaller, groupId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.focusGroup.updateMany({
      where: { id: groupId, tableOpenedAt: { not: null } },
      data: { tableOpenedAt: null },
    });
    if (count > 0) await record(tx, happening("table.closed", groupId));
  });
}

/** Another code: the one that went round where it should not is worthless. Who joined stays. */
export async function renewCode(caller: GroupCaller, groupId: string): Promise<void> {
  await withNewCode(() =>
    leading(caller, groupId, async ({ tx, happening }) => {
      await tx.focusGroup.update({ where: { id: groupId }, data: { tableCode: await freeCode(tx) } });
      await record(tx, happening("table.code-renewed", groupId));
    }),
  );
}

/** Whether contributions from phones may come without a name. */
export async function allowAnonymous(caller: GroupCaller, groupId: string, allowed: boolean): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    await tx.focusGroup.update({ where: { id: groupId }, data: { mayBeAnonymous: allowed } });
    await record(tx, happening("table.anonymity-changed", groupId, { allowed }));
  });
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(
      "",
    );
    if (!(await tx.focusGroup.findUnique({ where: { tableCode: code }, select: { id: true } }))) return code;
  }
}

/** Two tables that draw one code at the same moment: the second draws again. */
async function withNewCode(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await work();
  }
}
