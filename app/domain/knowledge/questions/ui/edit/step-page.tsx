import type { ReactNode } from "react";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { FilledForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { editQuestionPath } from "../../question";

type Props = {
  question: { id: string; text: string };
  title: string;
  lead?: string;
  form: FilledForm;
  send: string;
  children: ReactNode;
};

/** One step with a question: a form, and the way back to it. */
export function StepPage({ question, title, lead, form, send, children }: Props) {
  const back = editQuestionPath(question.id);
  return (
    <>
      <PageHeader
        narrow
        title={title}
        lead={lead}
        crumbs={[
          { label: "Vragen", to: "/beheer/kennis/vragen" },
          { label: "Vraag", to: back },
          { label: title },
        ]}
      >
        <p className="claim">{question.text}</p>
      </PageHeader>
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          {children}
          <div className="form__actions">
            <SubmitButton busy="Even geduld">{send}</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
