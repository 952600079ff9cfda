import { formatMinutes } from "~/ui/dates";
import type { Clash } from "../../clashes";
import type { PlanLine } from "../../programme-days";

type Named = { lines: PlanLine[]; rounds: { id: string; title: string }[] };

/** What clashes, in a sentence that says where to look. */
export function clashWords(clash: Clash, { lines, rounds }: Named): string {
  const lineOf = (id: string | undefined) => lines.find((line) => line.id === id);
  const title = (id: string | undefined) => `“${lineOf(id)?.title ?? ""}”`;
  const round = (id: string) => `“${rounds.find((one) => one.id === id)?.title ?? ""}”`;
  const [a, b] = clash.itemIds;
  switch (clash.kind) {
    case "speaker-twice":
      return `${clash.speaker} spreekt tegelijk bij ${title(a)} en ${title(b)}.`;
    case "room-twice":
      return `${title(a)} en ${title(b)} zijn tegelijk in ${clash.room}.`;
    case "overlap":
      return `${title(a)} is nog bezig als ${title(b)} om ${formatMinutes(lineOf(b)?.startMinute ?? 0)} begint.`;
    case "outside-hours":
      return `${title(a)} valt buiten de uren van deze datum.`;
    case "round-times":
      return `In ${round(clash.roundId)} beginnen of eindigen niet alle onderdelen op hetzelfde uur.`;
    case "round-short":
      return `${round(clash.roundId)} heeft ${clash.given} plaatsen, de datum ${clash.wanted}. Niet iedereen kan dus kiezen.`;
  }
}
