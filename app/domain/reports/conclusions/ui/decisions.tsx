import { Fold } from "~/ui/fold";
import { Time } from "~/ui/time";
import type { TestedConclusion } from "../round-page.server";
import { VerdictTag } from "./verdict-tag";

type Decision = TestedConclusion["decisions"][number];

/** By which role something was decided, in a sentence. */
export const deciderWord = (role: Decision["decidedAs"]) =>
  role === "STEERING" ? "de stuurgroep" : "de organisatie";

/** What was decided before: nothing that was decided goes when it is decided anew. */
export function Decisions({ list }: { list: Decision[] }) {
  if (list.length === 0) return null;
  return (
    <Fold
      title={
        list.length === 1 ? "Hierover werd al eens beslist" : `Hierover werd al ${list.length} keer beslist`
      }
    >
      <ul className="stack">
        {list.map(({ id, outcome, remark, decidedAt, decidedAs }) => (
          <li key={id} className="stack stack--tight">
            <p>
              <VerdictTag kind={outcome} /> Door {deciderWord(decidedAs)} op{" "}
              <Time at={decidedAt} format="day" />.
            </p>
            {remark && <p className="measure pre-line">{remark}</p>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
