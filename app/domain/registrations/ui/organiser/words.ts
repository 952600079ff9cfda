import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { AttendedName, SortName, StatusName } from "../../attendee-filter";
import type { PhotoConsentName, Status } from "../../registration";
import type { RoundWords } from "../round-fields";

/** Words of the organiser's pages about attendees. Dutch only, as the whole of /beheer. */

export const statusWords: Record<Status, string> = {
  CONFIRMED: "Heeft een plaats",
  WAITLISTED: "Op de wachtlijst",
  OFFERED: "Krijgt een plaats aangeboden",
  CANCELLED: "Geannuleerd",
};

export const statusFilterWords: Record<StatusName, string> = {
  bevestigd: "Heeft een plaats",
  wachtlijst: "Op de wachtlijst",
  aanbod: "Aanbod loopt",
  geannuleerd: "Geannuleerd",
  alle: "Alle, ook geannuleerd",
};

export const attendedWords: Record<AttendedName, string> = {
  ja: "Was er",
  nee: "Was er niet",
  nu: "Is nu binnen",
};

export const sortWords: Record<SortName, string> = {
  naam: "Naam",
  organisatie: "Organisatie",
  soort: "Soort organisatie",
  status: "Status",
  ingeschreven: "Ingeschreven",
};

export const photoWords: Record<PhotoConsentName, string> = {
  YES: "Mag herkenbaar op de foto",
  NO: "Liever geen herkenbare foto",
  ASK_ME: "Vraag het eerst",
};

/** One, many. */
const typeNumbers: Record<ParticipantTypeName, [string, string]> = {
  LDE_ONDERNEMING: ["LDE-onderneming", "LDE-ondernemingen"],
  MAATWERKBEDRIJF: ["maatwerkbedrijf", "maatwerkbedrijven"],
  REGULIERE_ONDERNEMING: ["reguliere onderneming", "reguliere ondernemingen"],
  LOKAAL_BESTUUR: ["lokaal bestuur", "lokale besturen"],
  SECTORORGANISATIE: ["sectororganisatie", "sectororganisaties"],
  VAKBOND: ["vakbond", "vakbonden"],
  WERKGEVERSORGANISATIE: ["werkgeversorganisatie", "werkgeversorganisaties"],
  ONDERSTEUNER: ["ondersteuner", "ondersteuners"],
  VLAAMSE_OVERHEID: ["Vlaamse overheidsdienst", "Vlaamse overheidsdiensten"],
  ONDERWIJS: ["school of opleider", "scholen of opleiders"],
  KOEPEL: ["koepel", "koepels"],
  ANDERE: ["andere", "andere"],
};

/** 2 reguliere ondernemingen */
export const countOfType = (count: number, type: ParticipantTypeName) =>
  `${count} ${typeNumbers[type][count === 1 ? 0 : 1]}`;

export const manyOfType = (type: ParticipantTypeName) => typeNumbers[type][1];

/** 1 plaats, 3 plaatsen */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** How the choice of somebody else is asked, named where the name is known. */
export const roundWords = (name: string | null): RoundWords => ({
  first: (round) => (name ? `${round}: keuze van ${name}` : round),
  second: "Tweede keuze",
  secondHint: "Voor als de eerste keuze vol is.",
  none: "Geen tweede keuze",
  full: "Volzet: komt op de wachtlijst van deze workshop",
  seated: "Heeft hier nu een plaats",
});
