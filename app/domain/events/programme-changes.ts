import type { ProgrammeItem } from "./programme";

/** What of an item on one date touches the people who sit in it: when, where, and whether it takes place. */
export type ItemOnDate = { startMinute: number; endMinute: number; room: string; takesPlace: boolean };

export const ITEM_CHANGES = ["item-cancelled", "item-back", "item-time", "item-room"] as const;
export type ItemChange = (typeof ITEM_CHANGES)[number];

/** An item as it is on one date, also when it does not take place there. */
export function itemOn(item: ProgrammeItem, occurrenceId: string): ItemOnDate {
  const here = item.overrides.find((one) => one.occurrenceId === occurrenceId);
  const isHere = item.occurrenceId === null || item.occurrenceId === occurrenceId;
  return {
    startMinute: here?.startMinute ?? item.startMinute,
    endMinute: here?.endMinute ?? item.endMinute,
    room: here?.room ?? item.room,
    takesPlace: isHere && !here?.dropped,
  };
}

/** What somebody who knows `before` must hear to know `after`. Of what does not take place nothing else matters. */
export function changesBetween(before: ItemOnDate, after: ItemOnDate): ItemChange[] {
  if (!after.takesPlace) return before.takesPlace ? ["item-cancelled"] : [];
  const changes: ItemChange[] = before.takesPlace ? [] : ["item-back"];
  if (before.startMinute !== after.startMinute || before.endMinute !== after.endMinute)
    changes.push("item-time");
  if (before.room !== after.room) changes.push("item-room");
  return changes;
}
