import { fromWallClock } from "~/platform/time";
import type { ItemInput } from "~/domain/events/programme-form";
import { itemOn } from "~/domain/events/programme-changes";
import { unsafeItems } from "~/domain/events/programme-queries.server";
import { db } from "~/platform/db.server";
import { makeEvent } from "./make";
import { viewerWith } from "./people";

/** A day like any other, to send as the form of an item. */
export const item = (changes: Partial<ItemInput> = {}): ItemInput => ({
  kind: "TOELICHTING",
  title: "Toelichting",
  description: "",
  start: 600,
  end: 660,
  room: "",
  capacity: null,
  occurrenceId: null,
  roundId: null,
  speakers: [],
  ...changes,
});

type Options = { workshops?: number[]; dates?: number; capacity?: number };

/** A published event from nine to four with one round, its organiser, and somebody who organises another. */
export async function makeProgramme({ workshops = [2, 2], dates = 2, capacity = 10 }: Options = {}) {
  const startsAt = fromWallClock("2027-03-04T09:00");
  const { event, dates: days, round } = await makeEvent({ workshops, dates, capacity, startsAt });
  return {
    event,
    dates: days,
    round: round!,
    organiser: viewerWith("ORGANISER", { eventId: event.id }),
    stranger: viewerWith("ORGANISER", { eventId: days[0]!.id }),
  };
}

/** The form of an item as it now is, to change a part of. */
export async function formOf(eventId: string, itemId: string, changes: Partial<ItemInput> = {}) {
  const row = (await unsafeItems(db(), eventId)).find((one) => one.id === itemId)!;
  const { kind, title, description, room, capacity, occurrenceId, roundId } = row;
  const hours = { start: row.startMinute, end: row.endMinute };
  return item({ kind, title, description, room, capacity, occurrenceId, roundId, ...hours, ...changes });
}

/** When and where each item is on a date, by title; null where it does not take place. */
export async function shownOn(eventId: string, occurrenceId: string) {
  const items = await unsafeItems(db(), eventId);
  return Object.fromEntries(
    items.map((one) => {
      const { startMinute, endMinute, room, takesPlace } = itemOn(one, occurrenceId);
      return [one.title, takesPlace ? [startMinute, endMinute, room] : null];
    }),
  );
}
