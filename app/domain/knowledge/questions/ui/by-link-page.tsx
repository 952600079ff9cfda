import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { formatDate } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { TextArea } from "~/ui/text-field";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { ByLink } from "../by-link.server";
import { questionPath, type QuestionKindName } from "../question";
import { AnswerWords } from "./answer-block";
import { AnswerFields } from "./answer-fields";
import { useWords } from "./use-words";
import "./questions.css";

type ByLinkProps = ByLink & { path: string; done: string | null; refused?: RefusedForm };

/** Where somebody of the addressee answers by their private link, without an account. */
export function ByLinkPage(props: ByLinkProps) {
  const { question, proposal, current, path, done, refused, expiresAt, followers } = props;
  const { answerPage: t, page } = useWords(question.kind);
  const lang = useContentLang();
  const locale = useLocale();
  const form = filledForm(refused, { givenBy: props.jobTitle });
  return (
    <>
      <PageHeader
        narrow
        title={t.title}
        above={question.addressee && <p>{t.for(question.addressee.name)}</p>}
      >
        <p className="claim" lang={lang}>
          {question.text}
        </p>
      </PageHeader>
      <Page narrow>
        <div className="stack stack--wide">
          <Done kind={question.kind} done={done} />
          <ErrorSummary errors={form.errors} />
          {question.html && (
            <section className="stack">
              <h2>{page.context}</h2>
              <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: question.html }} />
            </section>
          )}
          {followers > 0 && !current && <p>{t.waiting(followers)}</p>}
          {proposal && <Proposal kind={question.kind} proposal={proposal} path={path} form={form} />}
          {current && (
            <section className="answer">
              <h2>{t.current}</h2>
              <AnswerWords answer={current} />
            </section>
          )}
          <Write {...props} form={form} />
          <p className="soft small">{t.until(formatDate(new Date(expiresAt), locale))}</p>
          {question.publishedAt && (
            <p>
              <AppLink to={questionPath(question.slug)}>{t.view}</AppLink>
            </p>
          )}
        </div>
      </Page>
    </>
  );
}

function Done({ kind, done }: { kind: QuestionKindName; done: string | null }) {
  const { answerPage } = useWords(kind);
  const said: Record<string, string> = answerPage.done;
  return done && Object.hasOwn(said, done) ? (
    <Notice tone="success" live>
      <p>{said[done]}</p>
    </Notice>
  ) : null;
}

type ProposalProps = {
  kind: QuestionKindName;
  proposal: NonNullable<ByLink["proposal"]>;
  path: string;
  form: FilledForm;
};

function Proposal({ kind, proposal, path, form }: ProposalProps) {
  const { answerPage: t } = useWords(kind);
  return (
    <section className="answer answer--proposed stack">
      <h2>{t.proposal}</h2>
      <AnswerWords answer={proposal} />
      <p>{t.proposalText}</p>
      <AppForm action={`${path}/goedkeuring`}>
        <input type="hidden" name="answerId" value={proposal.id} />
        <SubmitButton busy={t.busy}>{t.approve}</SubmitButton>
      </AppForm>
      <Fold title={t.refuse} open={form.errors.why !== undefined}>
        <AppForm action={`${path}/weigering`} className="stack">
          <input type="hidden" name="answerId" value={proposal.id} />
          <TextArea {...form.at("why")} label={t.refuseWhy} hint={t.refuseHint} rows={4} maxLength={1000} />
          <p>
            <SubmitButton variant="secondary" busy={t.busy}>
              {t.refuseButton}
            </SubmitButton>
          </p>
        </AppForm>
      </Fold>
    </section>
  );
}

/** Folded away behind a proposal or an answer that stands: then most people need not write. */
function Write({ question, proposal, current, path, form }: ByLinkProps & { form: FilledForm }) {
  const { answerPage: t } = useText("questions");
  const fields = (
    <AppForm action={path} className="form">
      <AnswerFields form={form} kind={question.kind} />
      <div className="form__actions">
        <SubmitButton busy={t.busy}>{t.send}</SubmitButton>
      </div>
    </AppForm>
  );
  if (!proposal && !current)
    return (
      <section className="stack">
        <h2>{t.write}</h2>
        {fields}
      </section>
    );
  const open = Object.keys(form.errors).some((name) => name !== "why" && name !== "form");
  return (
    <Fold title={current ? t.writeNew : t.writeOwn} open={open}>
      {current && <p>{t.writeNewText}</p>}
      {fields}
    </Fold>
  );
}

/** A link that expired or was withdrawn says so, and nothing else. */
export function EndedLinkPage() {
  const { answerPage: t } = useText("questions");
  return (
    <>
      <PageHeader narrow title={t.ended} />
      <Page narrow>
        <p>{t.endedText}</p>
      </Page>
    </>
  );
}
