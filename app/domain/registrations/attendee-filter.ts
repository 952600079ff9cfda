import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import type { Status } from "./registration";

/** Rows on one page of the list of attendees. */
export const PAGE = 50;

/** The states one can look at, as the address bar has them. Without one: everybody who has not cancelled. */
export const STATUS_NAMES = {
  bevestigd: ["CONFIRMED"],
  wachtlijst: ["WAITLISTED"],
  aanbod: ["OFFERED"],
  geannuleerd: ["CANCELLED"],
  alle: ["CONFIRMED", "WAITLISTED", "OFFERED", "CANCELLED"],
} as const satisfies Record<string, readonly Status[]>;
export type StatusName = keyof typeof STATUS_NAMES;

/** Was at the event, was not, or is inside at this moment. */
export const ATTENDED_NAMES = ["ja", "nee", "nu"] as const;
export type AttendedName = (typeof ATTENDED_NAMES)[number];

export const SORT_NAMES = ["naam", "organisatie", "soort", "status", "ingeschreven"] as const;
export type SortName = (typeof SORT_NAMES)[number];

/** The workshop filter for who has a seat on the date and in no workshop at all. */
export const NO_WORKSHOP = "zonder";

/** What the list of attendees is narrowed to, and in which order it stands. */
export type AttendeeFilter = {
  text?: string;
  status?: StatusName;
  type?: ParticipantTypeName;
  /** Id of the item somebody has a seat in, or NO_WORKSHOP. */
  workshop?: string;
  attended?: AttendedName;
  sort: SortName;
  descending: boolean;
  page: number;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the filter out of an address. What it does not know it leaves out: an old link still shows a list. */
export function readAttendeeFilter(query: URLSearchParams): AttendeeFilter {
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === query.get(name));
  const workshop = query.get("workshop") ?? "";
  const page = Number(query.get("pagina") ?? 1);
  const status = known("status", Object.keys(STATUS_NAMES) as StatusName[]);
  return {
    text: words(query.get("zoek")),
    status,
    type: known("soort", PARTICIPANT_TYPES),
    workshop: workshop === NO_WORKSHOP || UUID.test(workshop) ? workshop : undefined,
    attended: known("aanwezig", ATTENDED_NAMES),
    sort: known("sorteer", SORT_NAMES) ?? usualSort(status),
    descending: query.get("richting") === "af",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** A line is read in its order, everything else by name. */
const usualSort = (status: StatusName | undefined): SortName => (status === "wachtlijst" ? "status" : "naam");

/** Something typed, without the control characters that a database refuses. */
function words(value: string | null): string | undefined {
  const clean = value?.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  return [...(clean ?? "")].slice(0, 100).join("") || undefined;
}

/** The address of a list, a file or a mail about it: the filter, with something of it changed. */
export function attendeesAddress(
  path: string,
  filter: AttendeeFilter,
  change: Partial<AttendeeFilter> = {},
): string {
  const { text, status, type, workshop, attended, sort, descending, page } = {
    ...filter,
    page: 1,
    ...change,
  };
  const entries = Object.entries({
    zoek: text,
    status,
    soort: type,
    workshop,
    aanwezig: attended,
    sorteer: sort === usualSort(status) ? undefined : sort,
    richting: descending ? "af" : undefined,
    pagina: page > 1 ? String(page) : undefined,
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(entries).toString();
  return query ? `${path}?${query}` : path;
}

/** Whether the list stands in another order than it usually does. */
export function hasOwnOrder({ sort, status, descending }: AttendeeFilter): boolean {
  return descending || sort !== usualSort(status);
}

/** Whether the list shows less than everybody who has not cancelled. */
export function isNarrowed({ text, status, type, workshop, attended }: AttendeeFilter): boolean {
  return Boolean(text ?? status ?? type ?? workshop ?? attended);
}
