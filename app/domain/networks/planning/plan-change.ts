import type { PlanSession } from "./coverage";
import { PlanMoveForm, type PlanMove } from "./plan-form";

/**
 * What was just done to a plan, as the address of its page says it: so that the page tells what came of it without
 * anything being kept. `before` is null for a session that is new; a session that is gone is no longer in the plan.
 */
export type PlanChange = {
  kind: "planned" | "changed" | "moved" | "removed";
  phaseId: string;
  sessionId: string;
  before: PlanMove | null;
};

const KINDS: Record<string, PlanChange["kind"]> = {
  "sessie-gepland": "planned",
  "sessie-gewijzigd": "changed",
  "sessie-verplaatst": "moved",
  "sessie-weg": "removed",
};

/** The query under which a page tells of this change. */
export function changeQuery({ kind, phaseId, sessionId, before }: PlanChange): string {
  const [done = ""] = Object.entries(KINDS).find(([, one]) => one === kind) ?? [];
  const query = new URLSearchParams({ gedaan: done, fase: phaseId, sessie: sessionId });
  if (before) {
    query.set("maand", before.month);
    query.set("sector", before.sectorId ?? "");
    query.set("provincie", before.province ?? "");
  }
  return query.toString();
}

/** The change that an address tells of; null when it tells of none. */
export function readChange(query: URLSearchParams): PlanChange | null {
  const done = query.get("gedaan") ?? "";
  if (!Object.hasOwn(KINDS, done)) return null;
  const place = PlanMoveForm.safeParse({
    month: query.get("maand") ?? "",
    sectorId: query.get("sector") ?? "",
    province: query.get("provincie") ?? "",
  });
  const kind = KINDS[done]!;
  const before = kind === "planned" || !place.success ? null : place.data;
  if (kind !== "planned" && before === null) return null;
  return { kind, phaseId: query.get("fase") ?? "", sessionId: query.get("sessie") ?? "", before };
}

type Planned = { id: string; sessions: readonly PlanSession[] };

/** The sessions of a phase as they were before the change; null when the change is not about this phase. */
export function planBefore(
  phase: Planned,
  { kind, phaseId, sessionId, before }: PlanChange,
): PlanSession[] | null {
  const now = phase.sessions.find(({ id }) => id === sessionId);
  if (phase.id !== phaseId || (kind === "removed") !== (now === undefined)) return null;
  if (before === null) return phase.sessions.filter((one) => one !== now);
  const nothing: PlanSession = { id: sessionId, state: "planned", days: [], ...before };
  if (now === undefined) return [...phase.sessions, nothing];
  return phase.sessions.map((one) => (one === now ? { ...one, ...before } : one));
}
