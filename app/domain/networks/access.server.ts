import { isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";

const NETWORK = { id: true, slug: true, name: true, fundingLine: true, publishedAt: true } as const;

/** Holds any role on the network: sees its space before it is online. */
export function belongsTo(viewer: Viewer, networkId: string): boolean {
  return isAdministrator(viewer) || viewer.grants.some((grant) => grant.networkId === networkId);
}

/**
 * A network whose space the viewer may see: it is online, or they hold a role there.
 * @throws NotFound when there is none, or it is not theirs to see.
 */
export async function visibleNetwork(viewer: Viewer, slugOrId: string, tx: Tx = db()) {
  const where = isId(slugOrId) ? { id: slugOrId } : { slug: slugOrId };
  const network = await tx.network.findUnique({ where, select: NETWORK });
  if (!network || (!network.publishedAt && !belongsTo(viewer, network.id))) throw new NotFound("network");
  return network;
}

/**
 * A network that the viewer organises: the door to every page and command on it.
 * @throws NotFound when there is none, or it is not theirs to organise.
 */
export async function organisedNetwork(viewer: Viewer, networkId: string, tx: Tx = db()) {
  if (!isId(networkId)) throw new NotFound("network");
  const network = await tx.network.findUnique({ where: { id: networkId }, select: NETWORK });
  if (!network || !mayOrganise(viewer, { eventId: null, networkId })) throw new NotFound("network");
  return network;
}
