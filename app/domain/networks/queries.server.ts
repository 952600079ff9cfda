import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { visibleNetwork, visibleNetworks } from "./access.server";
import { NETWORK_GROUP_KINDS, PARTNER_PARTS } from "./network";
import { monthOf } from "./planning/plan-session.server";
import { ownNetworkIds, phaseState, seesMembers } from "./rules";

const inOrder = [{ order: "asc" as const }, { id: "asc" as const }];

/** A planned session in a line; its event, when there is one, is shown by itself. */
const named = { select: { name: true, nameEn: true } } as const;
const plannedLine = {
  id: true,
  title: true,
  province: true,
  month: true,
  eventId: true,
  sector: named,
  theme: named,
} as const;
const inPlan = [{ month: { sort: "asc" as const, nulls: "last" as const } }, ...inOrder];

const phase = {
  id: true,
  kind: true,
  title: true,
  goal: true,
  startsOn: true,
  endsOn: true,
  closedAt: true,
} as const;

/** Networks the viewer may know of, by name: what each is about and how its phases stand. */
export async function networksFor(viewer: Viewer) {
  const at = now();
  const rows = await db().network.findMany({
    where: visibleNetworks(viewer),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      slug: true,
      name: true,
      challenge: true,
      startsOn: true,
      endsOn: true,
      publishedAt: true,
      phases: { orderBy: inOrder, select: phase },
    },
  });
  return rows.map(({ phases, ...network }) => ({
    ...network,
    phases: phases.map((one) => ({ ...one, state: phaseState(one, at) })),
  }));
}

export type ListedNetwork = Awaited<ReturnType<typeof networksFor>>[number];

/** Networks in which the viewer has a role, for their own page. */
export async function ownNetworks(viewer: Viewer) {
  return db().network.findMany({
    where: { id: { in: ownNetworkIds(viewer) } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, name: true },
  });
}

/**
 * The whole space of a network. By whom an organisation sits in a group only its own people read: for everybody else
 * the names are not asked of the database.
 * @throws NotFound
 */
export async function networkSpace(viewer: Viewer, slug: string) {
  const { id } = await visibleNetwork(viewer, slug);
  const insider = seesMembers(viewer, id);
  const at = now();
  const { phases, groups, partners, reports, ...network } = await db().network.findUniqueOrThrow({
    where: { id },
    select: spaceSelect(insider),
  });
  return {
    ...network,
    insider,
    mayOrganise: mayOrganise(viewer, { eventId: null, networkId: id }),
    partners: PARTNER_PARTS.map((part) => ({
      part,
      names: partners.filter((one) => one.part === part).map((one) => one.organisation.name),
    })).filter(({ names }) => names.length > 0),
    phases: phases.map(({ plannedSessions, ...one }) => ({
      ...one,
      state: phaseState(one, at),
      sessionEventIds: plannedSessions.flatMap((session) => session.eventId ?? []),
      planned: plannedSessions.map(({ month, ...session }) => ({ ...session, month: monthOf(month) })),
    })),
    groups: NETWORK_GROUP_KINDS.flatMap((kind) => groups.find((group) => group.kind === kind) ?? []),
    reports: reports.map(({ versions, ...report }) => ({ ...report, ...versions[0]! })),
  };
}

export type NetworkSpace = Awaited<ReturnType<typeof networkSpace>>;

/** What the page of a network shows. */
function spaceSelect(insider: boolean) {
  return {
    id: true,
    slug: true,
    name: true,
    challenge: true,
    hinderingFactors: true,
    approach: true,
    fundingLine: true,
    contactName: true,
    contactEmail: true,
    contactPhone: true,
    startsOn: true,
    endsOn: true,
    publishedAt: true,
    partners: {
      orderBy: inOrder,
      select: { id: true, part: true, organisation: { select: { name: true } } },
    },
    phases: {
      orderBy: inOrder,
      select: { ...phase, plannedSessions: { orderBy: inPlan, select: plannedLine } },
    },
    groups: { select: groupSelect(insider) },
    reports: {
      where: { versions: { some: {} } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        slug: true,
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { title: true, number: true, publishedAt: true },
        },
      },
    },
  } satisfies Prisma.NetworkSelect;
}

/** Who sits in a group now. */
function groupSelect(insider: boolean) {
  return {
    id: true,
    kind: true,
    title: true,
    description: true,
    members: {
      where: { leftAt: null },
      orderBy: [{ joinedAt: "asc" as const }, { id: "asc" as const }],
      select: {
        id: true,
        roleTitle: true,
        organisation: { select: { name: true } },
        person: insider ? { select: { name: true } } : false,
      },
    },
  };
}
