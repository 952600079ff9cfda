/** Measures of social employment, as `Measure` in the schema. */
export const MEASURES = ["LDE", "CMW", "IMW", "AMA"] as const;
export type MeasureName = (typeof MEASURES)[number];

/** In full, as the glossary has them; the abbreviation itself is what people say. */
export const measureLabels: Record<"nl" | "en", Record<MeasureName, string>> = {
  nl: {
    LDE: "LDE: lokale diensteneconomie",
    CMW: "CMW: collectief maatwerk",
    IMW: "IMW: individueel maatwerk",
    AMA: "AMA: arbeidsmatige activiteiten",
  },
  en: {
    LDE: "LDE: local services economy",
    CMW: "CMW: collective customised work",
    IMW: "IMW: individual customised work",
    AMA: "AMA: work-related activities",
  },
};
