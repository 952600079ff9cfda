import type { ProgrammeItem } from "~/domain/events/programme";
import { speakerName, speakerOrganisation, speakerTitle } from "~/domain/events/programme-form";
import { formatMinuteRange, formatMinutes } from "~/ui/dates";

type Override = ProgrammeItem["overrides"][number];

/** An item as the fields of its form show it. */
export function itemValues(item: ProgrammeItem): Record<string, string> {
  const { kind, title, description, startMinute, endMinute, room, capacity, occurrenceId, roundId } = item;
  const speakers = item.speakers.flatMap((speaker, i) => [
    [speakerName(i + 1), speaker.name],
    [speakerTitle(i + 1), speaker.title],
    [speakerOrganisation(i + 1), speaker.organisation?.name ?? ""],
  ]);
  return {
    itemKind: kind,
    title,
    description,
    start: formatMinutes(startMinute),
    end: formatMinutes(endMinute),
    room,
    capacity: capacity === null ? "" : String(capacity),
    occurrenceId: occurrenceId ?? "",
    roundId: roundId ?? "",
    ...(Object.fromEntries(speakers) as Record<string, string>),
  };
}

/** How an item differs on one date, as the fields of that form show it. */
export function overrideValues(override: Override | undefined): Record<string, string> {
  if (!override) return {};
  const { dropped, startMinute, endMinute, room, capacity } = override;
  return {
    dropped: dropped ? "on" : "",
    start: startMinute === null ? "" : formatMinutes(startMinute),
    end: endMinute === null ? "" : formatMinutes(endMinute),
    room: room ?? "",
    capacity: capacity === null ? "" : String(capacity),
  };
}

/** How an item differs on one date, in words. */
export function overrideWords(item: ProgrammeItem, override: Override | undefined): string {
  if (!override) return "zoals overal";
  if (override.dropped) return "gaat niet door";
  const { startMinute, endMinute, room, capacity } = override;
  return [
    startMinute !== null && formatMinuteRange(startMinute, endMinute ?? item.endMinute),
    room !== null && room,
    capacity !== null && `${capacity} plaatsen`,
  ]
    .filter(Boolean)
    .join(", ");
}
