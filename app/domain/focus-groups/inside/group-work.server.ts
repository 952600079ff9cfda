import type { ActivityData, NewActivity } from "~/domain/activity/activity";
import { transaction } from "~/domain/activity/record.server";
import type { Tx } from "~/platform/db.server";
import { groupAccess, ledGroup, type GroupAccess } from "../access.server";
import type { GroupCaller } from "../caller";

let on = true;

/** Switches the locks of a group off, to prove that the race tests can fail. Never outside a test. */
export function unsafeSetGroupLock(locked: boolean): void {
  on = locked;
}

export type GroupWork = {
  tx: Tx;
  access: GroupAccess;
  /** Something that happened in this group, done by this caller. */
  happening(kind: string, subjectId: string, data?: ActivityData): NewActivity;
  /** As `happening`, of what nobody may trace to who did it. */
  unsigned(kind: string, subjectId: string, data?: ActivityData): NewActivity;
};

/** A command of anybody at the table. @throws NotFound when the caller has nothing to do with the group. */
export async function atTable<T>(
  caller: GroupCaller,
  groupId: string,
  work: (group: GroupWork) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => work(groupWork(tx, await groupAccess(caller, groupId, tx))));
}

/**
 * A command of who leads. Takes the group's lock: what is merged, ordered or decided is read and written as if
 * nobody else did.
 * @throws NotFound when the caller does not lead the group.
 */
export async function leading<T>(
  caller: GroupCaller,
  groupId: string,
  work: (group: GroupWork) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    const access = await ledGroup(caller, groupId, tx);
    await lockGroup(tx, groupId);
    return work(groupWork(tx, access));
  });
}

/** What is read of the group after this stays true until the commit. */
export async function lockGroup(tx: Tx, groupId: string): Promise<void> {
  if (on) await tx.$queryRaw`SELECT 1 FROM "FocusGroup" WHERE "id" = ${groupId}::uuid FOR NO KEY UPDATE`;
}

/** One voter's dots in one round are placed one after the other. */
export async function lockVoter(tx: Tx, roundId: string, voterId: string): Promise<void> {
  if (on)
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dots ${roundId} ${voterId}`}, 0))`;
}

function groupWork(tx: Tx, access: GroupAccess): GroupWork {
  const { groupId, eventId, occurrenceId } = access;
  const unsigned = (kind: string, subjectId: string, data: ActivityData = {}) => ({
    kind,
    subjectId,
    actorId: null,
    eventId,
    occurrenceId,
    data: { ...data, groupId },
  });
  return {
    tx,
    access,
    unsigned,
    happening: (kind, subjectId, data) => ({ ...unsigned(kind, subjectId, data), actorId: access.personId }),
  };
}
