import type { ProvinceName } from "~/domain/events/event";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { db } from "~/platform/db.server";
import { countedThemes, evidenceIn } from "./counted.server";
import { handedPhase } from "./phase.server";
import { looseCounts } from "./without-theme.server";

/** The evidence shown of one theme; all of it is on the theme's own page. */
const MOST_EVIDENCE = 40;

/**
 * What a phase hands over: its themes, counted and ranked, each with what was said and concluded; and what was said
 * that has no theme.
 * @throws NotFound when the viewer does not organise the network, or the phase is of another one.
 */
export async function handOver(caller: GroupCaller, networkId: string, phaseId: string) {
  const { network, phase, next, sessions } = await handedPhase(caller.viewer, networkId, phaseId);
  const eventIds = sessions.map(({ id }) => id);
  const [counted, evidenceOf, loose, sectors] = await Promise.all([
    countedThemes(caller.viewer, network, eventIds),
    evidenceIn(caller, eventIds),
    looseCounts(eventIds),
    db().sector.findMany({ select: { id: true, name: true } }),
  ]);
  const sectorName = new Map(sectors.map(({ id, name }) => [id, name]));
  const title = new Map(sessions.map((session) => [session.id, session.title]));
  const planned = new Set(next?.plannedSessions.flatMap(({ themeId }) => themeId ?? []));
  const themes = counted
    .filter(({ weight }) => weight.contributions > 0)
    .map(({ weight, nameEn: _nameEn, ...theme }) => {
      const { evidence, hidden } = evidenceOf(theme.id);
      return {
        ...theme,
        contributions: weight.contributions,
        sessions: weight.sessions.map(({ key, count }) => ({ id: key, title: title.get(key) ?? "", count })),
        sectors: weight.sectors.map(({ key, count }) => ({ name: sectorName.get(key) ?? key, count })),
        provinces: weight.provinces.map(({ key, count }) => ({ province: key as ProvinceName, count })),
        types: weight.types.map(({ key, count }) => ({ type: key as ParticipantTypeName, count })),
        evidence: evidence
          .slice(0, MOST_EVIDENCE)
          .map(({ event, ...said }) => ({ ...said, session: title.get(event) ?? "" })),
        more: Math.max(0, evidence.length - MOST_EVIDENCE) + hidden,
        /** Stands in the plan of the next phase already. */
        planned: planned.has(theme.id),
      };
    });
  return {
    network: { id: network.id, name: network.name, slug: network.slug },
    phase: { id: phase.id, title: phase.title, closedAt: phase.closedAt },
    next: next && { id: next.id, title: next.title },
    sessions: sessions.length,
    themes,
    /** What the next phase plans about a theme. */
    proposals: (next?.plannedSessions ?? [])
      .filter(({ themeId }) => themeId !== null)
      .map(({ id, title, theme, event }) => ({ id, title, theme: theme?.name ?? "", event })),
    loose,
  };
}

export type HandOver = Awaited<ReturnType<typeof handOver>>;
export type HandedTheme = HandOver["themes"][number];
