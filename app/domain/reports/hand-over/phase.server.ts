import { organisedNetwork } from "~/domain/networks/access.server";
import { phaseIdOf } from "~/domain/networks/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";

const PHASE = {
  ...{ id: true, title: true, kind: true, order: true, closedAt: true },
  plannedSessions: {
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, eventId: true, themeId: true },
      theme: { select: { name: true } },
      event: { select: { id: true, title: true } },
    },
  },
} satisfies Prisma.PhaseSelect;

/**
 * A phase that the viewer hands over: its sessions, planned in it or of its kind, and the phase of thematic sessions
 * that comes after it; null when none does.
 * @throws NotFound, also for a phase of another network.
 */
export async function handedPhase(viewer: Viewer, networkId: string, phaseId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const [rows, events] = await Promise.all([
    db().phase.findMany({
      where: { networkId },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: PHASE,
    }),
    db().event.findMany({
      where: { networkId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, slug: true, title: true, kind: true, publishedAt: true, cancelledAt: true },
        occurrences: {
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          select: { startsAt: true, endsAt: true },
        },
        report: { select: { id: true, versions: { take: 1, select: { id: true } } } },
      },
    }),
  ]);
  const at = rows.findIndex(({ id }) => id === phaseId);
  const phase = rows[at];
  if (!phase) throw new NotFound("phase");
  const phases = rows.map(({ plannedSessions, ...one }) => ({
    ...one,
    sessionEventIds: plannedSessions.flatMap(({ eventId }) => eventId ?? []),
  }));
  const next = rows.slice(at + 1).find(({ kind }) => kind === "THEMATISCHE_SESSIES") ?? null;
  return {
    network,
    phase,
    next,
    sessions: events.filter((event) => phaseIdOf(event, phases) === phaseId),
  };
}

export type HandedPhase = Awaited<ReturnType<typeof handedPhase>>;
