import type { ReactNode } from "react";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";

type QuestionProps = {
  title: string;
  lead: string;
  back: { label: string; to: string };
  /** What the button does. */
  act: string;
  children: ReactNode;
  refused?: RefusedForm;
};

/** Asks once before something ends. */
export function QuestionPage({ title, lead, back, act, children, refused }: QuestionProps) {
  return (
    <>
      <PageHeader narrow title={title} lead={lead} crumbs={[back, { label: title }]} />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={filledForm(refused, {}).errors} />
          <p>{children}</p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger" busy="Even geduld">
                {act}
              </SubmitButton>
            </AppForm>
            <ButtonLink variant="quiet" to={back.to}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
