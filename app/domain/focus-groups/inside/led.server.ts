import type { ActivityData, NewActivity } from "~/domain/activity/activity";
import { transaction } from "~/domain/activity/record.server";
import type { Tx } from "~/platform/db.server";
import { ledGroup, type GroupAccess } from "../access.server";
import type { GroupCaller } from "../caller";

export type LedWork = {
  tx: Tx;
  access: GroupAccess;
  /** An activity in this group, done by who asks. */
  happening(kind: string, subjectId?: string, data?: ActivityData): NewActivity;
};

/**
 * The one way to lead a group: asks for the right, then takes the group's row, so that two presses come one after
 * the other. What refers to the group meanwhile does not wait.
 * @throws NotFound when the caller does not lead it.
 */
export async function onLedGroup<T>(
  caller: GroupCaller,
  groupId: string,
  work: (led: LedWork) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    const access = await ledGroup(caller, groupId, tx);
    await tx.$queryRaw`SELECT 1 FROM "FocusGroup" WHERE "id" = ${groupId}::uuid FOR NO KEY UPDATE`;
    const { occurrenceId, eventId } = access;
    return work({
      tx,
      access,
      happening: (kind, subjectId = groupId, data = {}) => ({
        ...{ kind, subjectId, actorId: caller.viewer.personId, eventId, occurrenceId },
        data: { ...data, groupId },
      }),
    });
  });
}
