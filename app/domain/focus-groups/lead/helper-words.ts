export const HELPER_ROLES = ["FACILITATOR", "NOTE_TAKER"] as const;
export type HelperRole = (typeof HELPER_ROLES)[number];

/** What each is called and may do in the one group. */
export const HELPER_WORDS: Record<HelperRole, { name: string; may: string }> = {
  FACILITATOR: {
    name: "Begeleider",
    may: "Leidt het gesprek: klok, bijdragen toelaten, de nota openen en sluiten.",
  },
  NOTE_TAKER: { name: "Verslaggever", may: "Schrijft in de nota wat er gezegd wordt." },
};
