import { rolesOn, type GrantedRole } from "~/domain/people/roles.server";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { organisedEvent } from "./organised.server";

/** Who has a role on an event, and who has one through its network when the viewer organises that. @throws NotFound */
export async function rolesAround(viewer: Viewer, eventId: string) {
  const { id, title, networkId } = await organisedEvent(viewer, eventId);
  const grants = await rolesOn(viewer, { eventId });
  return {
    event: { id, title },
    grants,
    network: networkId === null ? null : await onNetwork(viewer, networkId),
  };
}

async function onNetwork(viewer: Viewer, networkId: string) {
  if (!mayOrganise(viewer, { eventId: null, networkId })) return null;
  const [{ name }, grants] = await Promise.all([
    db().network.findUniqueOrThrow({ where: { id: networkId }, select: { name: true } }),
    rolesOn(viewer, { networkId }),
  ]);
  return { name, grants };
}

/** One role given on this event. @throws NotFound, also for a role that is given elsewhere. */
export async function roleOn(viewer: Viewer, eventId: string, grantId: string): Promise<GrantedRole> {
  await organisedEvent(viewer, eventId);
  const grant = (await rolesOn(viewer, { eventId })).find((one) => one.id === grantId);
  if (!grant) throw new NotFound("role");
  return grant;
}
