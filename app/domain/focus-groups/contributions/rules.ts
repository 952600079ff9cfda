import type { NoteCondition } from "../note/wire";

type Decided = { admittedAt: Date | null; declinedAt: Date | null; mergedIntoId: string | null };

/** Nobody decided on it yet: who sent it may still change it or take it back. */
export function isPending({ admittedAt, declinedAt, mergedIntoId }: Decided): boolean {
  return !admittedAt && !declinedAt && !mergedIntoId;
}

/** Everybody at the table sees it, in its own right. */
export function isShown({ admittedAt, declinedAt, mergedIntoId }: Decided): boolean {
  return admittedAt !== null && !declinedAt && !mergedIntoId;
}

/** Once the note is frozen the group is done: nothing is sent, supported or voted any more. */
export function mayStillSay(condition: NoteCondition): boolean {
  return condition === "open" || condition === "locked";
}

type Placed = { order: number; createdAt: Date; id: string };

/** In the order that was given to them; what came later has none yet, and comes last. */
export function byPlace(a: Placed, b: Placed): number {
  const place = ({ order }: Placed) => (order > 0 ? order : Number.MAX_SAFE_INTEGER);
  return place(a) - place(b) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

/**
 * Which rows get another number when one of them is put at a place among the others, that are in order already.
 * @param place 1 is the first; past the end is the last.
 */
export function placedAt<Row extends { id: string; order: number }>(
  others: readonly Row[],
  row: Row,
  place: number,
): { id: string; order: number }[] {
  const before = Math.max(0, place - 1);
  const after = [...others.slice(0, before), row, ...others.slice(before)];
  return after.flatMap(({ id, order }, i) => (order === i + 1 ? [] : [{ id, order: i + 1 }]));
}
