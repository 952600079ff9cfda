import type { ParticipantTypeName } from "~/domain/events/participant-types";

/** Organisations of the sector: real names and kinds; who works there in the demo is invented. */
export const organisations: { name: string; type: ParticipantTypeName }[] = [
  { name: "Effect", type: "LDE_ONDERNEMING" },
  { name: "Werkmmaat", type: "LDE_ONDERNEMING" },
  { name: "Manus", type: "LDE_ONDERNEMING" },
  { name: "De Winning", type: "LDE_ONDERNEMING" },
  { name: "IN-Z", type: "LDE_ONDERNEMING" },
  { name: "IGO", type: "LDE_ONDERNEMING" },
  { name: "Velo", type: "LDE_ONDERNEMING" },
  { name: "Wonen & Werken", type: "MAATWERKBEDRIJF" },
  { name: "Veerkracht4", type: "MAATWERKBEDRIJF" },
  { name: "Stad Brugge", type: "LOKAAL_BESTUUR" },
  { name: "OCMW Leuven", type: "LOKAAL_BESTUUR" },
  { name: "OCMW Gent", type: "LOKAAL_BESTUUR" },
  { name: "Groep Intro", type: "ONDERSTEUNER" },
  { name: "Emino", type: "ONDERSTEUNER" },
  { name: "I-Diverso", type: "ONDERSTEUNER" },
  { name: "VDAB", type: "VLAAMSE_OVERHEID" },
  { name: "Departement WSE", type: "VLAAMSE_OVERHEID" },
  { name: "HERW!N", type: "KOEPEL" },
  { name: "Verso", type: "WERKGEVERSORGANISATIE" },
  { name: "Voka", type: "WERKGEVERSORGANISATIE" },
];

/** Ordinary companies, invented. */
export const companies = [
  "Bakkerij Zoete Inval",
  "Groenwerken Van Hove",
  "Poetsdienst Helder",
  "Hotel De Gouden Sleutel",
  "Transport Maes",
  "Metaalwerken Declercq",
];

/** Who is at every regional session, each for their own organisation; invented persons. */
export const core = [
  { organisation: "De Winning", name: "Stef Wuyts", email: "stef.wuyts@example.org" },
  { organisation: "Manus", name: "Nadia Idrissi", email: "nadia.idrissi@example.org" },
  { organisation: "IN-Z", name: "Pol Vandeput", email: "pol.vandeput@example.org" },
  { organisation: "Wonen & Werken", name: "Katrien Bogaert", email: "katrien.bogaert@example.org" },
  { organisation: "Veerkracht4", name: "Davy Moons", email: "davy.moons@example.org" },
  { organisation: "HERW!N", name: "Silke Raes", email: "silke.raes@example.org" },
  { organisation: "Verso", name: "Idris Benali", email: "idris.benali@example.org" },
  { organisation: "Voka", name: "Greet Smeyers", email: "greet.smeyers@example.org" },
];

const FIRST =
  "Amina Bart Chantal Dirk Els Farid Greet Hanne Ilse Jan Karim Lies Mehmet Nele Omar Petra Quinten Rita Sam Tine Ugo Veerle Wim Xandra Yusuf Zoë".split(
    " ",
  );
const LAST =
  "Aerts|Baert|Claeys|De Backer|El Amrani|Ferket|Goossens|Hermans|Ingels|Jacobs|Kaya|Lambrecht|Maes|Nys|Ouali|Peeters|Quintens|Roels|Smets|Tack|Uytterhoeven|Van den Broeck-D'Hondt|Wouters|Ysebaert|Zeghers".split(
    "|",
  );

/** The n-th invented person; two numbers below 600 never give the same one. */
export function person(n: number): { name: string; email: string } {
  const first = FIRST[n % FIRST.length]!;
  const last = LAST[(n * 7 + Math.floor(n / FIRST.length)) % LAST.length]!;
  const local = `${first}.${last}.${n}`
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9.]/g, "")
    .toLowerCase();
  return { name: `${first} ${last}`, email: `${local}@example.org` };
}
