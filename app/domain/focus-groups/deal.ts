import type { DealGroup, DealPerson, GroupSeat, WhyNoSeat } from "./focus-group";
import { balance } from "./inside/balancing";
import { place } from "./inside/placing";
import { NOWHERE, Seating } from "./inside/seating";
import { tablesOf, whyNoSeat } from "./rules";

export type Dealt = {
  /** Everybody who has a seat, in order of arrival. */
  seats: GroupSeat[];
  /** Who has none, and why. */
  left: { personId: string; why: WhyNoSeat }[];
};

/**
 * Deals people out over groups. A group's types, its size and its bound per organisation are never broken, and as
 * many are seated as that allows: who fits only one group is not crowded out by who fits several. Who came first
 * is served first. Then the tables are made as equal and as mixed as they can be. Nothing is left to chance.
 * @param present who sits where now. Pinned people stay, whatever the rules say; the others keep their seat when
 *   they can, and leave it only for what makes it worth it.
 * @param onlyNew nobody who has a seat moves.
 */
export function deal(
  people: readonly DealPerson[],
  groups: readonly DealGroup[],
  present: readonly GroupSeat[],
  { onlyNew = false } = {},
): Dealt {
  const inOrder = [...people].sort((a, b) => a.arrival - b.arrival || (a.id < b.id ? -1 : 1));
  const seating = new Seating(inOrder, groups);
  const had = seatNow(seating, present, onlyNew);
  // Who has a seat keeps one, and then by arrival: what is served first is never lost to who comes after.
  for (const p of had) if (seating.fits(p, seating.before[p]!)) seating.put(p, seating.before[p]!);
  for (const p of inOrder.keys()) if (seating.seatOf[p] === NOWHERE) place(seating, p);
  balance(seating);
  return outcome(seating, present);
}

/** Seats who stays whatever happens. Answers the others who had a seat. */
function seatNow(seating: Seating, present: readonly GroupSeat[], onlyNew: boolean): number[] {
  const { people, groups } = seating;
  const groupAt = new Map(groups.map((group, g) => [group.id, g]));
  const seatOf = new Map(present.map((seat) => [seat.personId, seat]));
  const others: number[] = [];
  people.forEach((person, p) => {
    const seat = seatOf.get(person.id);
    const g = seat && groupAt.get(seat.groupId);
    if (!seat || g === undefined) return;
    seating.before[p] = g;
    seating.fixed[p] = seat.pinned || onlyNew;
    if (seating.fixed[p]) seating.put(p, g);
    else others.push(p);
  });
  return others;
}

function outcome({ people, groups, seatOf }: Seating, present: readonly GroupSeat[]): Dealt {
  const pinned = new Set(present.filter((seat) => seat.pinned).map((seat) => seat.personId));
  const seats = people.flatMap(({ id }, p): GroupSeat[] =>
    seatOf[p] === NOWHERE ? [] : [{ personId: id, groupId: groups[seatOf[p]!]!.id, pinned: pinned.has(id) }],
  );
  const tables = tablesOf(people, seats);
  const left = people
    .filter((_, p) => seatOf[p] === NOWHERE)
    .map((person) => ({ personId: person.id, why: whyNoSeat(person, groups, tables) }));
  return { seats, left };
}
