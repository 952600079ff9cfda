import { z } from "zod";
import { db, type Prisma } from "~/platform/db.server";
import {
  base,
  day,
  iso,
  isoDay,
  latest,
  markdown,
  moment,
  NEWEST,
  openKind,
  reference,
  since,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { PARTNER_PARTS, PHASE_KINDS } from "./network";

const ONLINE = { publishedAt: { not: null } } satisfies Prisma.NetworkWhereInput;
const inOrder = [{ order: "asc" as const }, { id: "asc" as const }];

/** Whose work something is, and the line that whoever uses it has to keep with it. */
export const ofNetwork = () => reference().extend({ fundingLine: z.string() }).nullable();
export const NETWORK = {
  select: { id: true, slug: true, name: true, fundingLine: true, publishedAt: true },
} as const;

type Row = { id: string; slug: string; name: string; fundingLine: string; publishedAt: Date | null } | null;

/** The network of something that everybody may read; one that is not online is named nowhere. */
export function shownNetwork(network: Row) {
  if (!network?.publishedAt) return null;
  const { id, slug, name, fundingLine } = network;
  return { id, url: absoluteUrl(`/netwerken/${slug}`), title: name, fundingLine };
}

/** Of a network that is online, by its id or slug. */
export const inNetwork = (which: Prisma.NetworkWhereInput) => ({ network: { AND: [ONLINE, which] } });

/** Of a network of which the name, the funding line or whether it is online changed since then. */
export const ofChangedNetwork = (at: Date) => ({ network: { changedAt: { gte: at } } });

const Network = z.strictObject({
  ...base,
  slug: z.string(),
  name: z.string(),
  challenge: markdown(),
  hinderingFactors: z.array(z.string()),
  approach: markdown(),
  fundingLine: z.string(),
  startsOn: day().nullable(),
  endsOn: day().nullable(),
  publishedAt: moment(),
  partners: z.array(z.strictObject({ part: z.enum(PARTNER_PARTS), organisation: z.string() })),
  phases: z.array(
    z.strictObject({
      kind: z.enum(PHASE_KINDS),
      title: z.string(),
      goal: z.string(),
      startsOn: day().nullable(),
      endsOn: day().nullable(),
      closed: z.boolean(),
    }),
  ),
});
export type OpenNetwork = z.infer<typeof Network>;

/** Networks that are online. */
export const openNetworks = openKind({
  schema: Network,
  foundAs: "network",
  visible: ONLINE as Prisma.NetworkWhereInput,
  filters: {
    changedSince: since((at): Prisma.NetworkWhereInput => ({
      OR: [
        { changedAt: { gte: at } },
        { publishedAt: { gte: at } },
        { partners: { some: { organisation: { changedAt: { gte: at } } } } },
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().network.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) =>
    db().network.findMany({
      where,
      take,
      orderBy: NEWEST,
      select: {
        ...{ id: true, slug: true, name: true, challenge: true, hinderingFactors: true, approach: true },
        ...{ fundingLine: true, startsOn: true, endsOn: true, publishedAt: true },
        ...{ createdAt: true, changedAt: true },
        partners: { orderBy: inOrder, select: { part: true, organisation: { select: { name: true } } } },
        phases: {
          orderBy: inOrder,
          select: { kind: true, title: true, goal: true, startsOn: true, endsOn: true, closedAt: true },
        },
      },
    }),
  show: (rows) =>
    rows.map(({ id, slug, createdAt: _made, changedAt, publishedAt, partners, phases, ...row }) => ({
      ...{ id, url: absoluteUrl(`/netwerken/${slug}`), changedAt: iso(latest(changedAt, publishedAt)) },
      ...{ slug, ...row, startsOn: isoDay(row.startsOn), endsOn: isoDay(row.endsOn) },
      publishedAt: iso(publishedAt!),
      partners: partners.map(({ part, organisation }) => ({ part, organisation: organisation.name })),
      phases: phases.map(({ closedAt, startsOn, endsOn, ...phase }) => ({
        ...phase,
        ...{ startsOn: isoDay(startsOn), endsOn: isoDay(endsOn), closed: closedAt !== null },
      })),
    })),
  pages: async (where) =>
    (await db().network.findMany({ where, select: { slug: true, changedAt: true } })).map(
      ({ slug, changedAt }) => ({ path: `/netwerken/${slug}`, changedAt }),
    ),
});
