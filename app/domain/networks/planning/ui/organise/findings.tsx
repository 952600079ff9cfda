import { provinceLabels } from "~/domain/vocabulary/province";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { formatMonth } from "~/ui/months";
import { keyOf, type Clash, type Gap } from "../../coverage";
import type { PhaseWithPlan } from "../../queries.server";
import { Place } from "./change-notice";
import { findingWords, list, type Named } from "./plan-words";
import "../planning.css";

type FindingsProps = { phase: PhaseWithPlan; names: Named; path: string };

/** What clashes in the plan of a phase, and what it still leaves out. Says so, too, when there is nothing of either. */
export function Findings({ phase, names, path }: FindingsProps) {
  const { clashes, gaps, sessions } = phase;
  if (sessions.length === 0) return null;
  return (
    <div className="findings">
      <div>
        <h3>
          <Icon name={clashes.length > 0 ? "warning" : "success"} />
          {clashes.length === 0 ? "Niets botst" : count(clashes.length, "botsing", "botsingen")}
        </h3>
        {clashes.length > 0 && (
          <ul>
            {clashes.map((clash) => (
              <li key={keyOf(clash)}>
                {findingWords(clash, names)} <FollowEvent clash={clash} phase={phase} path={path} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {(gaps.length > 0 || phase.kind === "REGIONALE_SESSIES") && <Gaps gaps={gaps} names={names} />}
    </div>
  );
}

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** Gaps of one kind stand on one line: six months that are empty are no six sentences. */
function Gaps({ gaps, names }: { gaps: Gap[]; names: Named }) {
  const months = gaps.flatMap((gap) => (gap.kind === "empty-month" ? [formatMonth(gap.month)] : []));
  const sectors = gaps.flatMap((gap) => (gap.kind === "sector" ? [names.sectors.get(gap.sectorId)!] : []));
  const provinces = gaps.flatMap((gap) => (gap.kind === "province" ? [provinceLabels.nl[gap.province]] : []));
  const lines = [
    { what: "Sectoren", of: sectors },
    { what: "Provincies", of: provinces },
    { what: "Maanden", of: months },
  ].filter(({ of }) => of.length > 0);
  return (
    <div>
      <h3>
        <Icon name={gaps.length > 0 ? "info" : "success"} />
        {gaps.length === 0 ? "Alles is gedekt" : "Nog niet gedekt"}
      </h3>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ what, of }) => (
            <li key={what}>
              <strong>{what}:</strong> {list(of)}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The plan follows the event with one press: the dates of an event are seldom what is wrong. */
function FollowEvent({ clash, phase, path }: { clash: Clash; phase: PhaseWithPlan; path: string }) {
  if (clash.kind !== "event-elsewhen") return null;
  const session = phase.sessions.find(({ id }) => id === clash.sessionIds[0]);
  if (!session) return null;
  return (
    <AppForm className="findings__act" action={`${path}/sessies/${session.id}/verplaatsing`}>
      <Place place={{ ...session, month: clash.eventMonth }} />
      <Place place={session} seen />
      <SubmitButton variant="secondary" small>
        Zet de planning op {formatMonth(clash.eventMonth)}
      </SubmitButton>
    </AppForm>
  );
}
