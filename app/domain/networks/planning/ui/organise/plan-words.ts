import { provinceLabels } from "~/domain/vocabulary/province";
import { formatDay } from "~/ui/dates";
import { formatMonth } from "~/ui/months";
import type { Finding, SessionState } from "../../coverage";
import type { NetworkPlan } from "../../queries.server";
import { sessionName, type NamedSession } from "../session-words";

export const STATE_WORDS: Record<SessionState, string> = {
  planned: "gepland",
  draft: "evenement in opmaak",
  online: "evenement online",
  past: "voorbij",
  cancelled: "afgelast",
};

export const nameOf = (session: NamedSession) => sessionName(session, "nl") ?? "Sessie zonder titel";

export const monthWords = (month: string) => (month === "" ? "nog geen maand" : formatMonth(month));

export type Named = { sessions: ReadonlyMap<string, string>; sectors: ReadonlyMap<string, string> };

/** What findings name by its id: the sessions of the whole network, and all sectors. */
export function namesIn({ phases, sectors }: Pick<NetworkPlan, "phases" | "sectors">): Named {
  const sessions = phases.flatMap((phase) => phase.sessions);
  return {
    sessions: new Map(sessions.map((session) => [session.id, nameOf(session)])),
    sectors: new Map(sectors.map(({ id, name }) => [id, name])),
  };
}

/** A clash or a gap as a sentence. */
export function findingWords(finding: Finding, names: Named): string {
  const sector = (id: string) => names.sectors.get(id) ?? "deze sector";
  const sessions = (ids: string[]) =>
    list(ids.map((id) => names.sessions.get(id) ?? "een sessie die weg is"));
  switch (finding.kind) {
    case "same-month":
      return `In ${formatMonth(finding.month)} vallen in ${provinceLabels.nl[finding.province]} samen: ${sessions(finding.sessionIds)}.`;
    case "same-day":
      return `Op ${formatDay(new Date(`${finding.day}T12:00:00Z`))} vallen samen: ${sessions(finding.sessionIds)}.`;
    case "same-pair":
      return `${sector(finding.sectorId)} in ${provinceLabels.nl[finding.province]} staat er ${finding.sessionIds.length} keer: ${sessions(finding.sessionIds)}.`;
    case "outside-phase":
      return `${sessions(finding.sessionIds)} (${formatMonth(finding.month)}) valt buiten de periode van deze fase.`;
    case "event-elsewhen":
      return finding.month === ""
        ? `${sessions(finding.sessionIds)} heeft in de planning nog geen maand, maar het evenement is in ${formatMonth(finding.eventMonth)}.`
        : `${sessions(finding.sessionIds)} staat gepland in ${formatMonth(finding.month)}, maar het evenement is in ${formatMonth(finding.eventMonth)}.`;
    case "empty-month":
      return `In ${formatMonth(finding.month)} is nog niets gepland.`;
    case "sector":
      return `Nog geen sessie voor de sector ${sector(finding.sectorId)}.`;
    case "province":
      return `Nog geen sessie in ${provinceLabels.nl[finding.province]}.`;
  }
}

/** "a, b en c" */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}
