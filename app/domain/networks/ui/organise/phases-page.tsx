import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { phaseKindLabels } from "../../network";
import type { OrganisedPhase } from "../../phases.server";
import { networkPath } from "../network-bar";
import { usePeriodWords } from "../period";
import { DoneNotice, type Outcome } from "./done-notice";
import { dayInField, PhaseFields } from "./phase-fields";

type PhasesProps = Outcome & {
  network: { id: string; name: string };
  phases: OrganisedPhase[];
  refused?: RefusedForm;
};

/** The phases of a network in their order, and a form for one more. */
export function PhasesPage({ network, phases, done, reason, refused }: PhasesProps) {
  const form = filledForm(refused, {});
  return (
    <>
      <PageHeader
        title="Fasen en planning"
        lead="De fases staan in deze volgorde op de pagina van het netwerk."
      />
      <Page>
        <div className="stack stack--wide">
          {!refused && <DoneNotice done={done} reason={reason} />}
          {phases.length === 0 ? (
            <p className="soft">Er zijn nog geen fases.</p>
          ) : (
            <ol className="line-list">
              {phases.map((phase, i) => (
                <li key={phase.id} id={`fase-${phase.id}`}>
                  <PhaseLineItem
                    phase={phase}
                    place={{ number: i + 1, first: i === 0, last: i === phases.length - 1 }}
                    path={`${networkPath(network.id)}/planning/${phase.id}`}
                  />
                </li>
              ))}
            </ol>
          )}
          <section className="stack" aria-labelledby="erbij">
            <h2 id="erbij">Voeg een fase toe</h2>
            <ErrorSummary errors={form.errors} />
            {/* Empty again once the phase is there. */}
            <AppForm className="form" key={phases.length}>
              <PhaseFields form={form} />
              <div>
                <SubmitButton busy="Even geduld">Voeg de fase toe</SubmitButton>
              </div>
            </AppForm>
          </section>
        </div>
      </Page>
    </>
  );
}

type ItemProps = {
  phase: OrganisedPhase;
  place: { number: number; first: boolean; last: boolean };
  path: string;
};

function PhaseLineItem({ phase, place, path }: ItemProps) {
  const planned = phase._count.plannedSessions;
  const facts = [
    phaseKindLabels.nl[phase.kind] === phase.title ? undefined : phaseKindLabels.nl[phase.kind],
    usePeriodWords()(phase),
    planned > 0 && (planned === 1 ? "1 sessie gepland" : `${planned} sessies gepland`),
  ];
  return (
    <>
      <div>
        <p className="line-list__title">
          {place.number}. {phase.title}
        </p>
        <p className="soft small">{facts.filter(Boolean).join(" · ")}</p>
        {phase.goal && <p className="small measure">{phase.goal}</p>}
      </div>
      <div className="row">
        {!place.first && <Move path={path} to="earlier" label="Omhoog" title={phase.title} />}
        {!place.last && <Move path={path} to="later" label="Omlaag" title={phase.title} />}
        <ButtonLink variant="secondary" small to={path}>
          Wijzig<span className="visually-hidden"> {phase.title}</span>
        </ButtonLink>
        {planned === 0 && (
          <ButtonLink variant="quiet" small to={`${path}/verwijdering`}>
            Verwijder<span className="visually-hidden"> {phase.title}</span>
          </ButtonLink>
        )}
      </div>
    </>
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

type PhaseProps = { network: { id: string }; phase: OrganisedPhase; refused?: RefusedForm };

/** One phase. */
export function PhasePage({ network, phase, refused }: PhaseProps) {
  const { kind, startsOn, endsOn, title, goal } = phase;
  const saved = {
    ...{ title, goal, phaseKind: kind },
    startsOn: dayInField(startsOn),
    endsOn: dayInField(endsOn),
  };
  const form = filledForm(refused, saved);
  const back = `${networkPath(network.id)}/planning`;
  return (
    <>
      <PageHeader
        narrow
        title={title}
        crumbs={[{ label: "Fasen en planning", to: back }, { label: title }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <PhaseFields form={form} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
