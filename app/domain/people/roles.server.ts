import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotAllowed, NotFound } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import { personsFor } from "./known.server";
import { mayGrant, mayOrganise, type Scope } from "./rules";
import type { RoleName, Viewer } from "./viewer";

/** Where a role holds: one event, one network, or (for an administrator) everywhere. */
export type RoleScope = { eventId: string } | { networkId: string } | null;

export type NewRole = { email: string; name: string; locale: "nl" | "en"; role: RoleName; on: RoleScope };

/**
 * Gives somebody a role; makes them known when they were not. Giving it twice changes nothing.
 * @returns the id of the grant.
 * @throws NotAllowed unless the viewer is an administrator or organises what the role is for.
 */
export async function grantRole(viewer: Viewer, { role, on, ...person }: NewRole): Promise<string> {
  return transaction(async (tx) => {
    if (!mayGrant(viewer, role, on && (await scopeOf(tx, on)))) throw new NotAllowed("role");
    const persons = await personsFor(tx, [{ ...person, organisationId: null }]);
    return giveRole(tx, viewer, persons.get(emailKey(person.email))!, role, on);
  });
}

/**
 * Gives a role to somebody we know, in a transaction of `record.server`; who gives it was asked for their right.
 * Giving it twice changes nothing.
 * @returns the id of the grant.
 */
export async function giveRole(tx: Tx, viewer: Viewer, personId: string, role: RoleName, on: RoleScope) {
  const where = { personId, role, networkId: null, eventId: null, ...on };
  const row = { ...where, id: newId(), grantedById: viewer.personId, grantedAt: now() };
  const { count } = await tx.roleGrant.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return (await tx.roleGrant.findFirstOrThrow({ where, select: { id: true } })).id;
  await record(tx, happening("role.granted", viewer, row));
  return row.id;
}

/** Takes this role from somebody, in a transaction of `record.server`; who takes it was asked for their right. */
export async function endRole(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  role: RoleName,
  on: RoleScope,
): Promise<void> {
  const where = { personId, role, networkId: null, eventId: null, ...on };
  const { count } = await tx.roleGrant.deleteMany({ where });
  if (count > 0) await record(tx, happening("role.revoked", viewer, where));
}

/**
 * Takes a role away, at once: the next thing this person asks is judged without it.
 * @throws NotFound when there is no such grant or the viewer may not know of it; Conflict `last-administrator`.
 */
export async function revokeRole(viewer: Viewer, grantId: string): Promise<void> {
  await transaction(async (tx) => {
    const grant = await tx.roleGrant.findUnique({ where: { id: grantId } });
    const on = grant && scopeIn(grant);
    if (!grant || !mayGrant(viewer, grant.role, on && (await scopeOf(tx, on)))) throw new NotFound("role");
    if (grant.role === "ADMINISTRATOR") await mustNotBeLastAdministrator(tx);
    const { count } = await tx.roleGrant.deleteMany({ where: { id: grantId } });
    if (count > 0) await record(tx, happening("role.revoked", viewer, grant));
  });
}

/**
 * Two administrators who take each other's role away at the same moment wait for each other here.
 * @throws Conflict `last-administrator`.
 */
export async function mustNotBeLastAdministrator(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RoleGrant" WHERE "role" = 'ADMINISTRATOR' ORDER BY "id" FOR UPDATE`;
  if (rows.length < 2) throw new Conflict("last-administrator");
}

export type GrantedRole = { id: string; role: RoleName; grantedAt: Date; name: string; email: string };

/**
 * Who holds which role on one event or network (not what its network gives besides), by name.
 * @throws NotAllowed unless the viewer organises it.
 */
export async function rolesOn(viewer: Viewer, on: NonNullable<RoleScope>): Promise<GrantedRole[]> {
  if (!mayOrganise(viewer, await scopeOf(db(), on))) throw new NotAllowed("role");
  const rows = await db().roleGrant.findMany({
    where: on,
    orderBy: [{ person: { name: "asc" } }, { role: "asc" }],
    select: { id: true, role: true, grantedAt: true, person: { select: { name: true, email: true } } },
  });
  return rows.map(({ person, ...grant }) => ({ ...grant, ...person }));
}

/** An event's network counts too: who organises the network organises its events. */
async function scopeOf(tx: Tx, on: NonNullable<RoleScope>): Promise<Scope> {
  if ("networkId" in on) {
    const network = await tx.network.findUnique({ where: { id: on.networkId }, select: { id: true } });
    if (!network) throw new NotFound("network");
    return { eventId: null, networkId: network.id };
  }
  const event = await tx.event.findUnique({
    where: { id: on.eventId },
    select: { id: true, networkId: true },
  });
  if (!event) throw new NotFound("event");
  return { eventId: event.id, networkId: event.networkId };
}

function scopeIn(grant: { networkId: string | null; eventId: string | null }): RoleScope {
  if (grant.eventId !== null) return { eventId: grant.eventId };
  return grant.networkId !== null ? { networkId: grant.networkId } : null;
}

type Granted = { personId: string; role: RoleName; networkId: string | null; eventId: string | null };

function happening(kind: "role.granted" | "role.revoked", viewer: Viewer, grant: Granted) {
  const { personId, role, networkId, eventId } = grant;
  return { kind, subjectId: personId, actorId: viewer.personId, eventId, data: { role, networkId } };
}
