import { z } from "zod";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { EMAIL, line, oneOf, optionalLine } from "~/platform/http/fields";
import { DEVICE_LENGTH, MAX_ENTRIES } from "./check-in";

/** What a device sends, checked. Apart from check-in.ts, so that phones need not load the checker. */

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
export const WalkIn = z.object({
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
  device: line(DEVICE_LENGTH),
  /** The device's clock at the moment of sending: tells how far it is off. */
  deviceNow: at,
  entries: z.array(z.unknown()).max(MAX_ENTRIES),
});
export type DoorBatch = z.output<typeof DoorBatch>;
