/** What an expert says of a conclusion, in the order in which it is asked. */
export const VERDICT_KINDS = ["ONDERSCHREVEN", "BIJ_TE_STUREN", "VERWORPEN"] as const;
export type VerdictKindName = (typeof VERDICT_KINDS)[number];

type Words = { short: string; answer: string; help: string };

/** In Dutch: the round is a Dutch affair; what the public reads of it stands in the catalogue. */
export const VERDICT_WORDS: Record<VerdictKindName, Words> = {
  ONDERSCHREVEN: { short: "Onderschreven", answer: "Ja, dit klopt", help: "Zo kan het verder." },
  BIJ_TE_STUREN: { short: "Bij te sturen", answer: "Bijna, stuur bij", help: "Zeg wat anders moet." },
  VERWORPEN: { short: "Verworpen", answer: "Nee, dit klopt niet", help: "Zeg waarom." },
};

/** What the rules need to know of a conclusion. */
export type ConclusionState = {
  outcome: VerdictKindName | null;
  decidedAt: Date | null;
  changedAt: Date;
  withdrawnAt: Date | null;
  round: { sentAt: Date | null; closedAt: Date | null } | null;
};

/** Where a conclusion stands, from its beginning to its end. */
export type ConclusionStage = "draft" | "gathered" | "testing" | "to-decide" | "decided" | "withdrawn";

export const STAGE_WORDS: Record<ConclusionStage, string> = {
  draft: "nog niet afgetoetst",
  gathered: "klaar om te versturen",
  testing: "bij de expertengroep",
  "to-decide": "wacht op een uitkomst",
  decided: "beslist",
  withdrawn: "ingetrokken",
};
