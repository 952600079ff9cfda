import type { RoleName } from "~/domain/people/viewer";

/** What a learning network is made of, for server and browser alike, and its words in both languages. */

export const PHASE_KINDS = ["REGIONALE_SESSIES", "THEMATISCHE_SESSIES", "SLOTEVENT", "ANDERE"] as const;
export type PhaseKindName = (typeof PHASE_KINDS)[number];

export const NETWORK_GROUP_KINDS = ["STUURGROEP", "EXPERTGROEP", "VASTE_KERN"] as const;
export type NetworkGroupKindName = (typeof NETWORK_GROUP_KINDS)[number];

export const PARTNER_PARTS = ["TREKKER", "INHOUD", "OPDRACHTGEVER", "FINANCIER", "STEUN"] as const;
export type PartnerPartName = (typeof PARTNER_PARTS)[number];

/** The right that goes along with sitting in a group, for as long as one sits there. */
export const ROLE_OF_GROUP: Record<NetworkGroupKindName, RoleName> = {
  STUURGROEP: "STEERING",
  EXPERTGROEP: "EXPERT",
  VASTE_KERN: "MEMBER",
};

type Labels<Name extends string> = Record<"nl" | "en", Record<Name, string>>;

export const phaseKindLabels: Labels<PhaseKindName> = {
  nl: {
    REGIONALE_SESSIES: "Regionale sessies",
    THEMATISCHE_SESSIES: "Thematische sessies",
    SLOTEVENT: "Slotevent",
    ANDERE: "Andere",
  },
  en: {
    REGIONALE_SESSIES: "Regional sessions",
    THEMATISCHE_SESSIES: "Thematic sessions",
    SLOTEVENT: "Closing event",
    ANDERE: "Other",
  },
};

export const networkGroupLabels: Labels<NetworkGroupKindName> = {
  nl: { STUURGROEP: "Stuurgroep", EXPERTGROEP: "Expertgroep", VASTE_KERN: "Vaste kern" },
  en: { STUURGROEP: "Steering group", EXPERTGROEP: "Expert group", VASTE_KERN: "Fixed core" },
};

export const partnerPartLabels: Labels<PartnerPartName> = {
  nl: {
    TREKKER: "Trekker",
    INHOUD: "Inhoud",
    OPDRACHTGEVER: "In opdracht van",
    FINANCIER: "Betaald door",
    STEUN: "Met steun van",
  },
  en: {
    TREKKER: "Led by",
    INHOUD: "Content",
    OPDRACHTGEVER: "Commissioned by",
    FINANCIER: "Funded by",
    STEUN: "Supported by",
  },
};
