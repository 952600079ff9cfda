import type { ItemKindName } from "./event";

type Override = {
  occurrenceId: string;
  dropped: boolean;
  room: string | null;
  capacity: number | null;
  startMinute: number | null;
  endMinute: number | null;
};

/** A line of the programme as it is written down: shared by all dates, or of one. */
export type ProgrammeItem = {
  id: string;
  occurrenceId: string | null;
  roundId: string | null;
  kind: ItemKindName;
  title: string;
  description: string;
  /** Minutes after midnight on the Brussels wall clock of the day itself. */
  startMinute: number;
  endMinute: number;
  room: string;
  capacity: number | null;
  order: number;
  overrides: Override[];
  speakers: { name: string; title: string; organisation: { name: string } | null }[];
};

/** A line as it is on one date. */
export type ProgrammeLine = Omit<ProgrammeItem, "overrides" | "occurrenceId"> & { onlyHere: boolean };

/**
 * The programme of one date: shared items and its own, with what differs there, in order of time.
 * @param others ids of the event's other dates: what is dropped on each of them is only here too.
 */
export function programmeOf(
  items: ProgrammeItem[],
  occurrenceId: string,
  others: string[] = [],
): ProgrammeLine[] {
  return items
    .filter((item) => item.occurrenceId === null || item.occurrenceId === occurrenceId)
    .flatMap((item) => lineOn(item, occurrenceId, others) ?? [])
    .sort(
      (a, b) => a.startMinute - b.startMinute || a.order - b.order || a.title.localeCompare(b.title, "nl"),
    );
}

function lineOn(item: ProgrammeItem, occurrenceId: string, others: string[]): ProgrammeLine | null {
  const { overrides, occurrenceId: own, ...line } = item;
  const on = (id: string) => overrides.find((one) => one.occurrenceId === id);
  const here = on(occurrenceId);
  if (here?.dropped) return null;
  return {
    ...line,
    room: here?.room ?? item.room,
    capacity: here?.capacity ?? item.capacity,
    startMinute: here?.startMinute ?? item.startMinute,
    endMinute: here?.endMinute ?? item.endMinute,
    onlyHere: own !== null || (others.length > 0 && others.every((id) => on(id)?.dropped)),
  };
}
