import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

export type PastGroup = { title: string; guidingQuestion: string; allowedTypes: ParticipantTypeName[] };

/** The groups that there were on a date that is over, behind those it has. Checks no right. Returns their ids. */
export async function addPastGroups(
  tx: Tx,
  occurrenceId: string,
  groups: PastGroup[],
  capacity: number,
): Promise<string[]> {
  const last = await tx.focusGroup.aggregate({ where: { occurrenceId }, _max: { order: true } });
  const first = (last._max.order ?? 0) + 1;
  const rows = groups.map((group, i) => ({
    id: newId(),
    ...group,
    occurrenceId,
    capacity,
    order: first + i,
  }));
  await tx.focusGroup.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
