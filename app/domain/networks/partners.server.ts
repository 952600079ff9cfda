import { record, transaction } from "~/domain/activity/record.server";
import { organisationsFor } from "~/domain/people/known.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { lockedNetwork, networkChanged, organisedNetwork } from "./access.server";
import type { PartnerInput } from "./network-form";

const MOST_PARTNERS = 40;

/** Who starts, pays for and supports a network, for its organiser. @throws NotFound */
export async function partnersOf(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const partners = await db().networkPartner.findMany({
    where: { networkId },
    orderBy: [{ part: "asc" }, { order: "asc" }, { id: "asc" }],
    select: { id: true, part: true, organisation: { select: { name: true } } },
  });
  return { network, partners };
}

export type Partner = Awaited<ReturnType<typeof partnersOf>>["partners"][number];

/**
 * Adds an organisation to those who start, pay for or support the network. Doing it twice changes nothing.
 * @throws NotFound; Invalid for a name of which nothing is left; Conflict `too-many-partners`.
 */
export async function addPartner(viewer: Viewer, networkId: string, input: PartnerInput): Promise<void> {
  const { organisationName, part } = input;
  await transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    const [organisationId] = (await organisationsFor(tx, [organisationName])).values();
    if (!organisationId) throw new Invalid({ organisationName: "invalid" });
    const rows = await tx.networkPartner.findMany({ where: { networkId } });
    if (rows.some((row) => row.organisationId === organisationId && row.part === part)) return;
    if (rows.length >= MOST_PARTNERS) throw new Conflict("too-many-partners");
    const order = Math.max(0, ...rows.map((row) => row.order)) + 1;
    await tx.networkPartner.create({ data: { id: newId(), networkId, organisationId, part, order } });
    await networkChanged(tx, networkId);
    await record(tx, {
      kind: "partner.added",
      subjectId: organisationId,
      actorId: viewer.personId,
      data: { networkId, part },
    });
  });
}

/** Takes an organisation off that list. @throws NotFound */
export async function removePartner(viewer: Viewer, networkId: string, partnerId: string): Promise<void> {
  await transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    const partner = isId(partnerId)
      ? await tx.networkPartner.findFirst({ where: { id: partnerId, networkId } })
      : null;
    if (!partner) throw new NotFound("partner");
    await tx.networkPartner.delete({ where: { id: partnerId } });
    const { organisationId: subjectId, part } = partner;
    await networkChanged(tx, networkId);
    await record(tx, {
      kind: "partner.removed",
      subjectId,
      actorId: viewer.personId,
      data: { networkId, part },
    });
  });
}
