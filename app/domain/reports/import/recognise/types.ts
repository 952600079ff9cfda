import type { ParticipantTypeName } from "~/domain/events/participant-types";

const WORDS: [ParticipantTypeName, RegExp][] = [
  ["LDE_ONDERNEMING", /\bLDE-?(?:ondernemingen|organisaties|ondernemers)\b/i],
  ["MAATWERKBEDRIJF", /\bmaatwerk(?:bedrijven|ers)\b/i],
  ["REGULIERE_ONDERNEMING", /\breguliere (?:ondernemingen|bedrijven|werkgevers)\b/i],
  ["LOKAAL_BESTUUR", /\b(?:lokale besturen|gemeentebesturen|OCMW['’]s)(?!\w)/i],
  ["SECTORORGANISATIE", /\b(?:sectororganisaties|sectorfondsen|sectorverantwoordelijken)\b/i],
  ["VAKBOND", /\bvakbond(?:en)?\b/i],
  ["WERKGEVERSORGANISATIE", /\bwerkgeversorganisaties?\b/i],
  ["ONDERSTEUNER", /\b(?:ondersteuners|begeleidingsdiensten)\b/i],
  ["VLAAMSE_OVERHEID", /\b(?:Vlaamse overheid|VDAB|Departement WSE)\b/i],
  ["ONDERWIJS", /\b(?:onderwijs|scholen|opleidingscentra)\b/i],
  ["KOEPEL", /\bkoepels?\b/i],
];

/** The participant types that these words name, in the order of the list of types. */
export const typesIn = (text: string): ParticipantTypeName[] =>
  WORDS.flatMap(([type, words]) => (words.test(text) ? [type] : []));
