import { z } from "zod";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import { EMAIL, line, oneOf, optionalLine } from "~/platform/http/fields";
import type { PhotoConsentName, Status } from "./registration";

/** What a phone at the door and the server say to each other. Times are milliseconds since 1970. */

/** Most entries in one sending; a longer queue goes in parts. */
export const MAX_ENTRIES = 300;
/** Name of the device where there is none: the page without script. */
export const NO_DEVICE = "Webpagina";

const at = z.number().min(0).max(8e15);
const own = { id: z.uuid(), at };
const itemId = z.uuid().nullable();

/** A ticket that was read, or a name that was pressed. */
const Reading = z.object({
  ...own,
  kind: z.literal("scan"),
  /** Text of the QR code or the typed code; null when a name was pressed. */
  ticket: z.string().max(300).nullable(),
  registrationId: z.uuid().nullable(),
  /** Null: at the door. */
  itemId,
  /** False: the person leaves. */
  arriving: z.boolean(),
});

/** Somebody who came without registering. `id` is also their form's key: sent twice, they are one. */
const WalkIn = z.object({
  ...own,
  kind: z.literal("walk-in"),
  name: line(120),
  email: optionalLine(254).pipe(z.string().refine((text) => text === "" || EMAIL.test(text), "email")),
  organisation: optionalLine(160),
  participantType: oneOf(PARTICIPANT_TYPES),
});

/** Lets somebody in who was waiting for a seat. */
const Admission = z.object({ ...own, kind: z.literal("admit"), registrationId: z.uuid() });

/** Takes back a reading of this device, or of another. */
const Undoing = z.object({ ...own, kind: z.literal("undo"), scanId: z.uuid() });

export const DoorEntry = z.discriminatedUnion("kind", [Reading, WalkIn, Admission, Undoing]);
export type DoorEntry = z.output<typeof DoorEntry>;
export type WalkInEntry = z.output<typeof WalkIn>;

/** One sending. Entries are judged one by one, so that a broken one does not hold up the others. */
export const DoorBatch = z.object({
  device: line(60),
  /** The device's clock at the moment of sending: tells how far it is off. */
  deviceNow: at,
  entries: z.array(z.unknown()).max(MAX_ENTRIES),
});
export type DoorBatch = z.output<typeof DoorBatch>;

export type DoorCode =
  /** Came in now, and nobody had read this ticket before. */
  | "arrived"
  /** Was already inside: `first` says who read the ticket first. */
  | "already"
  | "left"
  /** Leaves without having come. */
  | "not-inside"
  | "undone"
  | "cancelled"
  | "waitlisted"
  | "offered"
  /** A ticket of another date of this event: `otherDay` says which. */
  | "other-day"
  | "other-event"
  | "unknown"
  /** The workshop does not take place on this date. */
  | "not-on-this-date"
  /** No seat left; only an organiser lets in more. */
  | "full"
  | "invalid";

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
