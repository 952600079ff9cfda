import { isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";

/** Events the viewer may know of: published ones, and those they organise. Every query on events begins here. */
export function visibleTo(viewer: Viewer): Prisma.EventWhereInput {
  if (isAdministrator(viewer)) return {};
  const organised = viewer.grants.filter((grant) => grant.role === "ORGANISER");
  const eventIds = organised.flatMap((grant) => grant.eventId ?? []);
  const networkIds = organised.flatMap((grant) => grant.networkId ?? []);
  return {
    OR: [{ publishedAt: { not: null } }, { id: { in: eventIds } }, { networkId: { in: networkIds } }],
  };
}

/** What lists show of an event. The link to join online is in no selection here: it is for who is registered. */
export const listed = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  summary: true,
  edition: true,
  cancelledAt: true,
  publishedAt: true,
  sequence: true,
  updatedAt: true,
  sector: { select: { name: true, nameEn: true } },
} satisfies Prisma.EventSelect;

export const listedDate = {
  id: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  closedAt: true,
  cancelledAt: true,
  sequence: true,
  venue: { select: { name: true, street: true, postcode: true, municipality: true } },
} satisfies Prisma.OccurrenceSelect;

type Listed = Prisma.EventGetPayload<{ select: typeof listed }>;
type DateOfList = Prisma.OccurrenceGetPayload<{ select: typeof listedDate }>;
export type ListedEvent = Listed & { occurrences: DateOfList[] };
export type ListedDate = DateOfList & { event: Listed };

/** An item as it is written down, with what differs on each date. */
export const writtenItem = {
  id: true,
  occurrenceId: true,
  roundId: true,
  kind: true,
  title: true,
  description: true,
  startMinute: true,
  endMinute: true,
  room: true,
  capacity: true,
  order: true,
  overrides: true,
  speakers: {
    orderBy: { order: "asc" },
    select: { name: true, title: true, organisation: { select: { name: true } } },
  },
} satisfies Prisma.ProgrammeItemSelect;

const whole = {
  ...listed,
  description: true,
  audience: true,
  seriesId: true,
  networkId: true,
  contactName: true,
  contactEmail: true,
  series: { select: { slug: true, title: true } },
  network: { select: { name: true, fundingLine: true } },
  themes: {
    select: { id: true, name: true, nameEn: true, network: { select: { publishedAt: true } } },
    orderBy: { name: "asc" },
  },
  occurrences: {
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...listedDate,
      capacity: true,
      venue: {
        select: {
          name: true,
          street: true,
          postcode: true,
          municipality: true,
          route: true,
          accessibility: true,
        },
      },
    },
  },
  rounds: { orderBy: { order: "asc" }, select: { id: true, title: true } },
  items: {
    orderBy: [{ startMinute: "asc" }, { order: "asc" }],
    select: writtenItem,
  },
} satisfies Prisma.EventSelect;

export type WholeEvent = Prisma.EventGetPayload<{ select: typeof whole }>;

/** An event with all its dates and programme. @throws NotFound */
export async function eventBySlug(
  viewer: Viewer,
  slug: string,
): Promise<WholeEvent & { mayOrganise: boolean }> {
  const event = await db().event.findFirst({ where: { AND: [{ slug }, visibleTo(viewer)] }, select: whole });
  if (!event) throw new NotFound("event");
  return { ...event, mayOrganise: mayOrganise(viewer, { eventId: event.id, networkId: event.networkId }) };
}

/** A series with every visible edition, the newest first. @throws NotFound, also when none is visible yet */
export async function seriesBySlug(viewer: Viewer, slug: string) {
  const series = await db().eventSeries.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      network: { select: { fundingLine: true } },
      events: {
        where: visibleTo(viewer),
        orderBy: [{ edition: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
        select: {
          ...listed,
          occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], select: listedDate },
        },
      },
    },
  });
  if (!series || series.events.length === 0) throw new NotFound("series");
  return series;
}

/** The next edition of a series that still has a date to come, for who lands on an old one; null when there is none. */
export async function comingEdition(viewer: Viewer, seriesId: string) {
  const coming = { endsAt: { gt: now() }, cancelledAt: null };
  const date = await db().occurrence.findFirst({
    where: { ...coming, event: { AND: [{ seriesId, cancelledAt: null }, visibleTo(viewer)] } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { startsAt: true, event: { select: { slug: true, title: true } } },
  });
  return date && { ...date.event, startsAt: date.startsAt };
}

/** The series of which the viewer may know an event, for the sitemap. */
export async function seriesAddresses(viewer: Viewer): Promise<string[]> {
  const rows = await db().eventSeries.findMany({
    where: { events: { some: visibleTo(viewer) } },
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug }) => slug);
}
