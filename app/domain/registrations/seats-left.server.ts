import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { readLedgers, type DateLedger } from "./inside/ledger.server";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import { freeFor, freeInWorkshop, takenInAll } from "./seats";

/** The seats of one date as they are at this moment, without anybody's name. */
export type SeatsLeft = {
  capacity: number;
  /** Given, or held for an offer. */
  taken: number;
  /** What somebody can take now: the largest number over all participant types. */
  free: number;
  freeByType: Record<ParticipantTypeName, number>;
  waiting: number;
  /** By programme item; `free` is null when the item has no bound of its own. */
  workshops: Record<string, { free: number | null; waiting: number }>;
};

/** The seats of these dates, by occurrence id; one statement. Who is in line is served first, so free is free. */
export async function seatsLeft(occurrenceIds: string[]): Promise<Record<string, SeatsLeft>> {
  if (occurrenceIds.length === 0) return {};
  const at = now();
  const dates = await readLedgers(db(), occurrenceIds, at);
  return Object.fromEntries(dates.map((date) => [date.occurrenceId, leftOn(date, at)]));
}

function leftOn(date: DateLedger, at: Date): SeatsLeft {
  const freeByType = Object.fromEntries(PARTICIPANT_TYPES.map((type) => [type, freeFor(date, type, at)]));
  const workshops = [...date.workshops.values()].map((workshop) => {
    const free = freeInWorkshop(workshop);
    return [workshop.itemId, { free: free === Infinity ? null : free, waiting: workshop.queue.length }];
  });
  return {
    capacity: date.capacity,
    taken: takenInAll(date),
    free: Math.max(...Object.values(freeByType)),
    freeByType: freeByType as SeatsLeft["freeByType"],
    waiting: date.queue.length,
    workshops: Object.fromEntries(workshops) as SeatsLeft["workshops"],
  };
}
