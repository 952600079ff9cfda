import type { NewActivity } from "~/domain/activity/activity";
import { recordAll } from "~/domain/activity/record.server";
import { organisedEvent, type OrganisedEvent } from "~/domain/events/organised.server";
import type { ProgrammeItem } from "~/domain/events/programme";
import { changesBetween, itemOn } from "~/domain/events/programme-changes";
import { unsafeItems } from "~/domain/events/programme-queries.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { readLedger, type DateLedger } from "./ledger.server";
import { peopleOfItems, type ItemPeople } from "./programme-people.server";
import { withSeats } from "./settle.server";

/** What a revision works with: the event, its items as they were, and who has to do with them. */
export type Revision = { tx: Tx; event: OrganisedEvent; items: ProgrammeItem[]; people: ItemPeople[] };
/** What a revision was: the item, round or event it changed, and what was done to it. */
export type Revised = { subjectId: string; what: string };

/**
 * The one way to change what the programme holds, for people chose its items and sit in them. Under the lock of
 * every date of the event it does the work, and then looks at what that means for people:
 *
 * - Seats of a workshop never go below the seats given or held for an offer (`below-taken`).
 * - What somebody chose, waits for or attended stays an item of the same round, on their date (`item-chosen`).
 *   It can be said not to take place there: that moves nobody. Their seat and place in line stay written down, so
 *   that nothing is lost should it take place after all; they are told, and choose again by their own link. To seat
 *   them elsewhere of our own accord would put people in a workshop that they did not ask for.
 * - More seats are offered to who stands in line, before the lock is let go.
 * - Of each item and date where the hours, the room or the taking place changed for people who sit or wait there,
 *   `programme.changed` says how it was before; programme-notice.server.ts makes one letter of those.
 *
 * @throws NotFound, Conflict, Invalid; then nothing of the work stays.
 */
export async function reviseProgramme<Done extends Revised>(
  viewer: Viewer,
  eventId: string,
  work: (revision: Revision) => Promise<Done>,
): Promise<Done> {
  const known = await organisedEvent(viewer, eventId);
  return withSeats(
    known.occurrences.map((date) => date.id),
    async ({ tx, at, dates }) => {
      const event = await organisedEvent(viewer, eventId, tx);
      if (event.occurrences.length !== dates.length) throw new Conflict("changed-meanwhile");
      const [items, people] = [await unsafeItems(tx, eventId), await peopleOfItems(tx, eventId)];
      const done = await work({ tx, event, items, people });
      const now = await unsafeItems(tx, eventId);
      mustKeepPeople(items, now, people);
      for (const date of dates) await takeOver(tx, date, at);
      await recordAll(tx, [
        {
          kind: "programme.edited",
          subjectId: done.subjectId,
          eventId,
          actorId: viewer.personId,
          data: { what: done.what },
        },
        ...touched({ event, at, before: items, after: now, people, actorId: viewer.personId }),
      ]);
      return done;
    },
  );
}

/** @throws Conflict `item-chosen` */
function mustKeepPeople(before: ProgrammeItem[], after: ProgrammeItem[], people: ItemPeople[]): void {
  for (const { itemId, occurrenceId } of people) {
    const [was, is] = [before, after].map((items) => items.find((item) => item.id === itemId));
    if (!was) continue;
    const stillThere = is && (is.occurrenceId === null || is.occurrenceId === occurrenceId);
    if (!stillThere || is.roundId !== was.roundId) throw new Conflict("item-chosen");
  }
}

/** Reads the seats of a date anew, so that the line is served with what they have become. @throws Invalid `below-taken` */
async function takeOver(tx: Tx, date: DateLedger, at: Date): Promise<void> {
  const before = date.workshops;
  Object.assign(date, await readLedger(tx, date.occurrenceId, at));
  for (const { itemId, capacity, taken } of date.workshops.values()) {
    const had = before.get(itemId)?.capacity ?? Infinity;
    if (capacity !== null && capacity < had && capacity < taken)
      throw new Invalid({ capacity: "below-taken" });
  }
  await keepInLine(
    tx,
    date,
    [...before.keys()].filter((itemId) => !date.workshops.has(itemId)),
  );
}

/** Nobody can take a seat in what does not take place: an open offer becomes the first place in line again. */
async function keepInLine(tx: Tx, { occurrenceId }: DateLedger, itemIds: string[]): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.workshopWait.updateMany({
    where: { occurrenceId, itemId: { in: itemIds }, status: "OFFERED" },
    data: { status: "WAITING", offeredAt: null, offerExpiresAt: null },
  });
}

type Touching = {
  event: OrganisedEvent;
  at: Date;
  before: ProgrammeItem[];
  after: ProgrammeItem[];
  people: ItemPeople[];
  actorId: string | null;
};

/** One activity for each item and date where something changed that people who sit or wait there must know. */
function touched({ event, at, before, after, people, actorId }: Touching): NewActivity[] {
  if (!event.publishedAt || event.cancelledAt) return [];
  return people.flatMap(({ itemId, occurrenceId, seated, waiting }) => {
    const date = event.occurrences.find((one) => one.id === occurrenceId);
    const [was, is] = [before, after].map((items) => items.find((item) => item.id === itemId));
    if (seated + waiting === 0 || !date || date.cancelledAt || date.endsAt <= at || !was || !is) return [];
    const knew = itemOn(was, occurrenceId);
    const what = changesBetween(knew, itemOn(is, occurrenceId));
    if (what.length === 0) return [];
    const data = { what, ...knew };
    return [{ kind: "programme.changed", subjectId: itemId, eventId: event.id, occurrenceId, actorId, data }];
  });
}
