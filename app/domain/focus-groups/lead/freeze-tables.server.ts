import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { conditionOf } from "../access.server";
import { freezeNote } from "../note/freeze.server";

/** The groups of a date and how their notes stand. @throws NotFound when the viewer does not organise this date. */
export async function notesOn(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const groups = await db().focusGroup.findMany({
    where: { occurrenceId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true },
      note: { select: { lockedAt: true, frozenAt: true, correctingAt: true } },
    },
  });
  return {
    date,
    groups: groups.map(({ note, ...group }) => ({
      ...group,
      condition: note ? conditionOf(note) : ("open" as const),
    })),
  };
}

/**
 * Freezes every note of a date that is not frozen yet, each in a transaction of its own: when it is cut off halfway,
 * doing it again does the rest.
 * @returns how many it froze.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function freezeTables(viewer: Viewer, occurrenceId: string): Promise<number> {
  const { groups } = await notesOn(viewer, occurrenceId);
  let frozen = 0;
  for (const { id, condition } of groups) {
    if (condition === "frozen" || condition === "correcting") continue;
    try {
      await freezeNote(viewer, id);
      frozen += 1;
    } catch (error) {
      // Somebody froze this one a moment ago.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  return frozen;
}
