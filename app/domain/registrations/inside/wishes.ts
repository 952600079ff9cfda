import { FIRST_CHOICE, SECOND_CHOICE, type WishInput } from "../registration";
import type { Ledger } from "../seats";

/** Wishes for items that this date does not have, or of another round; one code per form field. */
export function wrongWishes(wishes: WishInput[], date: Ledger): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const wish of wishes) {
    const isOf = (id: string | null) => id === null || date.workshops.get(id)?.roundId === wish.roundId;
    if (!isOf(wish.firstItemId)) faults[`${FIRST_CHOICE}${wish.roundId}`] = "not-on-this-date";
    if (!isOf(wish.secondItemId)) faults[`${SECOND_CHOICE}${wish.roundId}`] = "not-on-this-date";
  }
  return faults;
}
