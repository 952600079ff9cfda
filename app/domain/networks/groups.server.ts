import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { lockedNetwork, organisedNetwork } from "./access.server";
import { NETWORK_GROUP_KINDS, networkGroupLabels, type NetworkGroupKindName } from "./network";
import type { NetworkGroupInput } from "./network-form";

const member = {
  id: true,
  roleTitle: true,
  joinedAt: true,
  leftAt: true,
  organisation: { select: { name: true } },
  person: { select: { name: true, email: true } },
} as const;

/** The groups of a network with all who sit and sat in them, for its organiser. @throws NotFound */
export async function groupsOf(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const groups = await db().networkGroup.findMany({
    where: { networkId },
    select: {
      id: true,
      kind: true,
      title: true,
      description: true,
      members: { orderBy: [{ joinedAt: "asc" }, { id: "asc" }], select: member },
    },
  });
  const place = (kind: NetworkGroupKindName) => NETWORK_GROUP_KINDS.indexOf(kind);
  const missing = NETWORK_GROUP_KINDS.filter((kind) => groups.every((group) => group.kind !== kind));
  return { network, groups: groups.sort((a, b) => place(a.kind) - place(b.kind)), missing };
}

export type OrganisedGroup = Awaited<ReturnType<typeof groupsOf>>["groups"][number];
export type GroupSeat = OrganisedGroup["members"][number];

/** One group of this network. @throws NotFound, also for a group of another network. */
export async function groupToEdit(
  viewer: Viewer,
  networkId: string,
  groupId: string,
): Promise<OrganisedGroup> {
  const { groups } = await groupsOf(viewer, networkId);
  const group = groups.find((one) => one.id === groupId);
  if (!group) throw new NotFound("group");
  return group;
}

/** Begins a group of this kind; a network has one of each. Doing it twice changes nothing. @throws NotFound */
export async function beginGroup(
  viewer: Viewer,
  networkId: string,
  kind: NetworkGroupKindName,
): Promise<void> {
  await transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    if (await tx.networkGroup.findFirst({ where: { networkId, kind } })) return;
    const id = newId();
    await tx.networkGroup.create({ data: { id, networkId, kind, title: networkGroupLabels.nl[kind] } });
    await record(tx, happening("network-group.begun", viewer, id, networkId));
  });
}

/** Changes what a group is called and says of itself. @throws NotFound */
export async function changeGroup(
  viewer: Viewer,
  networkId: string,
  groupId: string,
  input: NetworkGroupInput,
): Promise<void> {
  await transaction(async (tx) => {
    await lockedGroup(viewer, networkId, groupId, tx);
    await tx.networkGroup.update({ where: { id: groupId }, data: input });
    await record(tx, happening("network-group.changed", viewer, groupId, networkId));
  });
}

/** A group of this network, under the network's lock: its members change one after the other. @throws NotFound */
export async function lockedGroup(viewer: Viewer, networkId: string, groupId: string, tx: Tx) {
  await lockedNetwork(viewer, networkId, tx);
  const group = isId(groupId)
    ? await tx.networkGroup.findFirst({ where: { id: groupId, networkId }, select: { id: true, kind: true } })
    : null;
  if (!group) throw new NotFound("group");
  return group;
}

function happening(kind: string, viewer: Viewer, subjectId: string, networkId: string) {
  return { kind, subjectId, actorId: viewer.personId, data: { networkId } };
}
