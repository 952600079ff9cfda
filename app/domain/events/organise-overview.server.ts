import { isAdministrator, mayStartEvent } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { emptyParts, type CheckName } from "./checklist";
import { organisedEvent } from "./organised.server";
import { organisedNetworkIds } from "./rules";

/** Past events on one page of the organiser's list. */
export const PAST_PAGE = 10;

/** Events the viewer organises, online or not, as a condition. */
export function organisedBy(viewer: Viewer): Prisma.EventWhereInput {
  if (isAdministrator(viewer)) return {};
  const eventIds = viewer.grants.flatMap((grant) =>
    grant.role === "ORGANISER" ? (grant.eventId ?? []) : [],
  );
  return { OR: [{ id: { in: eventIds } }, { networkId: { in: organisedNetworkIds(viewer) } }] };
}

const overview = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  edition: true,
  description: true,
  contactEmail: true,
  publishedAt: true,
  cancelledAt: true,
  networkId: true,
  seriesId: true,
  series: { select: { title: true } },
  _count: { select: { items: true } },
  occurrences: {
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      opensAt: true,
      closesAt: true,
      closedAt: true,
      cancelledAt: true,
      onlineUrl: true,
      capacity: true,
      venue: { select: { name: true, municipality: true } },
    },
  },
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof overview }>;

/** An event as its organisers see it; how many seats are taken, the registrations know. */
export type OrganiserEvent = Omit<Row, "_count" | "description" | "contactEmail"> & { empty: CheckName[] };

function withChecks({ _count, description, contactEmail, ...event }: Row, at: Date): OrganiserEvent {
  const occurrences = event.occurrences.map((date) => ({ ...date, hasVenue: date.venue !== null }));
  const facts = { description, contactEmail, itemCount: _count.items, occurrences };
  return { ...event, empty: emptyParts(facts, at) };
}

/**
 * The viewer's events: those with a date to come (the first to come first), drafts (the newest first) and a page of
 * past ones (the last first). As many statements for one event as for many.
 */
export async function organisedEvents(viewer: Viewer, pastPage: number) {
  const at = now();
  const mine = organisedBy(viewer);
  const online = { publishedAt: { not: null } };
  const coming = { AND: [mine, online, { occurrences: { some: { endsAt: { gt: at } } } }] };
  const past = { AND: [mine, online, { occurrences: { none: { endsAt: { gt: at } } } }] };
  const [comingRows, drafts, order, pastCount] = await Promise.all([
    db().event.findMany({ where: coming, select: overview, take: 200 }),
    db().event.findMany({
      where: { AND: [mine, { publishedAt: null }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: overview,
      take: 200,
    }),
    db().occurrence.groupBy({
      by: ["eventId"],
      where: { event: past },
      _max: { endsAt: true },
      orderBy: [{ _max: { endsAt: "desc" } }, { eventId: "asc" }],
      skip: (pastPage - 1) * PAST_PAGE,
      take: PAST_PAGE,
    }),
    db().event.count({ where: past }),
  ]);
  const ids = order.map((row) => row.eventId);
  const pastRows = await db().event.findMany({ where: { id: { in: ids } }, select: overview });
  const next = (event: Row) => event.occurrences.find((date) => date.endsAt > at)!.startsAt.getTime();
  const checked = (rows: Row[]) => rows.map((row) => withChecks(row, at));
  return {
    coming: checked(comingRows.sort((a, b) => next(a) - next(b) || a.title.localeCompare(b.title, "nl"))),
    drafts: checked(drafts),
    past: checked(ids.flatMap((id) => pastRows.find((row) => row.id === id) ?? [])),
    pastCount,
    at,
  };
}

/** One event with all that its organiser decides on. @throws NotFound */
export async function eventOverview(viewer: Viewer, eventId: string) {
  await organisedEvent(viewer, eventId);
  const row = await db().event.findUniqueOrThrow({ where: { id: eventId }, select: overview });
  const at = now();
  return { event: withChecks(row, at), at, mayCopy: mayStartEvent(viewer, row.networkId) };
}
