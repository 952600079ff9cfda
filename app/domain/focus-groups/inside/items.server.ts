import { programmeOf } from "~/domain/events/programme";
import type { Tx } from "~/platform/db.server";

/** The parts of a date's programme that groups can meet in, as they are on that date. */
export async function groupItemsOn(tx: Tx, eventId: string, occurrenceId: string) {
  const rows = await tx.programmeItem.findMany({
    where: { eventId, kind: "FOCUSGROEP", OR: [{ occurrenceId: null }, { occurrenceId }] },
    include: { overrides: { where: { occurrenceId } } },
  });
  const items = rows.map((row) => ({ ...row, speakers: [] }));
  return programmeOf(items, occurrenceId).map(({ id, title, startMinute, endMinute }) => ({
    id,
    title,
    startMinute,
    endMinute,
  }));
}
