import {
  EVENT_KINDS,
  ITEM_KINDS,
  PROVINCES,
  eventKindLabels,
  itemKindLabels,
  provinceLabels,
} from "~/domain/events/event";
import { PARTICIPANT_TYPES, participantTypeLabels } from "~/domain/events/participant-types";

/** What a document is. */
export const DOCUMENT_KINDS = ["VERSLAG", "NETWERKPLAN", "NASLAGTEKST", "DOSSIER"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const documentKindLabels: Record<DocumentKind, string> = {
  VERSLAG: "Verslag van een evenement",
  NETWERKPLAN: "Plan van een lerend netwerk",
  NASLAGTEKST: "Naslagtekst",
  DOSSIER: "Dossier",
};

/** Literally in the text, worked out from it, or no more than likely. */
export type Sureness = "read" | "derived" | "guess";

export type Values = Record<string, string | string[]>;

/** Something that was recognised, until somebody confirms it. */
export type Fact = {
  /** Its name in the form: kind and number. */
  key: string;
  kind: FactKind;
  sure: Sureness;
  /** How it was worked out, in Dutch; empty when it is literally there. */
  why: string;
  /** The words in which it was read. */
  passage: string;
  values: Values;
};

export type Option = { value: string; label: string };
type FieldType = "line" | "long" | "day" | "month" | "number" | "choice" | "several" | "sector";
export type FactField = {
  name: string;
  label: string;
  type: FieldType;
  required?: true;
  options?: readonly Option[];
};

const options = <T extends string>(values: readonly T[], labels: Record<T, string>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }));

export const QUALIFIERS = ["EXACT", "ABOUT", "MORE_THAN", "AT_MOST"] as const;
export const PHASE_KINDS = ["REGIONALE_SESSIES", "THEMATISCHE_SESSIES", "SLOTEVENT", "ANDERE"] as const;
export const GROUP_KINDS = ["STUURGROEP", "EXPERTGROEP", "VASTE_KERN"] as const;
export const PARTNER_PARTS = ["TREKKER", "INHOUD", "FINANCIER", "OPDRACHTGEVER", "STEUN"] as const;

const qualifiers = options(QUALIFIERS, {
  EXACT: "precies",
  ABOUT: "ongeveer",
  MORE_THAN: "meer dan",
  AT_MOST: "hoogstens",
});
const phaseKinds = options(PHASE_KINDS, {
  REGIONALE_SESSIES: "Regionale sessies",
  THEMATISCHE_SESSIES: "Thematische sessies",
  SLOTEVENT: "Slotevent",
  ANDERE: "Iets anders",
});
const groupKinds = options(GROUP_KINDS, {
  STUURGROEP: "Stuurgroep",
  EXPERTGROEP: "Expertgroep",
  VASTE_KERN: "Vaste kern",
});
const partnerParts = options(PARTNER_PARTS, {
  TREKKER: "Trekker",
  INHOUD: "Geeft mee de inhoud vorm",
  FINANCIER: "Financier",
  OPDRACHTGEVER: "Opdrachtgever",
  STEUN: "Steunt",
});
const itemKinds = options(ITEM_KINDS, itemKindLabels.nl);
const types = options(PARTICIPANT_TYPES, participantTypeLabels.nl);
const provinces = options(PROVINCES, provinceLabels.nl);

const line = (name: string, label: string): FactField => ({ name, label, type: "line" });
const must = (field: FactField): FactField => ({ ...field, required: true });
const choice = (name: string, label: string, from: readonly Option[]): FactField => ({
  name,
  label,
  type: "choice",
  options: from,
});
const long = (name: string, label: string): FactField => ({ name, label, type: "long" });
const day = (name: string, label: string): FactField => ({ name, label, type: "day" });
const number = (name: string, label: string): FactField => ({ name, label, type: "number" });

/** Where a fact can go: into an event, into the network, into the report, or it stays in the text. */
export type Goes = "event" | "network" | "report" | "text";

type FactDefinition = { label: string; goes: Goes; fields: readonly FactField[] };

