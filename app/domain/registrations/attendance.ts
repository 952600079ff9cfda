/** Who was there, and for how long: computed from readings, on server and phone alike. Times are milliseconds. */

export type Reading = {
  id: string;
  /** Null: at the door. */
  itemId: string | null;
  arriving: boolean;
  at: number;
  device: string;
};

export type Stay = { itemId: string | null; arrivedAt: number; leftAt: number | null; device: string };
export type Verdict = "arrived" | "already" | "left" | "not-inside";

/**
 * Follows one person through the readings of their ticket, in order of time whatever the order in which they were
 * sent. Who is read at a workshop is in the building, so that counts as coming in too.
 * @returns where they were, at most one stay a place, and what each reading meant.
 */
export function followReadings(readings: Reading[]): { stays: Stay[]; verdicts: Map<string, Verdict> } {
  const stays = new Map<string | null, Stay>();
  const verdicts = new Map<string, Verdict>();
  const inOrder = [...readings].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const reading of inOrder) {
    verdicts.set(reading.id, visit(stays, reading, reading.itemId));
    if (reading.arriving && reading.itemId !== null) visit(stays, reading, null);
  }
  return { stays: [...stays.values()], verdicts };
}

function visit(stays: Map<string | null, Stay>, reading: Reading, itemId: string | null): Verdict {
  const stay = stays.get(itemId);
  const inside = stay !== undefined && stay.leftAt === null;
  if (!reading.arriving) {
    if (!inside) return "not-inside";
    stay.leftAt = reading.at;
    return "left";
  }
  if (inside) return "already";
  if (stay) stay.leftAt = null;
  else stays.set(itemId, { itemId, arrivedAt: reading.at, leftAt: null, device: reading.device });
  return "arrived";
}

/**
 * The moment of a reading on our clock.
 * @param skew our clock minus the device's, when the device sent it.
 * @param earliest nothing before this can be true: a clock that jumped since then.
 */
export function ourTime(at: number, skew: number, earliest: number, now: number): number {
  return Math.min(now, Math.max(at + skew, Math.min(earliest, now)));
}

type Between = { startsAt: Date; endsAt: Date };

/**
 * Minutes somebody was at the event, counted on a stopwatch (so right in the night that the clock changes) and only
 * within the hours of the day. Who was not seen leaving stayed to the end.
 */
export function attendedMinutes(stay: { arrivedAt: Date; leftAt: Date | null }, day: Between): number {
  const from = Math.max(stay.arrivedAt.getTime(), day.startsAt.getTime());
  const until = Math.min((stay.leftAt ?? day.endsAt).getTime(), day.endsAt.getTime());
  return Math.max(0, Math.floor((until - from) / 60_000));
}

/** As a certificate says it: to the nearest quarter of an hour, and at least one quarter for who was there. */
export function certifiedMinutes(minutes: number): number {
  return Math.max(15, Math.round(minutes / 15) * 15);
}

/** J.P. of "Jan Peeters", J.V.d.B. of "Jan Van den Broeck": enough to compare with a paper, not enough to name. */
export function initials(name: string): string {
  const letters = name
    .trim()
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? "");
  return letters
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join("");
}
