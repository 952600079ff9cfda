import { NotFound } from "~/platform/errors";

type Loose = { occurrenceId?: string | null; occurrence?: object | null; eventId?: string | null };
type OfDay<T extends Loose> = T & { [K in keyof T & keyof Loose]: NonNullable<T[K]> };

/**
 * A table of a day. The desk at which a report is written is kept like a group and has a note like one, but there
 * is no day, no seat, no phone and no clock.
 * @throws NotFound for a desk, as for a group that does not exist.
 */
export function ofDay<T extends Loose>(group: T): OfDay<T> {
  const { occurrence, occurrenceId, eventId } = group;
  if (occurrence === null || occurrenceId === null || eventId === null) throw new NotFound("group");
  return group as OfDay<T>;
}
