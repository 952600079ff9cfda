import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { brusselsDay } from "~/platform/time";
import { organisedNetwork, visibleNetwork } from "../access.server";
import { phaseState } from "../rules";
import { monthOf } from "./plan-session.server";
import {
  clashesOf,
  compare,
  gapsOf,
  monthsOfPlan,
  type Clash,
  type Gap,
  type PlanPhase,
  type PlanSession,
  type SessionState,
} from "./coverage";
import { planBefore, type PlanChange } from "./plan-change";

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

/**
 * The whole plan of a network, for its organiser: per phase its months, its sessions, and what clashes or is left out.
 * @param change what was just done to it: then the plan also says what that made, and what it solved.
 * @throws NotFound
 */
export async function planOfNetwork(viewer: Viewer, networkId: string, change: PlanChange | null = null) {
  const network = await organisedNetwork(viewer, networkId);
  const [phases, sectors, themes] = await Promise.all([
    phasesWithPlan(networkId),
    allSectors(),
    themesFor(networkId),
  ]);
  const thisMonth = brusselsDay(now()).slice(0, 7);
  const sectorIds = sectors.map(({ id }) => id);
  const all = phases.flatMap((phase) => phase.sessions);
  return {
    ...{ network, sectors, themes, thisMonth },
    phases: phases.map((phase) => {
      const elsewhere = all.filter((one) => !phase.sessions.includes(one));
      const find = (sessions: PlanSession[]) => ({
        clashes: clashesOf(phase.span, sessions, elsewhere),
        gaps: gapsOf(phase.span, sessions, sectorIds, thisMonth),
      });
      const found = find(phase.sessions);
      const before = change && planBefore(phase, change);
      return {
        ...phase,
        ...found,
        months: monthsOfPlan(phase.span, phase.sessions),
        change: before && { ...change, ...compare(flat(find(before)), flat(found)) },
      };
    }),
  };
}

const flat = ({ clashes, gaps }: { clashes: Clash[]; gaps: Gap[] }) => [...clashes, ...gaps];

/** One session of a plan, for its form. @throws NotFound, also for a session of another network. */
export async function plannedToEdit(viewer: Viewer, networkId: string, plannedSessionId: string) {
  const { phases, ...rest } = await planOfNetwork(viewer, networkId);
  const phase = phases.find((one) => one.sessions.some(({ id }) => id === plannedSessionId));
  if (!phase) throw new NotFound("planned-session");
  return { ...rest, phase, session: phase.sessions.find(({ id }) => id === plannedSessionId)! };
}

/** A phase in which one plans, and what one can choose from. @throws NotFound, also for a phase of another network. */
export async function phaseToPlanIn(viewer: Viewer, networkId: string, phaseId: string) {
  const { phases, ...rest } = await planOfNetwork(viewer, networkId);
  const phase = phases.find(({ id }) => id === phaseId);
  if (!phase) throw new NotFound("phase");
  return { ...rest, phase };
}

/** Themes a session can be about: of this network or of all of them, as long as they stand. */
const themesFor = (networkId: string) =>
  db().theme.findMany({
    where: { ...STANDING, ...themesOf(networkId) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: named,
  });

export type NetworkPlan = Awaited<ReturnType<typeof planOfNetwork>>;
export type PhaseWithPlan = NetworkPlan["phases"][number];

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
