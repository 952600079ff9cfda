import { accessMarks } from "~/domain/focus-groups/access-marks.server";
import { log } from "~/platform/log.server";
import type { Seat } from "./seat.server";

/** Looks at once what these may. One after the other: it must not storm the database. */
export async function judgeAll(seats: readonly Seat[]): Promise<void> {
  try {
    for (const seat of seats) await seat.judge();
  } catch (error) {
    log.warn({ err: error }, "could not look who may still write; the next round will");
  }
}

/** Looks what those may for whom anything changed that a right can hang from. */
export async function judgeChanged(seats: readonly Seat[]): Promise<void> {
  const open = seats.flatMap((seat) => (seat.atDoor ? [{ seat, ...seat.atDoor }] : []));
  if (open.length === 0) return;
  try {
    const marks = await accessMarks(open);
    for (const [i, { seat }] of open.entries()) {
      const mark = marks[i]!;
      if (mark === seat.mark) continue;
      await seat.judge();
      seat.mark = mark;
    }
  } catch (error) {
    log.warn({ err: error }, "could not look who may still write; the next round will");
  }
}
