import type { ItemInput, OverrideInput } from "~/domain/events/programme-form";
import { unsafeSaveItem, unsafeSaveOverride } from "~/domain/events/programme-writes.server";
import type { Viewer } from "~/domain/people/viewer";
import { NotFound } from "~/platform/errors";
import { reviseProgramme } from "./inside/programme-revision.server";

/** Adds an item to the programme; answers its id. @throws NotFound, Invalid */
export async function addItem(viewer: Viewer, eventId: string, input: ItemInput): Promise<string> {
  const { subjectId } = await reviseProgramme(viewer, eventId, async ({ tx, event }) => ({
    subjectId: await unsafeSaveItem(tx, event, input),
    what: "item-added",
  }));
  return subjectId;
}

/**
 * Changes an item on every date where it is; what differs on one date stays so.
 * @throws NotFound, Invalid `below-taken`, Conflict `item-chosen`: see reviseProgramme.
 */
export async function changeItem(
  viewer: Viewer,
  eventId: string,
  itemId: string,
  input: ItemInput,
): Promise<void> {
  await reviseProgramme(viewer, eventId, async ({ tx, event, items }) => {
    if (!items.some((item) => item.id === itemId)) throw new NotFound("item");
    await unsafeSaveItem(tx, event, input, itemId);
    return { subjectId: itemId, what: "item-changed" };
  });
}

/** Says how a shared item differs on one date: another hour, room, other seats, or that it does not take place. */
export async function changeItemOnDate(
  viewer: Viewer,
  eventId: string,
  { itemId, occurrenceId }: { itemId: string; occurrenceId: string },
  input: OverrideInput,
): Promise<void> {
  await reviseProgramme(viewer, eventId, async ({ tx, event, items }) => {
    const item = items.find((one) => one.id === itemId);
    if (!item || !event.occurrences.some((date) => date.id === occurrenceId)) throw new NotFound("item");
    await unsafeSaveOverride(tx, item, occurrenceId, input);
    return { subjectId: itemId, what: "item-differs" };
  });
}
