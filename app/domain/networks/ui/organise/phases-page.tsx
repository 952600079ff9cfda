import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import type { OrganisedPhase } from "../../phases.server";
import type { NetworkPlan } from "../../planning/queries.server";
import { PhasePlan } from "../../planning/ui/organise/phase-plan";
import { namesIn } from "../../planning/ui/organise/plan-words";
import { networkPath } from "../network-bar";
import { DoneNotice, type Outcome } from "./done-notice";
import { dayInField, PhaseFields } from "./phase-fields";

type PhasesProps = Outcome & { plan: NetworkPlan; refused?: RefusedForm };

/** The phases of a network in their order, each with its plan, and a form for one more. */
export function PhasesPage({ plan, done, reason, refused }: PhasesProps) {
  const form = filledForm(refused, {});
  const { network, phases } = plan;
  const names = namesIn(plan);
  return (
    <>
      <PageHeader
        title="Fasen en planning"
        lead="Per fase plan je de sessies: welke sector, in welke provincie, in welke maand."
        actions={
          <ButtonLink variant="secondary" small to={`/netwerken/${network.slug}/planning`}>
            Bekijk de kaart zoals bezoekers ze zien
          </ButtonLink>
        }
      />
      <Page>
        <div className="stack stack--wide">
          {!refused && <DoneNotice done={done} reason={reason} />}
          {phases.length === 0 ? (
            <p className="soft">Er zijn nog geen fases.</p>
          ) : (
            <ol className="phase-plans">
              {phases.map((phase, i) => (
                <li key={phase.id} id={`fase-${phase.id}`}>
                  <PhasePlan
                    {...{ phase, plan, names }}
                    place={{ number: i + 1, first: i === 0, last: i === phases.length - 1 }}
                    path={`${networkPath(network.id)}/planning`}
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