/** What can be recognised, with the fields in which it is confirmed. */
export const FACTS = {
  eventKind: {
    label: "Soort evenement",
    goes: "event",
    fields: [must(choice("kind", "Soort", options(EVENT_KINDS, eventKindLabels.nl)))],
  },
  date: {
    label: "Datum",
    goes: "event",
    fields: [must(day("day", "Dag")), line("place", "Gemeente")],
  },
  venue: {
    label: "Plaats",
    goes: "event",
    fields: [
      line("name", "Zaal of gebouw"),
      must(line("municipality", "Gemeente")),
      must(choice("province", "Provincie", provinces)),
    ],
  },
  edition: { label: "Editie", goes: "event", fields: [must(number("number", "Nummer"))] },
  organiser: { label: "Organisator", goes: "event", fields: [must(line("name", "Organisatie"))] },
  speaker: {
    label: "Spreker",
    goes: "event",
    fields: [
      line("name", "Naam"),
      line("title", "Titel"),
      line("organisation", "Organisatie"),
      must(choice("part", "Soort onderdeel", itemKinds)),
      line("subject", "Waarover"),
      line("place", "Alleen in deze gemeente"),
    ],
  },
  attendance: {
    label: "Aantal aanwezigen",
    goes: "event",
    fields: [
      must(choice("qualifier", "Hoe precies", qualifiers)),
      must(number("count", "Aantal")),
      line("about", "Waarvan"),
    ],
  },
  presentType: {
    label: "Wie er was",
    goes: "event",
    fields: [line("words", "In het document"), must(choice("type", "Soort organisatie", types))],
  },
  focusGroup: {
    label: "Focusgroep",
    goes: "event",
    fields: [
      must(line("title", "Titel")),
      long("question", "Vraag of thema"),
      { name: "types", label: "Wie erin zat", type: "several", options: types },
    ],
  },
  challenge: { label: "Uitdaging", goes: "network", fields: [must(long("text", "Uitdaging"))] },
  hindering: { label: "Belemmering", goes: "network", fields: [must(long("text", "Wat in de weg staat"))] },
  approach: { label: "Aanpak", goes: "network", fields: [must(long("text", "Plan van aanpak"))] },
  phase: {
    label: "Fase",
    goes: "network",
    fields: [
      must(choice("phaseKind", "Soort", phaseKinds)),
      must(line("title", "Titel")),
      long("goal", "Doel"),
      line("rhythm", "Ritme"),
      day("startsOn", "Van"),
      day("endsOn", "Tot en met"),
    ],
  },
  session: {
    label: "Geplande sessie",
    goes: "network",
    fields: [
      line("name", "Sector in het document"),
      { name: "sectorId", label: "Sector in Netwerf", type: "sector" },
      { name: "month", label: "Maand", type: "month" },
    ],
  },
  group: {
    label: "Groep",
    goes: "network",
    fields: [must(choice("group", "Groep", groupKinds)), long("description", "Wat ze doet en wie erin zit")],
  },
  member: {
    label: "Lid van een groep",
    goes: "network",
    fields: [
      must(choice("group", "Groep", groupKinds)),
      must(line("organisation", "Organisatie")),
      line("role", "Wat ze doet"),
    ],
  },
  partner: {
    label: "Partner",
    goes: "network",
    fields: [must(line("organisation", "Organisatie")), must(choice("part", "Rol", partnerParts))],
  },
  fundingLine: {
    label: "Vermelding van financiers",
    goes: "network",
    fields: [must(long("text", "Vermelding"))],
  },
  contact: {
    label: "Contact",
    goes: "network",
    fields: [
      line("organisation", "Organisatie"),
      line("name", "Contactpersoon"),
      line("building", "Gebouw"),
      line("street", "Straat en nummer"),
      line("postcode", "Postcode"),
      line("municipality", "Gemeente"),
      line("phone", "Telefoon"),
      line("email", "E-mailadres"),
    ],
  },
  documentDate: { label: "Datum van het document", goes: "report", fields: [must(day("day", "Dag"))] },
  figure: {
    label: "Cijfer",
    goes: "report",
    fields: [
      must(line("measure", "Wat er geteld is")),
      choice("qualifier", "Hoe precies", qualifiers),
      must(number("value", "Waarde")),
      number("upTo", "Tot"),
      line("unit", "Eenheid"),
      line("period", "Periode"),
      line("source", "Bron"),
    ],
  },
  finding: {
    label: "Conclusie van een bevraging",
    goes: "text",
    fields: [line("measure", "Maatregel"), long("text", "Conclusie")],
  },
  nextEdition: {
    label: "Volgende editie",
    goes: "text",
    fields: [number("number", "Nummer"), day("day", "Dag")],
  },
  otherDate: { label: "Andere datum", goes: "text", fields: [day("day", "Dag")] },
  mentioned: { label: "Genoemde organisatie", goes: "text", fields: [line("name", "Naam")] },
} satisfies Record<string, FactDefinition>;

export type FactKind = keyof typeof FACTS;

/** As FACTS, for who has only the name of the kind. */
export const factDefinition = (kind: FactKind): FactDefinition => FACTS[kind];

/** One text of a fact. */
export function valueOf({ values }: Pick<Fact, "values">, name: string): string {
  return [values[name]].flat()[0] ?? "";
}

/** Several texts of a fact. */
export const valuesOf = ({ values }: Pick<Fact, "values">, name: string): string[] =>
  [values[name] ?? []].flat();
