import { visitor, type Viewer } from "~/domain/people/viewer";
import type { DoorAnswer } from "~/domain/registrations/check-in";
import { recordScans } from "~/domain/registrations/check-in.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { makeEvent } from "./make";

export const MINUTE = 60_000;
export const helper = (eventId: string): Viewer => ({
  ...visitor,
  grants: [{ role: "CHECK_IN", networkId: null, eventId }],
});
export const codeOf = async ({ id }: { id: string }) =>
  (await db().registration.findUniqueOrThrow({ where: { id } })).ticketCode;
export const presences = (registration: { id: string }) =>
  db().presence.findMany({ where: { registrationId: registration.id }, orderBy: { itemId: "asc" } });
export const kinds = async (occurrenceId: string) =>
  (
    await db().activity.findMany({
      where: { occurrenceId, kind: { startsWith: "checkin." } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    })
  )
    .map((activity) => activity.kind)
    .sort();

/** The door opens: the clock stands at the start of the day. */
export async function makeDay(options: Parameters<typeof makeEvent>[0] = {}) {
  const made = await makeEvent(options);
  const start = made.date.startsAt.getTime();
  const open = (minutes = 0) => setClock(() => new Date(start + minutes * MINUTE));
  return { ...made, start, open, helper: helper(made.event.id) };
}

export const scan = (ticket: string | null, at: number, more: object = {}) => ({
  kind: "scan",
  id: newId(),
  ticket,
  registrationId: null,
  itemId: null,
  arriving: true,
  at,
  ...more,
});
export const walkIn = (at: number, more: object = {}) => ({
  kind: "walk-in",
  id: newId(),
  name: "Wies Walk",
  email: "",
  organisation: "Bakkerij Zoete Inval",
  participantType: "REGULIERE_ONDERNEMING",
  at,
  ...more,
});

/** Sends entries from a device whose clock is right. */
export async function send(
  viewer: Viewer,
  occurrenceId: string,
  entries: unknown[],
  { device = "Inkom links", deviceNow }: { device?: string; deviceNow: number },
): Promise<DoorAnswer[]> {
  return recordScans(viewer, occurrenceId, { device, deviceNow, entries });
}
