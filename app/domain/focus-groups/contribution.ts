import { z } from "zod";

/** What a passage can be marked as, in the order in which the buttons stand. */
export const CONTRIBUTION_KINDS = [
  "NOOD",
  "DREMPEL",
  "SUGGESTIE",
  "VRAAG_AAN_BELEID",
  "OPEN_VRAAG",
  "TIP",
  "PRAKTIJKVOORBEELD",
  "ENGAGEMENT",
] as const;

export type ContributionKindName = (typeof CONTRIBUTION_KINDS)[number];

export const contributionKind = /* @__PURE__ */ z.enum(CONTRIBUTION_KINDS, "invalid");

export const KIND_WORDS: Record<ContributionKindName, { one: string; many: string; help: string }> = {
  NOOD: { one: "nood", many: "noden", help: "Wat hebben we nodig?" },
  DREMPEL: { one: "drempel", many: "drempels", help: "Wat houdt ons tegen?" },
  SUGGESTIE: { one: "suggestie", many: "suggesties", help: "Wat stellen we voor?" },
  VRAAG_AAN_BELEID: {
    one: "vraag aan beleid",
    many: "vragen aan beleid",
    help: "Wat vragen we aan de overheid?",
  },
  OPEN_VRAAG: { one: "open vraag", many: "open vragen", help: "Wat weten we nog niet?" },
  TIP: { one: "tip", many: "tips", help: "Wat raden we anderen aan?" },
  PRAKTIJKVOORBEELD: { one: "praktijkvoorbeeld", many: "praktijkvoorbeelden", help: "Wat werkt bij ons?" },
  ENGAGEMENT: { one: "engagement", many: "engagementen", help: "Wat gaan we zelf doen?" },
};
