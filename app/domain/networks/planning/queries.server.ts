import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { brusselsDay } from "~/platform/time";
import { organisedNetwork, visibleNetwork } from "../access.server";
import { phaseState } from "../rules";
import { monthOf } from "./plan-session.server";
import type { PlanPhase, SessionState } from "./coverage";

const named = { id: true, name: true, nameEn: true } as const;

const planned = {
  id: true,
  title: true,
  sectorId: true,
  province: true,
  month: true,
  sector: { select: named },
  theme: { select: named },
  event: {
    select: {
      id: true,
      slug: true,
      title: true,
      publishedAt: true,
      cancelledAt: true,
      occurrences: {
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { startsAt: true, endsAt: true, cancelledAt: true },
      },
    },
  },
} satisfies Prisma.PlannedSessionSelect;

const IN_PLAN = [
  { month: { sort: "asc" as const, nulls: "last" as const } },
  { order: "asc" as const },
  { id: "asc" as const },
];
const IN_ORDER = [{ order: "asc" as const }, { id: "asc" as const }];

type PlannedRow = Prisma.PlannedSessionGetPayload<{ select: typeof planned }>;

/** A session of a plan with what became of it. */
function asPlanned({ event, month, ...session }: PlannedRow, at: Date) {
  const going = event?.occurrences.filter((date) => !date.cancelledAt) ?? [];
  return {
    ...session,
    month: monthOf(month),
    state: stateOf(event, at),
    days: going.map((date) => brusselsDay(date.startsAt)),
    event: event && { id: event.id, slug: event.slug, title: event.title },
  };
}

export type PlannedSession = ReturnType<typeof asPlanned>;

function stateOf(event: PlannedRow["event"], at: Date): SessionState {
  if (!event) return "planned";
  const dates = event.occurrences;
  if (event.cancelledAt || (dates.length > 0 && dates.every((date) => date.cancelledAt))) return "cancelled";
  if (!event.publishedAt) return "draft";
  const over = dates.length > 0 && dates.every((date) => date.cancelledAt || date.endsAt <= at);
  return over ? "past" : "online";
}

/** The months of a phase, as its plan reads them. */
export function monthsIn(phase: {
  kind: PlanPhase["kind"];
  startsOn: Date | null;
  endsOn: Date | null;
}): PlanPhase {
  return {
    kind: phase.kind,
    from: phase.startsOn && monthOf(phase.startsOn),
    until: phase.endsOn && monthOf(phase.endsOn),
  };
}

async function phasesWithPlan(networkId: string) {
  const at = now();
  const phases = await db().phase.findMany({
    where: { networkId },
    orderBy: IN_ORDER,
    select: {
      id: true,
      kind: true,
      title: true,
      goal: true,
      startsOn: true,
      endsOn: true,
      closedAt: true,
      plannedSessions: { orderBy: IN_PLAN, select: planned },
    },
  });
  return phases.map(({ plannedSessions, ...phase }) => ({
    ...phase,
    state: phaseState(phase, at),
    span: monthsIn(phase),
    sessions: plannedSessions.map((session) => asPlanned(session, at)),
  }));
}

const allSectors = () => db().sector.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: named });

/** The whole plan of a network, for its organiser. @throws NotFound */
export async function planOfNetwork(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const [phases, sectors] = await Promise.all([phasesWithPlan(networkId), allSectors()]);
  return { network, phases, sectors, thisMonth: brusselsDay(now()).slice(0, 7) };
}

export type NetworkPlan = Awaited<ReturnType<typeof planOfNetwork>>;
export type PhaseWithPlan = NetworkPlan["phases"][number];
export type SectorName = NetworkPlan["sectors"][number];

/**
 * The plan of a network as everybody reads it who may see the network. Of an event that is not online nothing is told,
 * also not that it is being made; what was called off is no part of the plan.
 * @throws NotFound
 */
export async function publicPlan(viewer: Viewer, slug: string) {
  const network = await visibleNetwork(viewer, slug);
  const [phases, sectors] = await Promise.all([phasesWithPlan(network.id), allSectors()]);
  const sessions = phases
    .flatMap((phase) => phase.sessions)
    .filter(({ state }) => state !== "cancelled")
    .map(asPublic);
  return {
    network: { ...network, mayOrganise: mayOrganise(viewer, { eventId: null, networkId: network.id }) },
    sessions,
    sectors,
  };
}

function asPublic({ event, state, days, ...session }: PlannedSession) {
  const shown = state === "online" || state === "past";
  return {
    ...session,
    state: state === "draft" ? ("planned" as const) : state,
    days: shown ? days : [],
    event: shown ? event : null,
  };
}

export type PublicPlan = Awaited<ReturnType<typeof publicPlan>>;
export type PublicSession = PublicPlan["sessions"][number];
