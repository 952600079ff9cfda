import type { DealGroup, DealPerson } from "../focus-group";
import { allowsType } from "../rules";

/** What a worse table costs; the numbers only weigh against each other. */
const PRICE = {
  /** Groups as full as each other, by their size. */
  size: 30,
  /** Every type of participant over all groups. */
  type: 3,
  /** Two people of one organisation at one table. */
  organisation: 12,
  /** A type too few for the group's rule. */
  missingType: 600,
  /** Somebody leaves the seat they know of. */
  leaving: 100,
};

/** Nobody's seat. */
export const NOWHERE = -1;

/**
 * Who sits where while a deal is being made, with the counts that the rules and the prices ask for, so that trying
 * a seat costs the same for ten people as for a thousand. People and groups are numbers: their place in the lists.
 */
export class Seating {
  readonly seatOf: Int32Array;
  /** Must stay where they sit. */
  readonly fixed: boolean[];
  /** Where they sat before this deal. */
  readonly before: Int32Array;
  readonly organisationOf: number[];
  private readonly typeOf: number[];
  private readonly size: Int32Array;
  private readonly kinds: Int32Array;
  private readonly ofType: Int32Array;
  private readonly ofOrganisation: Int32Array;
  private readonly allowed: boolean[];
  private readonly scale: number;

  constructor(
    readonly people: readonly DealPerson[],
    readonly groups: readonly DealGroup[],
  ) {
    const typeNames = people.map((person) => person.type);
    this.typeOf = numbered(typeNames);
    // Who comes for no organisation is nobody's colleague: an organisation of their own.
    this.organisationOf = numbered(people.map((one, i) => one.organisationId ?? `alone-${i}`));
    this.seatOf = new Int32Array(people.length).fill(NOWHERE);
    this.before = new Int32Array(people.length).fill(NOWHERE);
    this.fixed = people.map(() => false);
    this.size = new Int32Array(groups.length);
    this.kinds = new Int32Array(groups.length);
    this.ofType = new Int32Array((Math.max(NOWHERE, ...this.typeOf) + 1) * groups.length);
    this.ofOrganisation = new Int32Array((Math.max(NOWHERE, ...this.organisationOf) + 1) * groups.length);
    this.allowed = people.flatMap((person) => groups.map((group) => allowsType(group, person.type)));
    this.scale = groups.reduce((sum, group) => sum + group.capacity, 0) / Math.max(1, groups.length);
  }

  put(p: number, g: number): void {
    this.seatOf[p] = g;
    this.count(p, g, 1);
  }

  take(p: number): void {
    const g = this.seatOf[p]!;
    if (g === NOWHERE) return;
    this.seatOf[p] = NOWHERE;
    this.count(p, g, -1);
  }

  allows(p: number, g: number): boolean {
    return this.allowed[p * this.groups.length + g]!;
  }

  isFull(g: number): boolean {
    return this.size[g]! >= this.groups[g]!.capacity;
  }

  /** As many people of this organisation as the group's rule bears. */
  hasEnoughOf(organisation: number, g: number): boolean {
    const most = this.groups[g]!.maxPerOrganisation;
    return most !== null && this.ofOrganisation[organisation * this.groups.length + g]! >= most;
  }

  /** May sit down there without anybody else moving. */
  fits(p: number, g: number): boolean {
    return this.allows(p, g) && !this.isFull(g) && !this.hasEnoughOf(this.organisationOf[p]!, g);
  }

  /** What it costs that somebody without a seat sits down there. */
  priceOf(p: number, g: number): number {
    const { capacity, minTypes } = this.groups[g]!;
    const sameType = this.ofType[this.typeOf[p]! * this.groups.length + g]!;
    const colleagues = this.ofOrganisation[this.organisationOf[p]! * this.groups.length + g]!;
    const share = this.scale / capacity;
    let price = PRICE.size * share * (2 * this.size[g]! + 1) + PRICE.type * share * (2 * sameType + 1);
    price += PRICE.organisation * colleagues;
    if (minTypes > 1 && sameType === 0 && this.kinds[g]! < minTypes) price -= PRICE.missingType;
    if (this.before[p] !== NOWHERE && this.before[p] !== g) price += PRICE.leaving;
    return price;
  }

  private count(p: number, g: number, step: 1 | -1): void {
    const type = this.typeOf[p]! * this.groups.length + g;
    const organisation = this.organisationOf[p]! * this.groups.length + g;
    this.size[g]! += step;
    this.ofOrganisation[organisation]! += step;
    const had = this.ofType[type]! > 0;
    this.ofType[type]! += step;
    const has = this.ofType[type]! > 0;
    if (had !== has) this.kinds[g]! += step;
  }
}

/** Gives equal names one number, 0, 1, 2, … */
function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  });
}
