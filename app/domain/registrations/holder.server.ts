import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { claimedId, isGenuine } from "./links.server";

/**
 * The right to act on one registration. Made only here: by a genuine private link, by a log-in as that person, or
 * by being organiser.
 */
export type Holder = {
  registrationId: string;
  occurrenceId: string;
  eventId: string;
  /** The date of the seat that this registration replaces, if it is a place in line to change date. */
  replacedOccurrenceId: string | null;
  by: "self" | "organiser";
  actorId: string | null;
};

const select = {
  id: true,
  linkVersion: true,
  occurrenceId: true,
  anonymisedAt: true,
  occurrence: { select: { eventId: true, event: { select: { networkId: true } } } },
  replaces: { select: { occurrenceId: true } },
} as const;

/** @throws NotFound for a link that is not, or no longer, genuine. */
export async function holderByLink(token: string): Promise<Holder> {
  const id = claimedId(token);
  const row = id ? await db().registration.findUnique({ where: { id }, select }) : null;
  if (!row || row.anonymisedAt || !isGenuine(token, row)) throw new NotFound("link");
  return holder(row, "self", null);
}

/** @throws NotFound when the viewer does not organise the event of this registration. */
export async function holderAsOrganiser(viewer: Viewer, registrationId: string): Promise<Holder> {
  const row = await db().registration.findUnique({ where: { id: registrationId }, select });
  const { eventId, event } = row?.occurrence ?? {};
  if (
    !row ||
    row.anonymisedAt ||
    !eventId ||
    !mayOrganise(viewer, { eventId, networkId: event?.networkId ?? null })
  )
    throw new NotFound("registration");
  return holder(row, "organiser", viewer.personId);
}

type Row = {
  id: string;
  occurrenceId: string;
  occurrence: { eventId: string };
  replaces: { occurrenceId: string } | null;
};

function holder(row: Row, by: Holder["by"], actorId: string | null): Holder {
  return {
    registrationId: row.id,
    occurrenceId: row.occurrenceId,
    eventId: row.occurrence.eventId,
    replacedOccurrenceId: row.replaces?.occurrenceId ?? null,
    by,
    actorId,
  };
}
