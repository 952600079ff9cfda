import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import { lockedNetwork } from "./access.server";

/**
 * Puts a network's space online. Doing it twice changes nothing.
 * @throws NotFound; Conflict `network-incomplete` while its challenge is empty.
 */
export async function publishNetwork(viewer: Viewer, networkId: string): Promise<void> {
  await transaction(async (tx) => {
    const network = await lockedNetwork(viewer, networkId, tx);
    if (network.publishedAt) return;
    const { challenge } = await tx.network.findUniqueOrThrow({
      where: { id: networkId },
      select: { challenge: true },
    });
    if (challenge.trim() === "") throw new Conflict("network-incomplete");
    await tx.network.update({ where: { id: networkId }, data: { publishedAt: now() } });
    await record(tx, { kind: "network.published", subjectId: networkId, actorId: viewer.personId });
  });
}

/** Takes a network's space offline; its events stay as they are. Doing it twice changes nothing. @throws NotFound */
export async function takeNetworkOffline(viewer: Viewer, networkId: string): Promise<void> {
  await transaction(async (tx) => {
    const network = await lockedNetwork(viewer, networkId, tx);
    if (!network.publishedAt) return;
    await tx.network.update({ where: { id: networkId }, data: { publishedAt: null } });
    await record(tx, { kind: "network.withdrawn", subjectId: networkId, actorId: viewer.personId });
  });
}
