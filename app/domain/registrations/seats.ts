import type { ParticipantTypeName } from "~/domain/events/participant-types";

/** A rule on top of the capacity of a date. */
export type Quota = {
  /** AT_MOST: never more than `seats` of these types. KEEP: `seats` stay free for these types until `until`. */
  kind: "AT_MOST" | "KEEP";
  types: ParticipantTypeName[];
  seats: number;
  until: Date | null;
};

export type InLine = { registrationId: string; type: ParticipantTypeName };
export type InWorkshopLine = { waitId: string; registrationId: string };

export type Workshop = {
  itemId: string;
  roundId: string;
  /** Null: as many as the date has. */
  capacity: number | null;
  /** Seats given and seats held for an offer. */
  taken: number;
  /** First in line first. */
  queue: InWorkshopLine[];
};

/**
 * The seats of one date, read under its lock. The functions below keep it up to date while they give seats
 * away, so that many requests can be decided in one transaction.
 */
export type Ledger = {
  capacity: number;
  quotas: Quota[];
  /** Seats given and seats held for an offer, per participant type. */
  taken: Partial<Record<ParticipantTypeName, number>>;
  /** First in line first. */
  queue: InLine[];
  workshops: Map<string, Workshop>;
};

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
const takenBy = (ledger: Ledger, types: ParticipantTypeName[]) =>
  sum(types.map((type) => ledger.taken[type] ?? 0));

/** Seats of the date that are given or held. */
export function takenInAll(ledger: Ledger): number {
  return sum(Object.values(ledger.taken));
}

/** Seats that somebody of this type could take at this moment. Never below 0. */
export function freeFor(ledger: Ledger, type: ParticipantTypeName, at: Date): number {
  const room = ledger.capacity - takenInAll(ledger) - keptFromType(ledger, type, at);
  return Math.max(0, Math.min(room, roomUnderBounds(ledger, type)));
}

/** Seats that stay free for other types. */
function keptFromType(ledger: Ledger, type: ParticipantTypeName, at: Date): number {
  return sum(
    ledger.quotas
      .filter(
        (quota) => quota.kind === "KEEP" && !quota.types.includes(type) && (!quota.until || at < quota.until),
      )
      .map((quota) => Math.max(0, quota.seats - takenBy(ledger, quota.types))),
  );
}

/** What the bounds on this type leave, whatever the capacity; Infinity without bounds. */
function roomUnderBounds(ledger: Ledger, type: ParticipantTypeName): number {
  const bounds = ledger.quotas
    .filter((quota) => quota.kind === "AT_MOST" && quota.types.includes(type))
    .map((quota) => quota.seats - takenBy(ledger, quota.types));
  return Math.min(Infinity, ...bounds);
}

/**
 * Makes a seat of one type a seat of another, when the rules leave one for that type. A seat given beyond the
 * capacity may stay one, as long as no bound is broken and no more is taken from what is kept for others.
 */
export function changeSeatType(
  ledger: Ledger,
  from: ParticipantTypeName,
  to: ParticipantTypeName,
  at: Date,
): boolean {
  giveBackSeat(ledger, from);
  const wasBeyond = freeFor(ledger, from, at) < 1;
  const noWorse =
    wasBeyond &&
    roomUnderBounds(ledger, to) >= 1 &&
    keptFromType(ledger, to, at) <= keptFromType(ledger, from, at);
  const fits = freeFor(ledger, to, at) >= 1 || noWorse;
  const type = fits ? to : from;
  ledger.taken[type] = (ledger.taken[type] ?? 0) + 1;
  return fits;
}

/** Takes a seat when there is one. Whoever is in line and could take it must have been served before. */
export function takeSeat(ledger: Ledger, type: ParticipantTypeName, at: Date): boolean {
  if (freeFor(ledger, type, at) < 1) return false;
  ledger.taken[type] = (ledger.taken[type] ?? 0) + 1;
  return true;
}

/** Takes a seat that the rules do not leave: only an organiser may, for somebody who stands at the door. */
export function takeSeatBeyond(ledger: Ledger, type: ParticipantTypeName): void {
  ledger.taken[type] = (ledger.taken[type] ?? 0) + 1;
}

export function giveBackSeat(ledger: Ledger, type: ParticipantTypeName): void {
  ledger.taken[type] = Math.max(0, (ledger.taken[type] ?? 0) - 1);
}

/**
 * Holds seats for those in line, first come first served: somebody is passed over only while the rules leave no
 * seat for their participant type. Returns who gets an offer, in order, and takes them out of the line.
 */
export function serveLine(ledger: Ledger, at: Date): InLine[] {
  const served = ledger.queue.filter((waiting) => takeSeat(ledger, waiting.type, at));
  ledger.queue = ledger.queue.filter((waiting) => !served.includes(waiting));
  return served;
}

/** Seats free in a workshop; Infinity when it has no bound of its own. */
export function freeInWorkshop(workshop: Workshop): number {
  return workshop.capacity === null ? Infinity : Math.max(0, workshop.capacity - workshop.taken);
}

/** Holds workshop seats for those in line, in order. */
export function serveWorkshopLine(workshop: Workshop): InWorkshopLine[] {
  const free = Math.min(freeInWorkshop(workshop), workshop.queue.length);
  const served = workshop.queue.slice(0, free);
  workshop.taken += served.length;
  workshop.queue = workshop.queue.slice(free);
  return served;
}

export type Wish = { roundId: string; firstItemId: string; secondItemId: string | null };

/** What a wish became: a seat or none, and the workshop to stand in line for, if any. */
export type Seating = { wish: Wish; seatItemId: string | null; waitForItemId: string | null };

/**
 * Gives one person a seat in a round: the first choice, else the second, else the seat they already had
 * (`current`), which is given up only when another is sure. Who does not sit in the first choice stands in
 * line for it.
 */
export function seatInRound(ledger: Ledger, wish: Wish, current: string | null = null): Seating {
  const wanted = [wish.firstItemId, wish.secondItemId].filter((id): id is string => id !== null);
  const seatItemId = wanted.find((id) => id === current || takeWorkshopSeat(ledger, id)) ?? current;
  if (current && seatItemId !== current) giveBackWorkshopSeat(ledger, current);
  const waitForItemId =
    seatItemId === wish.firstItemId || !ledger.workshops.has(wish.firstItemId) ? null : wish.firstItemId;
  return { wish, seatItemId, waitForItemId };
}

function takeWorkshopSeat(ledger: Ledger, itemId: string): boolean {
  const workshop = ledger.workshops.get(itemId);
  if (!workshop || freeInWorkshop(workshop) < 1) return false;
  workshop.taken += 1;
  return true;
}

export function giveBackWorkshopSeat(ledger: Ledger, itemId: string): void {
  const workshop = ledger.workshops.get(itemId);
  if (workshop) workshop.taken = Math.max(0, workshop.taken - 1);
}

const HOUR = 3_600_000;

/**
 * Until when a seat stays on offer: `offerHours` from now, but at most a quarter of the time that is left, so
 * that close to the day the next in line still has a chance; never past the start.
 */
export function offerDeadline(at: Date, startsAt: Date, offerHours: number): Date {
  const left = startsAt.getTime() - at.getTime();
  const hold = Math.min(offerHours * HOUR, Math.max(left / 4, Math.min(left, HOUR)));
  return new Date(at.getTime() + Math.max(0, Math.round(hold)));
}
