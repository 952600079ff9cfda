import { transaction } from "~/domain/activity/record.server";
import { endRole, rolesOn, type GrantedRole } from "~/domain/people/roles.server";
import type { RoleName, Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { lockedNetwork, organisedNetwork } from "./access.server";
import { ROLE_OF_GROUP, type NetworkGroupKindName } from "./network";

/** A role on a network; with the group whose seat gives it, when there is one. */
export type NetworkRole = GrantedRole & { group: { id: string; title: string } | null };

/** Who has which role on a network, and through which group. @throws NotFound */
export async function rolesOfNetwork(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const [grants, seats] = await Promise.all([
    rolesOn(viewer, { networkId }),
    db().networkGroupMember.findMany({
      where: { leftAt: null, personId: { not: null }, group: { networkId } },
      select: {
        person: { select: { email: true } },
        group: { select: { id: true, title: true, kind: true } },
      },
    }),
  ]);
  const groupFor = ({ role, email }: GrantedRole) => {
    const seat = seats.find((one) => one.person?.email === email && ROLE_OF_GROUP[one.group.kind] === role);
    return seat ? { id: seat.group.id, title: seat.group.title } : null;
  };
  return { network, grants: grants.map((grant): NetworkRole => ({ ...grant, group: groupFor(grant) })) };
}

/** One of them that no seat in a group gives. @throws NotFound */
export async function roleOnNetwork(
  viewer: Viewer,
  networkId: string,
  grantId: string,
): Promise<NetworkRole> {
  const { grants } = await rolesOfNetwork(viewer, networkId);
  const grant = grants.find((one) => one.id === grantId && one.group === null);
  if (!grant) throw new NotFound("role");
  return grant;
}

/**
 * Takes a role on a network away; what comes with a seat in a group goes with that seat only.
 * @throws NotFound; Conflict `role-of-group`.
 */
export async function endNetworkRole(viewer: Viewer, networkId: string, grantId: string): Promise<void> {
  await transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    const grant = isId(grantId) ? await tx.roleGrant.findFirst({ where: { id: grantId, networkId } }) : null;
    if (!grant) throw new NotFound("role");
    if (await sitsFor(tx, networkId, grant.personId, grant.role)) throw new Conflict("role-of-group");
    await endRole(tx, viewer, grant.personId, grant.role, { networkId });
  });
}

async function sitsFor(tx: Tx, networkId: string, personId: string, role: RoleName): Promise<boolean> {
  const kinds = (Object.keys(ROLE_OF_GROUP) as NetworkGroupKindName[]).filter(
    (kind) => ROLE_OF_GROUP[kind] === role,
  );
  const group = { networkId, kind: { in: kinds } };
  return (await tx.networkGroupMember.count({ where: { personId, leftAt: null, group } })) > 0;
}
