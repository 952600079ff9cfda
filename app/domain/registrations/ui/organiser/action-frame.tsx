import type { ReactNode } from "react";
import { ButtonLink, SubmitButton, type ButtonLook } from "~/ui/button";
import { AppForm } from "~/ui/app-form";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { fieldTexts, reasonText, type Refusal } from "./refusal";

type ActionFrameProps = {
  title: string;
  /** About whom. */
  name: string;
  /** The page one came from, and what it is called when that is not the name. */
  path: string;
  from?: string;
  refused?: Refusal;
  /** On the button that does it; without one, `children` bring forms of their own. */
  button?: string;
  variant?: ButtonLook["variant"];
  keep?: string;
  children: ReactNode;
};

/** One thing to do with a registration: asks what is needed, says what went wrong, leads back. */
export function ActionFrame({
  title,
  name,
  path,
  from = name,
  refused,
  button,
  variant,
  keep,
  children,
}: ActionFrameProps) {
  const back = (
    <ButtonLink variant="quiet" to={path}>
      {keep ?? "Terug"}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        narrow
        title={title}
        lead={name}
        crumbs={[{ label: from, to: path }, { label: title.replace("?", "") }]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={fieldTexts(refused)} />
          <Against refused={refused} />
          {button === undefined ? (
            <>
              {children}
              {back}
            </>
          ) : (
            <AppForm className="form">
              {children}
              <div className="form__actions">
                <SubmitButton variant={variant}>{button}</SubmitButton>
                {back}
              </div>
            </AppForm>
          )}
        </div>
      </Page>
    </>
  );
}

/** Refused as a whole, not by a field. */
function Against({ refused }: { refused?: Refusal }) {
  if (!refused || Object.keys(refused.errors).length > 0) return null;
  return (
    <Notice tone="error" live>
      <p>{reasonText(refused.reason)}</p>
    </Notice>
  );
}
