import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { PhotoConsentName, Status } from "./registration";

/** What a phone at the door and the server say to each other. Times are milliseconds since 1970. */

/** Most entries in one sending; a longer queue goes in parts. */
export const MAX_ENTRIES = 300;
/** Name of the device where there is none: the page without script. */
export const NO_DEVICE = "Webpagina";
/** Longest name of a device. */
export const DEVICE_LENGTH = 60;

export const DOOR_CODES = [
  /** Came in now. */
  "arrived",
  /** Was already inside: `first` says who read the ticket first. */
  "already",
  "left",
  /** Leaves without having come. */
  "not-inside",
  "undone",
  "cancelled",
  "waitlisted",
  "offered",
  /** A ticket of another date of this event: `otherDay` says which. */
  "other-day",
  "other-event",
  "unknown",
  /** The workshop does not take place on this date. */
  "not-on-this-date",
  /** No seat left; only an organiser lets in more. */
  "full",
  "invalid",
] as const;
export type DoorCode = (typeof DOOR_CODES)[number];

/** What became of one entry. */
export type DoorAnswer = {
  id: string;
  code: DoorCode;
  registrationId: string | null;
  name: string;
  first: { device: string; at: number } | null;
  otherDay: { startsAt: number; place: string } | null;
};

export type GuestPresence = {
  /** Null: at the door. */
  itemId: string | null;
  arrivedAt: number;
  leftAt: number | null;
  device: string;
};

/** Somebody on the list of a date, with what a helper needs and nothing more. */
export type Guest = {
  id: string;
  name: string;
  organisation: string;
  type: ParticipantTypeName;
  status: Status;
  ticketCode: string;
  photo: PhotoConsentName;
  walkIn: boolean;
  /** Workshops in which they have a seat. */
  seats: string[];
  presences: GuestPresence[];
};

export type DoorItem = { id: string; title: string; startMinute: number; room: string };

export type DoorDate = {
  id: string;
  eventTitle: string;
  startsAt: number;
  endsAt: number;
  place: string;
  /** When devices throw the list away: the end of the day. */
  eraseAt: number;
  capacity: number;
};

export type GuestList = {
  date: DoorDate;
  items: DoorItem[];
  guests: Guest[];
  /** May let in more than there are seats. */
  mayExceed: boolean;
};

/**
 * The ticket code in what a camera read or somebody typed: the address on the QR code, or the bare code with or
 * without spaces and dashes. Null when it cannot be one of ours.
 */
export function ticketCodeIn(text: string): string | null {
  const bare = /\/t\/([^/?#\s]+)/.exec(text)?.[1] ?? text;
  const code = bare.replace(/[\s-]/g, "").toLowerCase();
  return /^[2-9a-z]{10}$/.test(code) ? code : null;
}
