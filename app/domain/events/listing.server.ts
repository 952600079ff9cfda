import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { PAGE_SIZE, type EventFilter, type Period } from "./event-filter";
import { listed, listedDate, visibleTo, type ListedDate, type ListedEvent } from "./queries.server";

/**
 * Visible events with the dates that match, a page of them and how many there are in all: those to come first to
 * come, past ones last first. A page beyond the last is the last. As many statements for one event as for many.
 */
export async function listEvents(
  viewer: Viewer,
  filter: EventFilter,
  size = PAGE_SIZE,
): Promise<{ events: ListedEvent[]; total: number; page: number }> {
  const { dates, event } = conditions(viewer, filter);
  const { page } = filter;
  const counting = db().event.count({ where: { AND: [event, { occurrences: { some: dates } }] } });
  const ordering = db().occurrence.groupBy({
    by: ["eventId"],
    where: { ...dates, event },
    _min: { startsAt: true },
    _max: { startsAt: true },
    orderBy: [
      filter.past ? { _max: { startsAt: "desc" } } : { _min: { startsAt: "asc" } },
      { eventId: "asc" },
    ],
    skip: (page - 1) * size,
    take: size,
  });
  const [total, ordered] = await Promise.all([counting, ordering]);
  if (ordered.length === 0 && page > 1)
    return listEvents(viewer, { ...filter, page: Math.max(1, Math.ceil(total / size)) }, size);
  const ids = ordered.map((row) => row.eventId);
  const rows = await db().event.findMany({
    where: { id: { in: ids } },
    select: {
      ...listed,
      occurrences: { where: dates, orderBy: [{ startsAt: "asc" }, { id: "asc" }], select: listedDate },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { events: ids.flatMap((id) => byId.get(id) ?? []), total, page };
}

/** Dates of visible events, each by itself, in order of time: for calendars and feeds. */
export async function listDates(
  viewer: Viewer,
  filter: EventFilter,
  most: number,
  period?: Period,
): Promise<ListedDate[]> {
  const { dates, event } = conditions(viewer, filter, period);
  return db().occurrence.findMany({
    where: { ...dates, event },
    orderBy: [{ startsAt: filter.past && !period ? "desc" : "asc" }, { id: "asc" }],
    take: most,
    select: { ...listedDate, event: { select: listed } },
  });
}

/** When the first date from `from` on begins; null when there is none. */
export async function nextDateFrom(viewer: Viewer, filter: EventFilter, from: Date): Promise<Date | null> {
  const { event } = conditions(viewer, filter);
  const found = await db().occurrence.findFirst({
    where: { startsAt: { gte: from }, ...inProvince(filter), event },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { startsAt: true },
  });
  return found?.startsAt ?? null;
}

/** What is coming in one province. */
export type ProvinceFacts = {
  count: number;
  /** The first date to come. */
  next: { startsAt: Date; municipality: string | null; slug: string; title: string };
};

/** What is coming by province (`ONLINE` for dates without a place), whatever province the filter names. */
export async function comingByProvince(
  viewer: Viewer,
  filter: EventFilter,
): Promise<Record<string, ProvinceFacts>> {
  const { dates, event } = conditions(viewer, { ...filter, province: undefined, past: false });
  const rows = await db().occurrence.findMany({
    where: { ...dates, cancelledAt: null, event: { AND: [event, { cancelledAt: null }] } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      startsAt: true,
      venue: { select: { province: true, municipality: true } },
      event: { select: { slug: true, title: true } },
    },
  });
  const by: Record<string, ProvinceFacts> = {};
  for (const { venue, startsAt, event: of } of rows) {
    const facts = (by[venue?.province ?? "ONLINE"] ??= {
      count: 0,
      next: { startsAt, municipality: venue?.municipality ?? null, ...of },
    });
    facts.count += 1;
  }
  return by;
}

/** Themes and sectors that some visible event has: what one can usefully filter by. */
export async function filterOptions(viewer: Viewer) {
  const used = { where: { events: { some: visibleTo(viewer) } }, orderBy: { name: "asc" as const } };
  const [themes, sectors] = await Promise.all([db().theme.findMany(used), db().sector.findMany(used)]);
  return { themes, sectors };
}

function conditions(viewer: Viewer, filter: EventFilter, period?: Period) {
  const { kind, sector, theme, text, past } = filter;
  const at = now();
  const time: Prisma.OccurrenceWhereInput = period
    ? { startsAt: { gte: period.from, lt: period.until } }
    : { endsAt: past ? { lte: at } : { gt: at } };
  const event: Prisma.EventWhereInput = {
    AND: [
      visibleTo(viewer),
      kind ? { kind } : {},
      sector ? { sectorId: sector } : {},
      theme ? { themes: { some: { id: theme } } } : {},
      ...wordsOf(text).map(mentions),
    ],
  };
  return { dates: { ...time, ...inProvince(filter) }, event };
}

function inProvince({ province }: EventFilter): Prisma.OccurrenceWhereInput {
  return province ? { venue: { province } } : {};
}

/** At most six: more make no sharper question, only a slower one. */
function wordsOf(text = ""): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 6);
}

/** The word stands somewhere in the event: in its own texts, its programme, its speakers or its places. */
function mentions(word: string): Prisma.EventWhereInput {
  // `%` and `_` are wildcards to the database; whoever types them means them.
  const contains = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  const speaker = { OR: [{ name: contains }, { organisation: { name: contains } }] };
  const place = { OR: [{ name: contains }, { municipality: contains }] };
  return {
    OR: [
      { title: contains },
      { summary: contains },
      { description: contains },
      { series: { title: contains } },
      { items: { some: { OR: [{ title: contains }, { speakers: { some: speaker } }] } } },
      { occurrences: { some: { venue: place } } },
    ],
  };
}
