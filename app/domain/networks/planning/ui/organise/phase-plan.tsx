import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { phaseKindLabels } from "../../../network";
import { usePeriodWords } from "../../../ui/period";
import type { NetworkPlan, PhaseWithPlan } from "../../queries.server";
import { Board } from "./board";
import { ChangeNotice } from "./change-notice";
import { Findings } from "./findings";
import type { Named } from "./plan-words";
import "../planning.css";

type PhasePlanProps = {
  phase: PhaseWithPlan;
  plan: Pick<NetworkPlan, "sectors" | "thisMonth">;
  place: { number: number; first: boolean; last: boolean };
  names: Named;
  /** Address of the planning. */
  path: string;
};

/** A phase: what it is, what is planned in it, and what that clashes on or leaves out. */
export function PhasePlan({ phase, plan, place, names, path }: PhasePlanProps) {
  const planned = phase.sessions.length;
  const facts = [
    phaseKindLabels.nl[phase.kind] === phase.title ? undefined : phaseKindLabels.nl[phase.kind],
    usePeriodWords()(phase),
    planned > 0 && (planned === 1 ? "1 sessie gepland" : `${planned} sessies gepland`),
  ];
  return (
    <section className="phase-plan stack" aria-labelledby={`titel-${phase.id}`}>
      <div className="phase-plan__head">
        <div>
          <h2 className="line-list__title" id={`titel-${phase.id}`}>
            {place.number}. {phase.title}
          </h2>
          <p className="soft small">{facts.filter(Boolean).join(" · ")}</p>
          {phase.goal && <p className="small measure">{phase.goal}</p>}
        </div>
        <PhaseActs phase={phase} place={place} path={`${path}/${phase.id}`} />
      </div>
      <ChangeNotice phase={phase} names={names} path={path} />
      <Findings phase={phase} names={names} path={path} />
      {planned > 0 && <Board phase={phase} plan={plan} path={path} />}
      <div>
        <ButtonLink
          variant={planned === 0 ? "primary" : "secondary"}
          small
          icon="plus"
          to={`${path}/${phase.id}/sessies/nieuw`}
        >
          Plan een sessie<span className="visually-hidden"> in {phase.title}</span>
        </ButtonLink>
      </div>
    </section>
  );
}

function PhaseActs({ phase, place, path }: Pick<PhasePlanProps, "phase" | "place" | "path">) {
  return (
    <div className="row">
      {!place.first && <Move path={path} to="earlier" label="Omhoog" title={phase.title} />}
      {!place.last && <Move path={path} to="later" label="Omlaag" title={phase.title} />}
      <ButtonLink variant="secondary" small to={`${path}/overdracht`}>
        Overdracht<span className="visually-hidden"> van {phase.title}</span>
      </ButtonLink>
      <ButtonLink variant="secondary" small to={path}>
        Wijzig<span className="visually-hidden"> {phase.title}</span>
      </ButtonLink>
      {phase.sessions.length === 0 && (
        <ButtonLink variant="quiet" small to={`${path}/verwijdering`}>
          Verwijder<span className="visually-hidden"> {phase.title}</span>
        </ButtonLink>
      )}
    </div>
  );
}

type MoveProps = { path: string; to: "earlier" | "later"; label: string; title: string };

function Move({ path, to, label, title }: MoveProps) {
  return (
    <AppForm action={`${path}/verplaatsing`}>
      <input type="hidden" name="to" value={to} />
      <SubmitButton variant="secondary" small>
        {label}
        <span className="visually-hidden"> met {title}</span>
      </SubmitButton>
    </AppForm>
  );
}
