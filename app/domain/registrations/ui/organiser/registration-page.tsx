import { AppForm } from "~/ui/app-form";
import { SubmitButton, ButtonLink } from "~/ui/button";
import { formatRange } from "~/ui/dates";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { OrganisedRegistration } from "../../organised-registration.server";
import { History } from "./history";
import { reasonText } from "./refusal";
import { NeedsFacts, PersonFacts, PresenceFacts, WorkshopFacts } from "./registration-facts";
import { StatusTag } from "./status-tag";

type RegistrationPageProps = {
  about: OrganisedRegistration;
  path: string;
  list: string;
  /** What was just done, in words. */
  done: string | null;
  /** Why something could not be done, as a reason code. */
  reason: string | null;
};

/** One registration: what it is, what one can do, what happened. */
export function RegistrationPage({ about, path, list, done, reason }: RegistrationPageProps) {
  const { registration } = about;
  const { occurrence, status } = registration;
  const where = occurrence.venue?.municipality ?? "online";
  return (
    <>
      <Live topics={[`registrations:${registration.occurrenceId}`]} />
      <PageHeader
        title={registration.name}
        crumbs={[{ label: "Lijst van deelnemers", to: list }, { label: registration.name }]}
        above={<StatusTag {...registration} />}
        lead={`${where}, ${formatRange(occurrence.startsAt, occurrence.endsAt)}`}
      />
      <Page>
        <div className="stack stack--wide">
          {reason && (
            <Notice tone="error" live>
              <p>{reasonText(reason)}</p>
            </Notice>
          )}
          {done && (
            <Notice tone="success" live>
              <p>{done}</p>
            </Notice>
          )}
          {status === "CANCELLED" && <Undo about={about} path={path} />}
          <div className="aside-layout">
            <div className="stack stack--wide">
              <PersonFacts about={about} />
              <WorkshopFacts about={about} />
              <NeedsFacts about={about} />
              <PresenceFacts about={about} />
              <History lines={about.history} />
            </div>
            {status !== "CANCELLED" && <Actions about={about} path={path} />}
          </div>
        </div>
      </Page>
    </>
  );
}

type PartProps = { about: OrganisedRegistration; path: string };

/** Whoever was cancelled by mistake comes back by one press. */
function Undo({ about: { begun, registration }, path }: PartProps) {
  return (
    <Notice tone="warning" title="Deze inschrijving is geannuleerd.">
      {begun ? (
        <p>De dag is begonnen. Komt deze persoon toch? Schrijf ze in aan het onthaal.</p>
      ) : (
        <>
          <p>
            {registration.confirmedAt
              ? "Is er nog een plaats vrij, dan krijgt deze persoon ze terug."
              : "Deze persoon komt dan terug op dezelfde plaats in de wachtlijst."}
          </p>
          <AppForm action={`${path}/herstel`}>
            <SubmitButton variant="secondary">Maak ongedaan</SubmitButton>
          </AppForm>
        </>
      )}
    </Notice>
  );
}

function Actions({ about: { registration, begun }, path }: PartProps) {
  const { status, occurrence, rounds, email } = registration;
  const several = occurrence.event.occurrences.some(({ id }) => id !== registration.occurrenceId);
  return (
    <section className="card stack stack--tight" aria-labelledby="acties">
      <h2 id="acties" className="card__title">
        Wat je kunt doen
      </h2>
      <p className="soft">
        De deelnemer krijgt een mail als er iets verandert aan de plaats of de workshops.
      </p>
      <ButtonLink block variant="secondary" to={`${path}/gegevens`}>
        Verbeter de gegevens
      </ButtonLink>
      {several && (
        <ButtonLink block variant="secondary" to={`${path}/datum`}>
          Verplaats naar een andere dag
        </ButtonLink>
      )}
      {rounds.length > 0 && (
        <ButtonLink block variant="secondary" to={`${path}/keuzes`}>
          Wijzig de workshops
        </ButtonLink>
      )}
      {status === "WAITLISTED" && !begun && (
        <ButtonLink block variant="secondary" to={`${path}/plaats`}>
          Geef een andere plaats in de wachtlijst
        </ButtonLink>
      )}
      {email && (
        <>
          <AppForm action={`${path}/link`}>
            <SubmitButton block variant="secondary">
              Stuur de link opnieuw
            </SubmitButton>
          </AppForm>
          <ButtonLink block variant="secondary" to={`${path}/nieuwe-link`}>
            Maak een nieuwe link
          </ButtonLink>
        </>
      )}
      <ButtonLink block variant="danger" to={`${path}/annulering`}>
        Annuleer deze inschrijving
      </ButtonLink>
    </section>
  );
}
