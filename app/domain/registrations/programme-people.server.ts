import { organisedEvent } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { peopleOfItems, peopleOfRound, type ItemPeople } from "./inside/programme-people.server";

/** Who sits in the items of an event and who waits for them, as numbers per item and date. @throws NotFound */
export async function programmePeople(viewer: Viewer, eventId: string): Promise<ItemPeople[]> {
  await organisedEvent(viewer, eventId);
  return peopleOfItems(db(), eventId);
}

/** How many people chose in a round. @throws NotFound */
export async function roundPeople(viewer: Viewer, eventId: string, roundId: string): Promise<number> {
  await organisedEvent(viewer, eventId);
  return peopleOfRound(db(), roundId);
}
