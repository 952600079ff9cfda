/** The kinds of organisation a participant comes from: counts, quotas and composition rules go by them. */
export const PARTICIPANT_TYPES = [
  "LDE_ONDERNEMING",
  "MAATWERKBEDRIJF",
  "REGULIERE_ONDERNEMING",
  "LOKAAL_BESTUUR",
  "SECTORORGANISATIE",
  "VAKBOND",
  "WERKGEVERSORGANISATIE",
  "ONDERSTEUNER",
  "VLAAMSE_OVERHEID",
  "ONDERWIJS",
  "KOEPEL",
  "ANDERE",
] as const;

export type ParticipantTypeName = (typeof PARTICIPANT_TYPES)[number];

export const participantTypeLabels: Record<"nl" | "en", Record<ParticipantTypeName, string>> = {
  nl: {
    LDE_ONDERNEMING: "LDE-onderneming",
    MAATWERKBEDRIJF: "Maatwerkbedrijf",
    REGULIERE_ONDERNEMING: "Gewone onderneming",
    LOKAAL_BESTUUR: "Lokaal bestuur of OCMW",
    SECTORORGANISATIE: "Sectororganisatie",
    VAKBOND: "Vakbond",
    WERKGEVERSORGANISATIE: "Werkgeversorganisatie",
    ONDERSTEUNER: "Ondersteuner of begeleidingsdienst",
    VLAAMSE_OVERHEID: "Vlaamse overheid of VDAB",
    ONDERWIJS: "Onderwijs of opleiding",
    KOEPEL: "Koepel",
    ANDERE: "Iets anders",
  },
  en: {
    LDE_ONDERNEMING: "Local services enterprise (LDE)",
    MAATWERKBEDRIJF: "Sheltered employment enterprise",
    REGULIERE_ONDERNEMING: "Ordinary company",
    LOKAAL_BESTUUR: "Local authority",
    SECTORORGANISATIE: "Sector organisation",
    VAKBOND: "Trade union",
    WERKGEVERSORGANISATIE: "Employers' organisation",
    ONDERSTEUNER: "Support organisation",
    VLAAMSE_OVERHEID: "Flemish government or VDAB",
    ONDERWIJS: "Education or training",
    KOEPEL: "Umbrella organisation",
    ANDERE: "Something else",
  },
};
