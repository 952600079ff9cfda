import type { MemberInput, NetworkInput, PhaseInput } from "~/domain/networks/network-form";
import { ROLE_OF_GROUP, type NetworkGroupKindName } from "~/domain/networks/network";
import { db } from "~/platform/db.server";

/** A filled-in form of a network. */
export const networkInput = (input: Partial<NetworkInput> = {}): NetworkInput => ({
  networkName: "Netwerk voor doorstroom",
  challenge: "Meer mensen naar een gewone job.",
  hinderingFactors: ["We kennen elkaar niet."],
  approach: "",
  startsOn: null,
  endsOn: null,
  fundingLine: "Met steun.",
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  ...input,
});

export const phaseInput = (input: Partial<PhaseInput> = {}): PhaseInput => ({
  title: "Regionale sessies",
  phaseKind: "REGIONALE_SESSIES",
  goal: "",
  startsOn: null,
  endsOn: null,
  ...input,
});

export const memberInput = (input: Partial<MemberInput> = {}): MemberInput => ({
  organisationName: "",
  personName: "",
  personEmail: "",
  roleTitle: "",
  ...input,
});

/** A group of a network, without members. */
export async function makeNetworkGroup(networkId: string, kind: NetworkGroupKindName = "EXPERTGROEP") {
  return db().networkGroup.create({ data: { networkId, kind, title: kind } });
}

/** Addresses that hold the role of this group on this network, in order; and those that sit in it. */
export async function rightsOf({
  id,
  networkId,
  kind,
}: {
  id: string;
  networkId: string;
  kind: NetworkGroupKindName;
}) {
  const [grants, seats] = await Promise.all([
    db().roleGrant.findMany({
      where: { networkId, role: ROLE_OF_GROUP[kind] },
      select: { person: { select: { email: true } } },
    }),
    db().networkGroupMember.findMany({
      where: { groupId: id, leftAt: null, personId: { not: null } },
      select: { person: { select: { email: true } } },
    }),
  ]);
  return {
    grants: grants.map((grant) => grant.person.email).sort(),
    seats: seats.map((seat) => seat.person!.email).sort(),
  };
}
