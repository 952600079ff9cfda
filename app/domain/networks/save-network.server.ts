import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { asDay } from "~/platform/time";
import { lockedNetwork, organisedNetwork } from "./access.server";
import type { NetworkInput } from "./network-form";

/** A day as the database keeps it. */
export const dayOf = (day: string | null) => (day === null ? null : asDay(day));

/** What a network says of itself, for its form. @throws NotFound */
export async function networkToEdit(viewer: Viewer, networkId: string) {
  await organisedNetwork(viewer, networkId);
  return db().network.findUniqueOrThrow({
    where: { id: networkId },
    select: {
      id: true,
      slug: true,
      name: true,
      challenge: true,
      hinderingFactors: true,
      approach: true,
      startsOn: true,
      endsOn: true,
      fundingLine: true,
      contactName: true,
      contactEmail: true,
      contactPhone: true,
    },
  });
}

export type NetworkToEdit = Awaited<ReturnType<typeof networkToEdit>>;

/** Changes what a network says of itself; its address stays. @throws NotFound */
export async function changeNetwork(viewer: Viewer, networkId: string, input: NetworkInput): Promise<void> {
  const { networkName, startsOn, endsOn, ...rest } = input;
  await transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    await tx.network.update({
      where: { id: networkId },
      data: { ...rest, name: networkName, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) },
    });
    await record(tx, { kind: "network.changed", subjectId: networkId, actorId: viewer.personId });
  });
}
