import { Notice } from "~/ui/notice";
import type { PlanDay } from "../../programme-days";
import { clashWords } from "./clash-words";
import { lineId } from "./plan-line";

/** What an organiser may want to look at on one date. It keeps nobody from saving. */
export function ClashList({ day, rounds }: { day: PlanDay; rounds: { id: string; title: string }[] }) {
  const { clashes } = day;
  if (clashes.length === 0) return null;
  const title = clashes.length === 1 ? "Kijk dit na" : `Kijk deze ${clashes.length} dingen na`;
  return (
    <Notice tone="warning" title={title}>
      <ul className="plan__clashes">
        {clashes.map((clash) => (
          <li key={`${clash.kind} ${clash.itemIds.join()}`}>
            <a href={`#${lineId(clash.itemIds[0]!, day.id)}`}>
              {clashWords(clash, { lines: day.lines, rounds })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
