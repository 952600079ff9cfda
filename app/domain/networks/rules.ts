import { isAdministrator } from "~/domain/people/rules";
import type { RoleName, Viewer } from "~/domain/people/viewer";
import type { PhaseKindName } from "./network";

/** Who starts a network: an administrator, who then appoints the one who leads it. */
export function mayStartNetwork(viewer: Viewer): boolean {
  return isAdministrator(viewer);
}

/** Networks in which the viewer has a role, whichever. */
export function ownNetworkIds(viewer: Viewer): string[] {
  return viewer.grants.flatMap((grant) => grant.networkId ?? []);
}

/** Has a role in this network, whichever, or administers all: sees its space before it is online. */
export function belongsTo(viewer: Viewer, networkId: string): boolean {
  return isAdministrator(viewer) || ownNetworkIds(viewer).includes(networkId);
}

const INSIDERS: RoleName[] = ["ORGANISER", "STEERING", "EXPERT", "MEMBER"];

/** Who sits in its groups or organises it reads by whom an organisation is there; others read the organisation. */
export function seesMembers(viewer: Viewer, networkId: string): boolean {
  return (
    isAdministrator(viewer) ||
    viewer.grants.some((grant) => grant.networkId === networkId && INSIDERS.includes(grant.role))
  );
}

type PhaseDates = { startsOn: Date | null; endsOn: Date | null; closedAt: Date | null };

/** How a phase stands on a day; its last day still belongs to it. "open" when nobody said when it is. */
export type PhaseState = "past" | "now" | "coming" | "open";

const DAY_MS = 86_400_000;

/** @param at a moment; days of a phase are whole days that begin at midnight UTC. */
export function phaseState({ startsOn, endsOn, closedAt }: PhaseDates, at: Date): PhaseState {
  if (closedAt) return "past";
  if (endsOn && at.getTime() >= endsOn.getTime() + DAY_MS) return "past";
  if (startsOn && at < startsOn) return "coming";
  return startsOn || endsOn ? "now" : "open";
}

const PHASE_OF_KIND: Record<string, PhaseKindName> = {
  REGIONALE_SESSIE: "REGIONALE_SESSIES",
  THEMATISCHE_SESSIE: "THEMATISCHE_SESSIES",
  SLOTEVENT: "SLOTEVENT",
};

type PhaseOfEvents = { id: string; kind: PhaseKindName; sessionEventIds: string[] };

/** The phase an event belongs to: the one that planned it, else the first of its kind; null when it is in none. */
export function phaseIdOf(event: { id: string; kind: string }, phases: PhaseOfEvents[]): string | null {
  const planned = phases.find((phase) => phase.sessionEventIds.includes(event.id));
  return (planned ?? phases.find((phase) => phase.kind === PHASE_OF_KIND[event.kind]))?.id ?? null;
}

/** The planned sessions of a phase of which no event is shown: there is none, or it is not this viewer's to see. */
export function stillPlanned<Session extends { eventId: string | null }>(
  planned: readonly Session[],
  shownEventIds: readonly string[],
): Session[] {
  return planned.filter(({ eventId }) => eventId === null || !shownEventIds.includes(eventId));
}
