import { participantTypeLabels } from "~/domain/events/participant-types";
import { brusselsDay, toWallClock } from "~/platform/time";
import type { AttendeeExport, ExportedAttendee } from "../../export-attendees.server";
import { photoWords, statusWords } from "./words";

/** The list of attendees as rows and columns, ready for a file. */
export type AttendeeSheet = {
  /** Without ending, safe in a header. */
  filename: string;
  header: string[];
  rows: (string | number | null)[][];
};

type ColumnOf = [header: string, cell: (person: ExportedAttendee) => string | number | null];

/** Lays the list out in columns; three for each choice round. */
export function attendeeSheet(exported: AttendeeExport): AttendeeSheet {
  const columns = columnsOf(exported);
  return {
    filename: `inschrijvingen-${brusselsDay(exported.startsAt)}`,
    header: columns.map(([header]) => header),
    rows: exported.people.map((person) => columns.map(([, cell]) => cell(person))),
  };
}

function columnsOf({ rounds, withNeeds }: AttendeeExport): ColumnOf[] {
  return [
    ["Naam", ({ name }) => name],
    ["E-mailadres", ({ email }) => email],
    ["Organisatie", ({ organisation }) => organisation],
    ["Soort organisatie", ({ participantType }) => participantTypeLabels.nl[participantType]],
    ["Status", ({ status }) => statusWords[status]],
    ["Plaats op de wachtlijst", ({ place }) => place],
    ...rounds.flatMap((title, i): ColumnOf[] => [
      [title, ({ rounds: mine }) => mine[i]?.seat ?? ""],
      [`${title}: eerste keuze`, ({ rounds: mine }) => mine[i]?.first ?? ""],
      [`${title}: tweede keuze`, ({ rounds: mine }) => mine[i]?.second ?? ""],
    ]),
    ["Ingeschreven op", ({ createdAt }) => moment(createdAt)],
    ["Aangekomen op", ({ arrivedAt }) => (arrivedAt ? moment(arrivedAt) : "")],
    ["Aan de deur ingeschreven", ({ walkIn }) => (walkIn ? "ja" : "")],
    ["Foto", ({ photoConsent }) => photoWords[photoConsent]],
    ...(withNeeds ? needsColumns : []),
  ];
}

const needsColumns: ColumnOf[] = [
  ["Toegankelijkheid", ({ needs }) => needs?.access ?? ""],
  ["Eten", ({ needs }) => needs?.diet ?? ""],
];

/** 2026-10-17 09:30, which sorts as text. */
const moment = (at: Date) => toWallClock(at).replace("T", " ");
