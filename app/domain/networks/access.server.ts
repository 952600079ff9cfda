import { isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { ownNetworkIds } from "./rules";

/** Networks the viewer may know of: published ones, and those in which they have a role. */
export function visibleNetworks(viewer: Viewer): Prisma.NetworkWhereInput {
  if (isAdministrator(viewer)) return {};
  return { OR: [{ publishedAt: { not: null } }, { id: { in: ownNetworkIds(viewer) } }] };
}

const basics = {
  id: true,
  slug: true,
  name: true,
  fundingLine: true,
  publishedAt: true,
} satisfies Prisma.NetworkSelect;

/**
 * A network that the viewer may see: it is published, or they have any role in it.
 * @throws NotFound
 */
export async function visibleNetwork(viewer: Viewer, slugOrId: string, tx: Tx = db()) {
  const which = isId(slugOrId) ? { OR: [{ id: slugOrId }, { slug: slugOrId }] } : { slug: slugOrId };
  const network = await tx.network.findFirst({
    where: { AND: [which, visibleNetworks(viewer)] },
    select: basics,
  });
  if (!network) throw new NotFound("network");
  return network;
}

/**
 * A network that the viewer organises: the door to every page and command of its organisers.
 * @throws NotFound when there is none, or it is not theirs to organise.
 */
export async function organisedNetwork(viewer: Viewer, networkId: string, tx: Tx = db()) {
  if (!isId(networkId) || !mayOrganise(viewer, { eventId: null, networkId })) throw new NotFound("network");
  const network = await tx.network.findUnique({ where: { id: networkId }, select: basics });
  if (!network) throw new NotFound("network");
  return network;
}

export type OrganisedNetwork = Awaited<ReturnType<typeof organisedNetwork>>;

/**
 * As organisedNetwork, and holds its lock until the transaction ends: phases and groups of one network change one
 * after the other.
 * @throws NotFound
 */
export async function lockedNetwork(viewer: Viewer, networkId: string, tx: Tx): Promise<OrganisedNetwork> {
  await organisedNetwork(viewer, networkId, tx);
  await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${networkId}::uuid FOR NO KEY UPDATE`;
  return organisedNetwork(viewer, networkId, tx);
}

/** Its phases and partners are part of it: who follows what changed must see that. */
export async function networkChanged(tx: Tx, networkId: string): Promise<void> {
  await tx.network.update({ where: { id: networkId }, data: { changedAt: now() } });
}
