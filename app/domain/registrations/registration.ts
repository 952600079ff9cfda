/** What a registration is, for server and browser alike. */

export type Status = "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED";

export const PHOTO_CONSENTS = ["YES", "ASK_ME", "NO"] as const;
export type PhotoConsentName = (typeof PHOTO_CONSENTS)[number];

/** Days after the event at which diet and access answers are erased. */
export const NEEDS_KEPT_DAYS = 14;

/** Characters of one such answer. */
export const NEEDS_MAX_LENGTH = 600;

/** Months after which a registration keeps its date, type and presence but no longer says whose it was. */
export const REGISTRATION_KEPT_MONTHS = 24;

/** Colleagues on one form, besides the person who fills it in. */
export const MAX_COLLEAGUES = 9;

/** One round's wish as the form sends it: `first` and `second` hold item ids, empty for none. */
export type WishInput = { roundId: string; firstItemId: string; secondItemId: string | null };

/** Form field names of a round's wish; the round's id follows. */
export const FIRST_CHOICE = "eerste-";
export const SECOND_CHOICE = "tweede-";

/** Form field names of the n-th colleague, counted from 1. */
export const colleagueName = (n: number) => `collega-naam-${n}`;
export const colleagueEmail = (n: number) => `collega-email-${n}`;

/** Reads the wishes out of a form's fields, a round each. A second choice equal to the first counts as none. */
export function readWishes(values: Record<string, unknown>): WishInput[] {
  const wishes: WishInput[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (!key.startsWith(FIRST_CHOICE) || typeof value !== "string" || value === "") continue;
    const roundId = key.slice(FIRST_CHOICE.length);
    const second = values[`${SECOND_CHOICE}${roundId}`];
    const secondItemId = typeof second === "string" && second !== "" && second !== value ? second : null;
    wishes.push({ roundId, firstItemId: value, secondItemId });
  }
  return wishes;
}
