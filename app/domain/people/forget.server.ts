import { record } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { mustNotBeLastAdministrator } from "./roles.server";
import { isAdministrator } from "./rules";
import type { Viewer } from "./viewer";

/** Days that somebody without registrations, roles and log-in stays known: as long as a registration has a name. */
export const PERSON_KEPT_DAYS = 731;

/** Forgets in another room what is known there of somebody by their address, in the transaction that forgets them. */
export type Forgetter = (tx: Tx, who: { personId: string; email: string }) => Promise<void>;

const forgetters = new Set<Forgetter>();

/** Lets `forget` erase along whenever somebody is forgotten. Returns how to stop it. */
export function addForgetter(forget: Forgetter): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

/**
 * Forgets the viewer, in a transaction of `record.server`: the person, their roles, log-ins and log-in requests.
 * @throws Conflict `last-administrator`.
 */
export async function forgetPerson(tx: Tx, viewer: Viewer & { personId: string }): Promise<void> {
  if (isAdministrator(viewer)) await mustNotBeLastAdministrator(tx);
  await tx.loginRequest.deleteMany({ where: { personId: viewer.personId } });
  // A seat of a person alone ends; that of an organisation stays, without the person.
  await tx.networkGroupMember.updateMany({
    where: { personId: viewer.personId, organisationId: null, leftAt: null },
    data: { leftAt: now() },
  });
  for (const forget of forgetters) await forget(tx, viewer);
  await tx.person.delete({ where: { id: viewer.personId } });
  await record(tx, { kind: "person.forgotten", subjectId: viewer.personId });
}

/** Forgets whom nothing ties to us any more. Answers how many. */
export async function forgetOldPersons(): Promise<number> {
  const at = now();
  const { count } = await db().person.deleteMany({
    where: {
      createdAt: { lte: addDays(at, -PERSON_KEPT_DAYS) },
      registrations: { none: {} },
      roleGrants: { none: {} },
      groupHelps: { none: { grantedAt: { gt: addDays(at, -PERSON_KEPT_DAYS) } } },
      stories: { none: { state: { notIn: ["DECLINED", "WITHDRAWN"] } } },
      loginSessions: { none: { expiresAt: { gt: at } } },
    },
  });
  return count;
}
