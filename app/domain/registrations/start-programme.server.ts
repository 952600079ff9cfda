import { templateItems } from "~/domain/events/programme-template";
import type { Viewer } from "~/domain/people/viewer";
import { Conflict } from "~/platform/errors";
import { minuteOfDay } from "~/platform/time";
import { reviseProgramme } from "./inside/programme-revision.server";

const NINE = 9 * 60;

/**
 * Gives an event without programme a first one to change, from the hour at which its first date begins.
 * @throws Conflict `already-done` when there is one.
 */
export async function startProgramme(viewer: Viewer, eventId: string): Promise<void> {
  await reviseProgramme(viewer, eventId, async ({ tx, event, items }) => {
    const rounds = await tx.choiceRound.count({ where: { eventId } });
    if (items.length > 0 || rounds > 0) throw new Conflict("already-done");
    const first = event.occurrences[0];
    const round = await tx.choiceRound.create({ data: { eventId, title: "Workshops", order: 1 } });
    await tx.programmeItem.createMany({
      data: templateItems(first ? minuteOfDay(first.startsAt) : NINE).map(({ inRound, ...item }) => ({
        ...item,
        eventId,
        roundId: inRound ? round.id : null,
      })),
    });
    return { subjectId: eventId, what: "started" };
  });
}
