export type Province = "VLAAMS_BRABANT" | "LIMBURG" | "ANTWERPEN" | "OOST_VLAANDEREN" | "WEST_VLAANDEREN";

export type Session = {
  slug: string;
  sectorId: string;
  sector: string;
  /** Days from today. */
  in: number;
  province: Province;
  place: { name: string; municipality: string; postcode: string };
};

/** One sector in one region, five weeks apart so that no two are in one month; all six are over. */
export const SESSIONS: Session[] = [
  {
    ...{ slug: "voeding-en-horeca", sectorId: "voeding-horeca", sector: "voeding en horeca", in: -197 },
    province: "VLAAMS_BRABANT",
    place: { name: "De Oude Brouwerij", municipality: "Leuven", postcode: "3000" },
  },
  {
    ...{ slug: "groen", sectorId: "groen", sector: "groen", in: -162 },
    province: "LIMBURG",
    place: { name: "Tuinhuis Zonneveld", municipality: "Genk", postcode: "3600" },
  },
  {
    ...{ slug: "interim", sectorId: "interim", sector: "interim", in: -127 },
    province: "ANTWERPEN",
    place: { name: "Zaal De Stroom", municipality: "Mechelen", postcode: "2800" },
  },
  {
    ...{ slug: "dienstencheques", sectorId: "dienstencheques", sector: "dienstencheques", in: -92 },
    province: "OOST_VLAANDEREN",
    place: { name: "Wijkhuis Dampoort", municipality: "Gent", postcode: "9000" },
  },
  {
    ...{ slug: "lokale-besturen", sectorId: "lokale-besturen", sector: "lokale besturen", in: -57 },
    province: "WEST_VLAANDEREN",
    place: { name: "Zaal Leieboorden", municipality: "Kortrijk", postcode: "8500" },
  },
  {
    ...{ slug: "metaal-en-logistiek", sectorId: "metaal-logistiek", sector: "metaal en logistiek", in: -22 },
    province: "ANTWERPEN",
    place: { name: "Loods 7", municipality: "Turnhout", postcode: "2300" },
  },
];
