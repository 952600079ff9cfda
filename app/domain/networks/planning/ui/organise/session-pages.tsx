import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { NetworkPlan, PhaseWithPlan, PlannedSession } from "../../queries.server";
import { StateMark } from "../state-mark";
import { nameOf, STATE_WORDS } from "./plan-words";
import { MakeEvent } from "./session-card";
import { SessionFields } from "./session-fields";
import "../planning.css";

type PageProps = {
  plan: Pick<NetworkPlan, "sectors" | "themes" | "thisMonth">;
  phase: PhaseWithPlan;
  /** Address of the planning. */
  path: string;
  refused?: RefusedForm;
};

/** One more session in a phase. */
export function PlanSessionPage({ plan, phase, path, refused }: PageProps) {
  const form = filledForm(refused, {});
  return (
    <>
      <PageHeader
        narrow
        title="Plan een sessie"
        lead={phase.title}
        crumbs={crumbs(path, "Plan een sessie")}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <SessionFields form={form} plan={plan} months={phase.months} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Zet in de planning</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

/** One session of a plan: what is planned, and its event. */
export function PlannedSessionPage({
  plan,
  phase,
  session,
  path,
  refused,
}: PageProps & { session: PlannedSession }) {
  const { title, month, sectorId, province, theme } = session;
  const saved = {
    title,
    month,
    sectorId: sectorId ?? "",
    province: province ?? "",
    themeId: theme?.id ?? "",
  };
  const form = filledForm(refused, saved);
  const here = `${path}/sessies/${session.id}`;
  return (
    <>
      <PageHeader narrow title={nameOf(session)} lead={phase.title} crumbs={crumbs(path, nameOf(session))} />
      <Page narrow>
        <div className="stack stack--wide">
          <EventOf session={session} path={here} />
          <div>
            <ErrorSummary errors={form.errors} />
            <AppForm className="form">
              <SessionFields form={form} plan={plan} months={phase.months} theme={theme} />
              <div className="form__actions">
                <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
                <ButtonLink variant="quiet" to={path}>
                  Terug
                </ButtonLink>
                <ButtonLink variant="quiet" to={`${here}/verwijdering`}>
                  Haal uit de planning
                </ButtonLink>
              </div>
            </AppForm>
          </div>
        </div>
      </Page>
    </>
  );
}

const crumbs = (path: string, label: string) => [{ label: "Fasen en planning", to: path }, { label }];

function EventOf({ session, path }: { session: PlannedSession; path: string }) {
  const { event, state } = session;
  if (!event)
    return (
      <Notice>
        <p>Er is nog geen evenement. Je maakt het met wat hier bewaard is; daarna vul je het verder aan.</p>
        <MakeEvent path={path} name={nameOf(session)} />
      </Notice>
    );
  return (
    <Notice>
      <p className="session-line">
        <StateMark state={state} />
        <span>
          <AppLink to={`/beheer/evenementen/${event.id}`}>{event.title}</AppLink>, {STATE_WORDS[state]}
        </span>
      </p>
      <p>Wat je hier wijzigt, verandert alleen de planning. Het evenement wijzig je op zijn eigen pagina.</p>
    </Notice>
  );
}
