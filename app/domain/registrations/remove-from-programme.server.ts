import type { Viewer } from "~/domain/people/viewer";
import { Conflict, NotFound } from "~/platform/errors";
import { peopleOfRound } from "./inside/programme-people.server";
import { reviseProgramme } from "./inside/programme-revision.server";

/**
 * Takes an item out of the programme for good, as long as it means nothing to anybody: nobody chose it, sits in it,
 * waits for it or was there. Of what people chose one says instead, per date, that it does not take place: then
 * their choice and their seat are not wiped out with it, and they hear of it.
 * @throws Conflict `item-chosen`
 */
export async function removeItem(viewer: Viewer, eventId: string, itemId: string): Promise<void> {
  await reviseProgramme(viewer, eventId, async ({ tx, items, people }) => {
    if (!items.some((item) => item.id === itemId)) throw new NotFound("item");
    // Deleting it would take the choices along, also the seats in other items that stand in the same row.
    if (people.some((one) => one.itemId === itemId)) throw new Conflict("item-chosen");
    await tx.programmeItem.delete({ where: { id: itemId } });
    return { subjectId: itemId, what: "item-removed" };
  });
}

/**
 * Takes a choice round away; its items stay, without a choice between them.
 * @throws Conflict `round-chosen` when people chose in it.
 */
export async function removeRound(viewer: Viewer, eventId: string, roundId: string): Promise<void> {
  await reviseProgramme(viewer, eventId, async ({ tx }) => {
    const round = await tx.choiceRound.findFirst({ where: { id: roundId, eventId } });
    if (!round) throw new NotFound("round");
    if ((await peopleOfRound(tx, roundId)) > 0) throw new Conflict("round-chosen");
    await tx.choiceRound.delete({ where: { id: roundId } });
    return { subjectId: roundId, what: "round-removed" };
  });
}
