import type { ProvinceName } from "~/domain/events/event";

/** Where events of the sector are held, by province: enough to tell a place from another word. */
const BY_PROVINCE: Record<ProvinceName, string> = {
  ANTWERPEN:
    "Antwerpen Mechelen Turnhout Lier Geel Herentals Mol Boom Berchem Borgerhout Deurne Mortsel Heist-op-den-Berg Hoogstraten Kapellen Brasschaat Schoten Willebroek Bornem Westerlo Balen Edegem Kontich Duffel",
  BRUSSEL: "Brussel Anderlecht Schaarbeek Molenbeek Elsene Etterbeek Vorst Jette Ukkel Laken",
  LIMBURG:
    "Hasselt Genk Tongeren Sint-Truiden Bilzen Beringen Lommel Maaseik Maasmechelen Heusden-Zolder Houthalen-Helchteren Pelt Bree Diepenbeek Lanaken Peer Borgloon",
  OOST_VLAANDEREN:
    "Gent Aalst Sint-Niklaas Dendermonde Oudenaarde Eeklo Lokeren Deinze Ronse Geraardsbergen Zottegem Ninove Wetteren Zele Temse Beveren Hamme Zelzate Merelbeke Melle Evergem Lochristi",
  VLAAMS_BRABANT:
    "Leuven Vilvoorde Halle Tienen Aarschot Diest Asse Zaventem Haacht Landen Kessel-Lo Heverlee Wilsele Herent Tervuren Overijse Machelen Dilbeek Scherpenheuvel Keerbergen",
  WEST_VLAANDEREN:
    "Brugge Kortrijk Oostende Roeselare Ieper Waregem Torhout Tielt Izegem Knokke-Heist Blankenberge Diksmuide Veurne Menen Poperinge Harelbeke Wevelgem Zwevegem Oostkamp Koksijde Nieuwpoort Lichtervelde",
};

const known = new Map(
  (Object.entries(BY_PROVINCE) as [ProvinceName, string][]).flatMap(([province, names]) =>
    names.split(" ").map((name): [string, ProvinceName] => [name, province]),
  ),
);

export const MUNICIPALITY = [...known.keys()].sort((a, b) => b.length - a.length).join("|");
export const provinceOf = (municipality: string): ProvinceName | "" => known.get(municipality) ?? "";
