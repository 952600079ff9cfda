import { record } from "~/domain/activity/record.server";
import { NotFound } from "~/platform/errors";
import type { GroupCaller } from "../caller";
import { behindAll, readRows, rowIn } from "../inside/contribution-rows.server";
import { leading } from "../inside/group-work.server";
import { placedAt } from "./rules";

/** A new heading, behind the others, under which contributions can stand. @returns its id. */
export async function createCluster(caller: GroupCaller, groupId: string, title: string): Promise<string> {
  return leading(caller, groupId, async ({ tx, happening }) => {
    const last = await tx.contributionCluster.aggregate({ where: { groupId }, _max: { order: true } });
    const { id } = await tx.contributionCluster.create({
      data: { groupId, title, order: (last._max.order ?? 0) + 1 },
    });
    await record(tx, happening("cluster.created", id));
    return id;
  });
}

/** @throws NotFound for a cluster that is not of this group. */
export async function renameCluster(
  caller: GroupCaller,
  groupId: string,
  clusterId: string,
  title: string,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.contributionCluster.updateMany({
      where: { id: clusterId, groupId },
      data: { title },
    });
    if (count === 0) throw new NotFound("cluster");
    await record(tx, happening("cluster.renamed", clusterId));
  });
}

/**
 * Gives a heading a place among the others.
 * @param place 1 is the first; past the end is the last.
 * @throws NotFound for a cluster that is not of this group.
 */
export async function placeCluster(
  caller: GroupCaller,
  groupId: string,
  clusterId: string,
  place: number,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const rows = await tx.contributionCluster.findMany({
      where: { groupId },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true, order: true },
    });
    const row = rows.find(({ id }) => id === clusterId);
    if (!row) throw new NotFound("cluster");
    const others = rows.filter(({ id }) => id !== clusterId);
    const moved = placedAt(others, row, place);
    for (const { id, order } of moved)
      await tx.contributionCluster.update({ where: { id }, data: { order } });
    if (moved.length > 0) await record(tx, happening("cluster.placed", clusterId));
  });
}

/** Removes the heading; what stood under it stays. @throws NotFound. */
export async function removeCluster(caller: GroupCaller, groupId: string, clusterId: string): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const { count } = await tx.contributionCluster.deleteMany({ where: { id: clusterId, groupId } });
    if (count === 0) throw new NotFound("cluster");
    await record(tx, happening("cluster.removed", clusterId));
  });
}

/** Puts a contribution under a heading, as the last one; null takes it out. @throws NotFound. */
export async function putInCluster(
  caller: GroupCaller,
  groupId: string,
  id: string,
  clusterId: string | null,
): Promise<void> {
  await leading(caller, groupId, async ({ tx, happening }) => {
    const rows = await readRows(tx, groupId);
    const row = rowIn(rows, id);
    const exists = clusterId && (await tx.contributionCluster.count({ where: { id: clusterId, groupId } }));
    if (clusterId && !exists) throw new NotFound("cluster");
    if (row.clusterId === clusterId) return;
    await tx.contribution.update({ where: { id }, data: { clusterId, order: behindAll(rows) } });
    await record(tx, happening("contribution.clustered", id, { clusterId }));
  });
}
