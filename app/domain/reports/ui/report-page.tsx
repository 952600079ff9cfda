import { eventPath } from "~/domain/events/ui/organise-bars";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { ReportPage as Report } from "../queries.server";
import { CommentList } from "./comment-list";
import { FactsPanel } from "./facts-panel";
import { NextStep } from "./next-step";
import { deskHelpersPath, deskPath, lateTextPath, reportPath } from "./paths";
import { PROBLEM_WORDS } from "./problem-words";
import { ReportSteps } from "./steps";
import { TitleFold } from "./title";
import { CitationList, VersionList } from "./tracing";

/** What was just done, by the word in the address. */
const DONE: Record<string, string> = {
  titel: "De titel is veranderd.",
  nieuw: "Er staat een ontwerp klaar. Lees het na en vul aan wat nog ontbreekt.",
  bijdragen: "De nieuwe bijdragen staan onderaan in het verslag.",
  gevraagd: "Wie erbij was, krijgt een mail met een eigen link.",
  antwoord: "Je antwoord is bewaard.",
  beslist: "De opmerkingen zijn gesloten. Je kunt het verslag nu publiceren.",
  gepubliceerd: "Het verslag staat online.",
};

type ReportPageProps = Report & { done: string | null; reason: string | null };

/** A report for those who work at it: how far it is, what to do next, the text as it will be, and what it leans on. */
export function ReportPage(props: ReportPageProps) {
  const { report, text, facts, done, reason, comments, organises } = props;
  return (
    <div lang="nl-BE">
      <Live topics={[`note:${report.deskId}`, `group:${report.deskId}`]} />
      <Head {...props} />
      <Page>
        <div className="stack stack--wide">
          <ReportSteps state={report.state} />
          {reason && (
            <Notice tone="error" title="Dat lukt nu niet" live>
              <p>{errorText({ code: "conflict", reason })}</p>
            </Notice>
          )}
          {done && DONE[done] && (
            <Notice tone="success" live>
              <p>{DONE[done]}</p>
            </Notice>
          )}
          {props.lateTexts > 0 && (
            <Notice tone="warning" title="Er wacht tekst die te laat binnenkwam">
              <p>
                <AppLink to={lateTextPath(report.deskId)}>Beslis of ze in het verslag komt</AppLink>
              </p>
            </Notice>
          )}
          {organises && <NextStep {...props} />}
          <Problems {...props} />
          <div className="report__columns">
            <div className="stack stack--wide report__main">
              <section aria-labelledby="voorbeeld" className="stack">
                <h2 id="voorbeeld">Zo komt het online</h2>
                <div
                  className="report-text report-text--preview prose"
                  dangerouslySetInnerHTML={{ __html: text.html }}
                />
              </section>
              <CommentList
                comments={comments}
                reportId={report.id}
                mayAnswer={organises && report.state !== "PUBLISHED"}
              />
            </div>
            <aside className="stack report__aside">
              <FactsPanel facts={facts} />
              <CitationList citations={props.citations} />
              <VersionList slug={report.slug} versions={props.versions} />
              {organises && <TitleFold report={report} />}
            </aside>
          </div>
        </div>
      </Page>
    </div>
  );
}

function Head({ report, organises }: ReportPageProps) {
  const { event } = report;
  return (
    <PageHeader
      title={report.title}
      crumbs={[
        ...(event && organises ? [{ label: event.title, to: eventPath(event.id) }] : []),
        { label: "Verslag" },
      ]}
      actions={
        <>
          <ButtonLink to={deskPath(report.deskId)}>Schrijf verder</ButtonLink>
          {organises && (
            <ButtonLink variant="secondary" to={deskHelpersPath(report.deskId)}>
              Wie schrijft mee
            </ButtonLink>
          )}
          {report.eventId && (
            <AppForm action={`${reportPath(report.id)}/bijdragen`}>
              <SubmitButton variant="secondary">Haal nieuwe bijdragen op</SubmitButton>
            </AppForm>
          )}
        </>
      }
    />
  );
}

/** What keeps the text from going out. */
export function Problems({ problems }: Pick<Report, "problems">) {
  if (problems.length === 0) return null;
  return (
    <section className="card report-problems stack" aria-labelledby="orde">
      <h2 id="orde">Nog in orde te brengen voor je publiceert</h2>
      <ul>
        {problems.map(({ kind, text }, i) => (
          <li key={i}>
            {PROBLEM_WORDS[kind]}
            {text && (
              <>
                : <q>{text.length > 160 ? `${text.slice(0, 160)}…` : text}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
