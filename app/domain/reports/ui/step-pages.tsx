import { eventPath } from "~/domain/events/ui/organise-bars";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TextArea, TextField } from "~/ui/text-field";
import type { ReportPage } from "../queries.server";
import { CommentText } from "./comment-list";
import { reportPath } from "./paths";
import { Problems } from "./report-page";
import { StepPage } from "./step-page";

type BeginProps = { event: { id: string; title: string }; refused?: RefusedForm };

/** Where the report of an event begins. */
export function BeginPage({ event, refused }: BeginProps) {
  const { errors } = filledForm(refused, {});
  return (
    <>
      <PageHeader
        narrow
        title="Verslag"
        crumbs={[{ label: event.title, to: eventPath(event.id) }, { label: "Verslag" }]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={errors} />
          <p>
            We zetten klaar wat we al weten: wie er was, het programma, en per groep de vraag en wat er gezegd
            werd. Jij vult aan, samen met anderen als je dat wilt. Niemand anders leest mee tot je opmerkingen
            vraagt.
          </p>
          <AppForm>
            <SubmitButton busy="Even geduld …">Maak een ontwerpverslag</SubmitButton>
          </AppForm>
        </div>
      </Page>
    </>
  );
}

type AskProps = { page: ReportPage; today: string; suggested: string; refused?: RefusedForm };

/** Asks those who were there for comments, or gives them more time. */
export function AskPage({ page, today, suggested, refused }: AskProps) {
  const { report, asked } = page;
  const form = filledForm(refused, { until: suggested });
  const fresh = asked.present - asked.invited;
  return (
    <StepPage report={report} title={asked.invited > 0 ? "Geef meer tijd" : "Vraag opmerkingen"}>
      <ErrorSummary errors={form.errors} />
      <p>
        {fresh > 0
          ? `${fresh === 1 ? "1 persoon die er was, krijgt" : `${fresh} mensen die er waren, krijgen`} een mail met een eigen link. Ze lezen het ontwerp en kunnen reageren, zonder account.`
          : "Iedereen die er was, kreeg al een mail. Er gaat geen nieuwe mail uit."}
      </p>
      <AppForm className="form">
        <TextField
          {...form.at("until")}
          type="date"
          width="middle"
          min={today}
          label="Tot en met welke dag?"
        />
        <SubmitButton busy="Even geduld …">{fresh > 0 ? "Stuur de mails" : "Bewaar"}</SubmitButton>
      </AppForm>
    </StepPage>
  );
}

type AnswerProps = {
  report: ReportPage["report"];
  comment: ReportPage["comments"][number];
  refused?: RefusedForm;
};

/** What the organiser did with one comment. */
export function AnswerPage({ report, comment, refused }: AnswerProps) {
  const form = filledForm(refused, { outcome: comment.outcome ?? "", answer: comment.answer });
  return (
    <StepPage report={report} title="Antwoord op een opmerking">
      <ErrorSummary errors={form.errors} />
      <div className="said-of__one">
        <CommentText comment={comment} />
      </div>
      <AppForm className="form">
        <RadioGroup
          {...form.at("outcome")}
          label="Wat doe je ermee?"
          options={[
            { value: "TAKEN", label: "Overgenomen" },
            { value: "NOT_TAKEN", label: "Niet overgenomen" },
          ]}
        />
        <TextArea
          {...form.at("answer")}
          label="Je antwoord"
          optional="silent"
          hint="Wie reageerde, leest dit. Neem je het niet over? Zeg dan waarom."
        />
        <SubmitButton busy="Even geduld …">Bewaar</SubmitButton>
      </AppForm>
    </StepPage>
  );
}

/** The last look before everybody reads it. */
export function PublicationPage({ page, refused }: { page: ReportPage; refused?: RefusedForm }) {
  const { report, problems, comments, asked, versions } = page;
  const number = (versions[0]?.number ?? 0) + 1;
  const form = filledForm(refused, {});
  const open = comments.filter(({ outcome }) => outcome === null).length;
  return (
    <StepPage report={report} title={number === 1 ? "Publiceer" : "Publiceer een verbetering"}>
      <ErrorSummary errors={form.errors} />
      <Problems problems={problems} />
      {open > 0 && (
        <p>
          {open === 1 ? "1 opmerking wacht" : `${open} opmerkingen wachten`} nog op een antwoord.{" "}
          <AppLink to={`${reportPath(report.id)}#opmerkingen`}>Geef dat eerst</AppLink>.
        </p>
      )}
      <p>
        {number === 1
          ? `Iedereen kan het verslag dan lezen.${asked.present > 0 ? ` Wie erbij was (${asked.present}), krijgt één mail: wat er met hun woorden gebeurde.` : ""}`
          : `Dit wordt versie ${number}. De vorige versie blijft te lezen, en onder het verslag staat wat er veranderde.`}
      </p>
      <AppForm className="form">
        <input type="hidden" name="number" value={number} />
        {number > 1 && (
          <>
            <TextArea {...form.at("remark")} rows={2} label="Wat veranderde er?" maxLength={500} />
            <CheckboxField name="tell" label="Stuur ook een mail aan wie erbij was" />
          </>
        )}
        <div className="row">
          {problems.length === 0 && open === 0 && (
            <SubmitButton busy="Even geduld …">
              {number === 1 ? "Zet het verslag online" : "Zet de verbetering online"}
            </SubmitButton>
          )}
          <ButtonLink variant="secondary" to={reportPath(report.id)}>
            Terug
          </ButtonLink>
        </div>
      </AppForm>
    </StepPage>
  );
}
