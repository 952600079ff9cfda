import type { ProgrammeItem } from "~/domain/events/programme";
import { programmeOf } from "~/domain/events/programme";
import type { MoveInput } from "~/domain/events/programme-form";
import { unsafeRetime } from "~/domain/events/programme-writes.server";
import { blocksOf, neighbour, placeAt, reorder, type Shifts } from "~/domain/events/retiming";
import type { Viewer } from "~/domain/people/viewer";
import { NotFound } from "~/platform/errors";
import { reviseProgramme } from "./inside/programme-revision.server";

/**
 * Moves a block, an item or a whole round, in the programme of one date: a place up or down, or to the place of
 * another block. What is already first or last stays there.
 */
export async function moveBlock(viewer: Viewer, eventId: string, move: MoveInput): Promise<void> {
  await reviseProgramme(viewer, eventId, async ({ tx, event, items }) => {
    if (!event.occurrences.some((date) => date.id === move.occurrenceId)) throw new NotFound("date");
    await unsafeRetime(tx, { items, ...move }, shiftsOf(items, move));
    return { subjectId: move.block, what: "moved" };
  });
}

/** @throws NotFound when the block, or where it should go, is not in the programme of this date. */
function shiftsOf(items: ProgrammeItem[], { block, occurrenceId, to, along }: MoveInput): Shifts {
  const blocks = blocksOf(programmeOf(items, occurrenceId));
  const target = to === "earlier" || to === "later" ? neighbour(blocks, block, to) : to;
  const has = (id: string) => blocks.some((one) => one.id === id);
  if (!has(block) || (target !== null && !has(target))) throw new NotFound("item");
  if (target === null) return new Map();
  return along ? reorder(blocks, block, target) : placeAt(blocks, block, target);
}
