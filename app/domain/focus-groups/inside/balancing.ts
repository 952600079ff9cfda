import { NOWHERE, type Seating } from "./seating";

/** Rounding must not look like a gain, or two people could change places for ever. */
const WORTH_IT = 1e-6;
/** Every round makes the tables better, so it ends by itself; this bounds how long one may wait for the last bit. */
const ROUNDS = 25;

/**
 * Makes the tables better without seating more or fewer: somebody moves to a group with room, or two people change
 * places, as long as that is worth what it costs who knows their seat already. Keeps the rules.
 */
export function balance(seating: Seating): void {
  const movable = [...seating.people.keys()].filter(
    (p) => seating.seatOf[p] !== NOWHERE && !seating.fixed[p],
  );
  for (let round = 0, better = true; better && round < ROUNDS; round += 1) {
    better = false;
    movable.forEach((p, i) => {
      const moved = move(seating, p);
      const swapped = swap(seating, p, movable, i);
      if (moved || swapped) better = true;
    });
  }
}

function move(seating: Seating, p: number): boolean {
  const from = seating.seatOf[p]!;
  seating.take(p);
  let best = from;
  let price = seating.priceOf(p, from) - WORTH_IT;
  for (let g = 0; g < seating.groups.length; g += 1) {
    if (g === from || !seating.fits(p, g)) continue;
    const there = seating.priceOf(p, g);
    if (there < price) [best, price] = [g, there];
  }
  seating.put(p, best);
  return best !== from;
}

/** Changes places with whoever that helps most. */
function swap(seating: Seating, p: number, others: number[], i: number): boolean {
  const from = seating.seatOf[p]!;
  let partner = NOWHERE;
  let gain = WORTH_IT;
  seating.take(p);
  for (let j = i + 1; j < others.length; j += 1) {
    const q = others[j]!;
    const to = seating.seatOf[q]!;
    if (to === from || !seating.allows(p, to) || !seating.allows(q, from)) continue;
    seating.take(q);
    if (seating.fits(p, to) && seating.fits(q, from)) {
      const now = seating.priceOf(p, from) + seating.priceOf(q, to);
      const then = seating.priceOf(p, to) + seating.priceOf(q, from);
      if (now - then > gain) [partner, gain] = [q, now - then];
    }
    seating.put(q, to);
  }
  if (partner === NOWHERE) {
    seating.put(p, from);
    return false;
  }
  const to = seating.seatOf[partner]!;
  seating.take(partner);
  seating.put(p, to);
  seating.put(partner, from);
  return true;
}
