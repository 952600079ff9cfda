import { NOWHERE, type Seating } from "./seating";

/**
 * Gives somebody a seat: the cheapest free one, else by others moving up, each to another group of theirs. Nobody
 * who sits loses their seat. Done for one after the other this seats as many as the rules can bear.
 * @returns whether there is a seat for them.
 */
export function place(seating: Seating, p: number): boolean {
  const free = cheapestSeat(seating, p);
  if (free === NOWHERE) return moveUp(seating, p);
  seating.put(p, free);
  return true;
}

function cheapestSeat(seating: Seating, p: number): number {
  let best = NOWHERE;
  for (let g = 0; g < seating.groups.length; g += 1)
    if (seating.fits(p, g) && (best === NOWHERE || seating.priceOf(p, g) < seating.priceOf(p, best)))
      best = g;
  return best;
}

/** Sitting down in `group`, in place of who was reached before; `from` is the step that made this one needed. */
type Step = { person: number; group: number; from: Step | null };

/**
 * Looks for the shortest chain: this person takes the seat of a second, who takes that of a third, until one finds
 * a free seat. It is the search of maximum flow, with every organisation in every group as a vessel of its own:
 * where an organisation has enough people in a group, only a colleague can make room; where it has not, anybody can.
 */
function moveUp(seating: Seating, newcomer: number): boolean {
  const search = new Search(seating);
  search.ask(newcomer, null);
  for (const step of search.steps) {
    if (search.isFree(step)) {
      follow(seating, step);
      return true;
    }
    search.makeRoom(step);
  }
  return false;
}

class Search {
  /** Grows while it is walked through. */
  readonly steps: Step[] = [];
  private readonly asked = new Set<number>();
  private readonly vessels = new Set<number>();
  private readonly emptied = new Set<number>();
  private readonly sitters: number[][];

  constructor(private readonly seating: Seating) {
    this.sitters = seating.groups.map(() => []);
    seating.seatOf.forEach((g, p) => {
      if (g !== NOWHERE && !seating.fixed[p]) this.sitters[g]!.push(p);
    });
  }

  /** Where could this person sit, if there were room? */
  ask(person: number, from: Step | null): void {
    if (this.asked.has(person)) return;
    this.asked.add(person);
    const { groups, seatOf, organisationOf } = this.seating;
    for (let group = 0; group < groups.length; group += 1) {
      if (group === seatOf[person] || !this.seating.allows(person, group)) continue;
      const vessel = organisationOf[person]! * groups.length + group;
      if (this.vessels.has(vessel)) continue;
      this.vessels.add(vessel);
      this.steps.push({ person, group, from });
    }
  }

  isFree({ person, group }: Step): boolean {
    return this.seating.fits(person, group);
  }

  /** Asks who could get up for this step. */
  makeRoom(step: Step): void {
    const { seating } = this;
    const organisation = seating.organisationOf[step.person]!;
    if (!seating.hasEnoughOf(organisation, step.group)) {
      if (this.emptied.has(step.group)) return;
      this.emptied.add(step.group);
      for (const sitter of this.sitters[step.group]!) this.ask(sitter, step);
      return;
    }
    for (const sitter of this.sitters[step.group]!)
      if (seating.organisationOf[sitter] === organisation) this.ask(sitter, step);
  }
}

/** Lets everybody in the chain move, the last one first, so that each finds the seat empty. */
function follow(seating: Seating, last: Step): void {
  for (let step: Step | null = last; step; step = step.from) {
    seating.take(step.person);
    seating.put(step.person, step.group);
  }
}
