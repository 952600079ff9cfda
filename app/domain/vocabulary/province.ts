/** The provinces, from west to east, and Brussels; in both languages. */

export const PROVINCES = [
  "WEST_VLAANDEREN",
  "OOST_VLAANDEREN",
  "ANTWERPEN",
  "LIMBURG",
  "VLAAMS_BRABANT",
  "BRUSSEL",
] as const;
export type ProvinceName = (typeof PROVINCES)[number];

export const provinceLabels: Record<"nl" | "en", Record<ProvinceName, string>> = {
  nl: {
    WEST_VLAANDEREN: "West-Vlaanderen",
    OOST_VLAANDEREN: "Oost-Vlaanderen",
    ANTWERPEN: "Antwerpen",
    LIMBURG: "Limburg",
    VLAAMS_BRABANT: "Vlaams-Brabant",
    BRUSSEL: "Brussel",
  },
  en: {
    WEST_VLAANDEREN: "West Flanders",
    OOST_VLAANDEREN: "East Flanders",
    ANTWERPEN: "Antwerp",
    LIMBURG: "Limburg",
    VLAAMS_BRABANT: "Flemish Brabant",
    BRUSSEL: "Brussels",
  },
};
