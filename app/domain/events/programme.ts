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

/** The programme of one date: shared items and its own, with what differs there, in order of time. */
export function programmeOf(items: ProgrammeItem[], occurrenceId: string): ProgrammeLine[] {
  return items
    .filter((item) => item.occurrenceId === null || item.occurrenceId === occurrenceId)
    .flatMap(({ overrides, occurrenceId: own, ...item }) => {
      const override = overrides.find((one) => one.occurrenceId === occurrenceId);
      if (override?.dropped) return [];
      const { room, capacity, startMinute, endMinute } = override ?? {};
      const here = {
        room: room ?? item.room,
        capacity: capacity ?? item.capacity,
        startMinute: startMinute ?? item.startMinute,
        endMinute: endMinute ?? item.endMinute,
      };
      return [{ ...item, ...here, onlyHere: own !== null }];
    })
    .sort(
      (a, b) => a.startMinute - b.startMinute || a.order - b.order || a.title.localeCompare(b.title, "nl"),
    );
}
