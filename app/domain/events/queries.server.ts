import { isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { PAGE_SIZE, type EventFilter } from "./event-filter";

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

const listed = {
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
  series: { select: { slug: true, title: true } },
  sector: { select: { name: true, nameEn: true } },
  themes: { select: { id: true, name: true, nameEn: true } },
} satisfies Prisma.EventSelect;

const listedDate = {
  id: true,
  startsAt: true,
  endsAt: true,
  cancelledAt: true,
  sequence: true,
  onlineUrl: true,
  venue: { select: { name: true, street: true, postcode: true, municipality: true, province: true } },
} satisfies Prisma.OccurrenceSelect;

export type ListedEvent = Prisma.EventGetPayload<{ select: typeof listed }>;
export type ListedDate = Prisma.OccurrenceGetPayload<{ select: typeof listedDate }> & { event: ListedEvent };

/**
 * Dates of visible events, those to come first to come, past ones last first; a page of them and how many there
 * are in all. The number of statements does not depend on the number of dates.
 */
export async function listDates(
  viewer: Viewer,
  filter: EventFilter,
  size = PAGE_SIZE,
): Promise<{ dates: ListedDate[]; total: number }> {
  const where = dateFilter(viewer, filter);
  const [dates, total] = await Promise.all([
    db().occurrence.findMany({
      where,
      orderBy: [{ startsAt: filter.past ? "desc" : "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * size,
      take: size,
      select: { ...listedDate, event: { select: listed } },
    }),
    db().occurrence.count({ where }),
  ]);
  return { dates, total };
}

function dateFilter(viewer: Viewer, filter: EventFilter): Prisma.OccurrenceWhereInput {
  const { kind, province, sector, theme, text, past, from, until } = filter;
  const at = now();
  const period =
    from && until
      ? { startsAt: { gte: from, lt: until } }
      : past
        ? { endsAt: { lt: at } }
        : { endsAt: { gte: at } };
  const contains = text ? { contains: text, mode: "insensitive" as const } : undefined;
  return {
    ...period,
    ...(province ? { venue: { province } } : {}),
    event: {
      AND: [
        visibleTo(viewer),
        kind ? { kind } : {},
        sector ? { sectorId: sector } : {},
        theme ? { themes: { some: { id: theme } } } : {},
        contains ? { OR: [{ title: contains }, { summary: contains }, { description: contains }] } : {},
      ],
    },
  };
}

/** How many dates to come there are in each province. */
export async function countByProvince(viewer: Viewer): Promise<Record<string, number>> {
  const rows = await db().occurrence.findMany({
    where: { endsAt: { gte: now() }, cancelledAt: null, venue: { isNot: null }, event: visibleTo(viewer) },
    select: { venue: { select: { province: true } } },
  });
  const counts: Record<string, number> = {};
  for (const { venue } of rows) if (venue) counts[venue.province] = (counts[venue.province] ?? 0) + 1;
  return counts;
}

/** Themes and sectors that some visible event has: what one can usefully filter by. */
export async function filterOptions(viewer: Viewer) {
  const used = { events: { some: visibleTo(viewer) } };
  const [themes, sectors] = await Promise.all([
    db().theme.findMany({
      where: used,
      orderBy: { name: "asc" },
      select: { id: true, name: true, nameEn: true },
    }),
    db().sector.findMany({
      where: used,
      orderBy: { name: "asc" },
      select: { id: true, name: true, nameEn: true },
    }),
  ]);
  return { themes, sectors };
}

const whole = {
  series: { select: { id: true, slug: true, title: true } },
  network: { select: { name: true, fundingLine: true } },
  sector: true,
  themes: true,
  occurrences: { orderBy: { startsAt: "asc" }, include: { venue: true } },
  rounds: { orderBy: { order: "asc" } },
  items: {
    orderBy: [{ startMinute: "asc" }, { order: "asc" }],
    include: {
      overrides: true,
      speakers: { orderBy: { order: "asc" }, include: { organisation: { select: { name: true } } } },
    },
  },
} satisfies Prisma.EventInclude;

export type WholeEvent = Prisma.EventGetPayload<{ include: typeof whole }>;

/** An event with all its dates and programme. The link to join online stays out: it is for who is registered. @throws NotFound */
export async function eventBySlug(
  viewer: Viewer,
  slug: string,
): Promise<WholeEvent & { mayOrganise: boolean }> {
  const event = await db().event.findFirst({ where: { AND: [{ slug }, visibleTo(viewer)] }, include: whole });
  if (!event) throw new NotFound("event");
  const occurrences = event.occurrences.map((date) => ({ ...date, onlineUrl: "" }));
  return {
    ...event,
    occurrences,
    mayOrganise: mayOrganise(viewer, { eventId: event.id, networkId: event.networkId }),
  };
}

/** A series with every visible edition, the newest first. @throws NotFound */
export async function seriesBySlug(viewer: Viewer, slug: string) {
  const series = await db().eventSeries.findUnique({
    where: { slug },
    include: {
      network: { select: { name: true, fundingLine: true } },
      events: {
        where: visibleTo(viewer),
        orderBy: [{ edition: "desc" }],
        select: { ...listed, occurrences: { orderBy: { startsAt: "asc" }, select: listedDate } },
      },
    },
  });
  if (!series) throw new NotFound("series");
  return series;
}

/** Addresses for the sitemap: published events and series. */
export async function sitemapEntries(viewer: Viewer) {
  const [events, series] = await Promise.all([
    db().event.findMany({
      where: { AND: [visibleTo(viewer), { publishedAt: { not: null } }] },
      select: { slug: true, updatedAt: true },
      orderBy: { updatedAt: "desc" },
      take: 5000,
    }),
    db().eventSeries.findMany({
      where: { events: { some: { publishedAt: { not: null } } } },
      select: { slug: true },
    }),
  ]);
  return { events, series };
}
