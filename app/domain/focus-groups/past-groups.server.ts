import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Tx } from "~/platform/db.server";

export type PastGroup = { title: string; guidingQuestion: string; allowedTypes: ParticipantTypeName[] };

/** The groups that there were on a date that is over, behind those it has. Checks no right. */
export async function addPastGroups(
  tx: Tx,
  occurrenceId: string,
  groups: PastGroup[],
  capacity: number,
): Promise<void> {
  const last = await tx.focusGroup.aggregate({ where: { occurrenceId }, _max: { order: true } });
  const first = (last._max.order ?? 0) + 1;
  await tx.focusGroup.createMany({
    data: groups.map((group, i) => ({ ...group, occurrenceId, capacity, order: first + i })),
  });
}
