import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { formatDeadline } from "~/ui/dates";
import type { ReportPage } from "../queries.server";
import { publishedPath, reportPath } from "./paths";

/** The one thing that an organiser does next, by how far the report is. */
export function NextStep(props: ReportPage) {
  const { state } = props.report;
  const Step = { DRAFT: Drafting, COMMENTING: Commenting, DECIDED: Decided, PUBLISHED: Published }[state];
  return (
    <section className="card stack" aria-labelledby="volgende">
      <Step {...props} />
    </section>
  );
}

function Drafting({ report, asked }: ReportPage) {
  const path = reportPath(report.id);
  return (
    <>
      <h2 id="volgende">Is het ontwerp klaar?</h2>
      {asked.present > 0 ? (
        <p>
          Vraag wie erbij was of het klopt.{" "}
          {asked.present === 1 ? "1 persoon krijgt" : `${asked.present} mensen krijgen`} een mail met een
          eigen link.
        </p>
      ) : (
        <p>Van niemand weten we dat die er was, dus er is niemand om opmerkingen aan te vragen.</p>
      )}
      <div className="row">
        {asked.present > 0 && <ButtonLink to={`${path}/opmerkingen`}>Vraag opmerkingen</ButtonLink>}
        <AppForm action={`${path}/beslissing`}>
          <SubmitButton variant={asked.present > 0 ? "quiet" : "primary"}>
            Ga verder zonder opmerkingen
          </SubmitButton>
        </AppForm>
      </div>
    </>
  );
}

function Commenting({ report, asked, comments, at }: ReportPage) {
  const path = reportPath(report.id);
  const until = report.commentsUntil;
  return (
    <>
      <h2 id="volgende">Opmerkingen</h2>
      <p>
        {asked.invited === 1 ? "1 persoon kreeg" : `${asked.invited} mensen kregen`} de vraag.{" "}
        {comments.length === 1 ? "Er is 1 opmerking." : `Er zijn ${comments.length} opmerkingen.`}{" "}
        {comments.length > 0 && (
          <>
            <a href="#opmerkingen">{comments.length === 1 ? "Bekijk ze" : "Bekijk ze allemaal"}</a>.{" "}
          </>
        )}
        {until &&
          (until > at ? `Reageren kan ${formatDeadline(until)}.` : "De tijd om te reageren is voorbij.")}
      </p>
      <div className="row">
        <AppForm action={`${path}/beslissing`}>
          <SubmitButton>Beslis en sluit de opmerkingen</SubmitButton>
        </AppForm>
        <ButtonLink variant="secondary" to={`${path}/opmerkingen`}>
          Geef meer tijd
        </ButtonLink>
      </div>
    </>
  );
}

function Decided({ report, comments }: ReportPage) {
  const open = comments.filter(({ outcome }) => outcome === null).length;
  return (
    <>
      <h2 id="volgende">Klaar om te publiceren?</h2>
      {open > 0 && (
        <p>
          {open === 1 ? "1 opmerking wacht" : `${open} opmerkingen wachten`} nog op een antwoord. Publiceren
          kan daarna.
        </p>
      )}
      <div className="row">
        {open > 0 ? (
          <ButtonLink to={`${reportPath(report.id)}#opmerkingen`}>Naar de opmerkingen</ButtonLink>
        ) : (
          <ButtonLink to={`${reportPath(report.id)}/publicatie`}>Naar publiceren</ButtonLink>
        )}
      </div>
    </>
  );
}

function Published({ report, versions }: ReportPage) {
  return (
    <>
      <h2 id="volgende">Het verslag staat online</h2>
      <p>
        <AppLink to={publishedPath(report.slug)}>Lees versie {versions[0]?.number}</AppLink>. Wat je hierna
        schrijft, komt pas online als je een verbetering publiceert.
      </p>
      <div className="row">
        <ButtonLink variant="secondary" to={`${reportPath(report.id)}/publicatie`}>
          Publiceer een verbetering
        </ButtonLink>
      </div>
    </>
  );
}
