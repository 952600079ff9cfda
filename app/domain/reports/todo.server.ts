import { organisedBy } from "~/domain/events/organise-overview.server";
import { organisedNetworkIds } from "~/domain/events/rules";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { addDays } from "~/platform/time";

/** More than these at a time is no list of what to do. */
const MOST = 20;
/** After so many days nobody writes the report of an event any more. */
const REPORTED_DAYS = 90;

/** Something about a report that its organiser does next, the most pressing kind first. */
export type ReportTodo =
  | { kind: "answer"; reportId: string; title: string; comments: number }
  | { kind: "decide" | "publish"; reportId: string; title: string }
  | { kind: "begin"; eventId: string; title: string };

/**
 * What waits for whoever organises: comments without an answer, reports to decide on or to publish, and events of a
 * network that are over without a report. Two statements and a count, for one report as for many.
 */
export async function reportsToDo(viewer: Viewer): Promise<ReportTodo[]> {
  const at = now();
  const [reports, events] = await Promise.all([
    db().report.findMany({
      where: { state: { in: ["COMMENTING", "DECIDED"] }, ...organisedReports(viewer) },
      orderBy: [{ changedAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: {
        ...{ id: true, title: true, state: true, commentsUntil: true },
        _count: { select: { comments: { where: { outcome: null } } } },
      },
    }),
    unreported(viewer, at),
  ]);
  const waiting = reports.map(({ id: reportId, title, state, commentsUntil, _count }): ReportTodo | null => {
    if (_count.comments > 0) return { kind: "answer", reportId, title, comments: _count.comments };
    if (state === "DECIDED") return { kind: "publish", reportId, title };
    return commentsUntil && commentsUntil <= at ? { kind: "decide", reportId, title } : null;
  });
  const begin = events.map(({ id: eventId, title }) => ({ kind: "begin" as const, eventId, title }));
  const order = ["answer", "decide", "publish", "begin"];
  return [...waiting.filter((one) => one !== null), ...begin].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}

/** As `organisedReport` has it: by the event, and by the network when the event is of none. */
function organisedReports(viewer: Viewer): Prisma.ReportWhereInput {
  if (isAdministrator(viewer)) return {};
  const ofNetwork = { networkId: { in: organisedNetworkIds(viewer) } };
  return {
    OR: [
      { event: organisedBy(viewer) },
      { ...ofNetwork, OR: [{ eventId: null }, { event: { networkId: null } }] },
    ],
  };
}

function unreported(viewer: Viewer, at: Date) {
  return db().event.findMany({
    where: {
      AND: [organisedBy(viewer)],
      ...{ networkId: { not: null }, publishedAt: { not: null }, cancelledAt: null, report: null },
      occurrences: {
        some: { cancelledAt: null, endsAt: { gt: addDays(at, -REPORTED_DAYS) } },
        none: { cancelledAt: null, endsAt: { gt: at } },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, title: true },
  });
}

/** The reports in which the viewer was asked to write, those that are not published yet first. */
export async function reportsIWrite(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().report.findMany({
    where: { desk: { helpers: { some: { personId: viewer.personId } } } },
    orderBy: [{ state: "asc" }, { changedAt: "desc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, title: true, state: true, deskId: true },
  });
  return rows;
}

export type ReportIWrite = Awaited<ReturnType<typeof reportsIWrite>>[number];
