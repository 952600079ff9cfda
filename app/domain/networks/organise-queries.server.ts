import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { organisedNetwork } from "./access.server";
import { phaseState } from "./rules";

/** The networks the viewer organises, with how much there is in each. */
export async function organisedNetworks(viewer: Viewer) {
  const ids = viewer.grants.flatMap((grant) => (grant.role === "ORGANISER" ? (grant.networkId ?? []) : []));
  return db().network.findMany({
    where: isAdministrator(viewer) ? {} : { id: { in: ids } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      slug: true,
      name: true,
      publishedAt: true,
      startsOn: true,
      endsOn: true,
      _count: { select: { events: true, phases: true } },
    },
  });
}

export type OrganisedNetworkRow = Awaited<ReturnType<typeof organisedNetworks>>[number];

/** What may still be filled in before a network goes online; only the challenge must. */
export type EmptyPart = "challenge" | "approach" | "phases" | "partners" | "groups" | "funding" | "contact";

/** A network with all that its organiser decides on. @throws NotFound */
export async function networkOverview(viewer: Viewer, networkId: string) {
  await organisedNetwork(viewer, networkId);
  const { phases, groups, partners, approach, challenge, contactEmail, contactPhone, ...network } =
    await db().network.findUniqueOrThrow({
      where: { id: networkId },
      select: {
        id: true,
        slug: true,
        name: true,
        challenge: true,
        approach: true,
        fundingLine: true,
        contactEmail: true,
        contactPhone: true,
        startsOn: true,
        endsOn: true,
        publishedAt: true,
        partners: { select: { id: true } },
        phases: {
          orderBy: [{ order: "asc" }, { id: "asc" }],
          select: { id: true, title: true, startsOn: true, endsOn: true, closedAt: true },
        },
        groups: {
          orderBy: { kind: "asc" },
          select: { id: true, title: true, _count: { select: { members: { where: { leftAt: null } } } } },
        },
        _count: { select: { events: true } },
      },
    });
  const filled: Record<EmptyPart, boolean> = {
    challenge: challenge.trim() !== "",
    approach: approach.trim() !== "",
    phases: phases.length > 0,
    partners: partners.length > 0,
    groups: groups.some((group) => group._count.members > 0),
    funding: network.fundingLine !== "",
    contact: contactEmail !== "" || contactPhone !== "",
  };
  const at = now();
  return {
    network,
    phases: phases.map((phase) => ({ ...phase, state: phaseState(phase, at) })),
    groups: groups.map(({ _count, ...group }) => ({ ...group, members: _count.members })),
    empty: (Object.keys(filled) as EmptyPart[]).filter((part) => !filled[part]),
  };
}

export type NetworkOverview = Awaited<ReturnType<typeof networkOverview>>;
