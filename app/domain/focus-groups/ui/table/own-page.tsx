import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useLocale } from "~/ui/text/text-provider";
import type { ContributionKindName } from "../../contribution";
import { ContributionFields } from "./contribution-fields";
import type { RefusedContribution } from "./new-contribution";
import { contributionPath, phonePath } from "./paths";
import { useTableText } from "./table-text";
import "./table.css";

type OwnPageProps = {
  groupId: string;
  contribution: { id: string; kind: ContributionKindName; text: string; organisation: string };
  refused?: RefusedContribution;
};

/** Change or take back what one sent, as long as nobody decided on it. */
export function OwnPage({ groupId, contribution, refused }: OwnPageProps) {
  const t = useTableText().own;
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const before = refused
    ? Object.fromEntries(Object.entries(refused.values).map(([name, value]) => [name, String(value)]))
    : { ...contribution, contributionKind: contribution.kind };
  return (
    <>
      <PageHeader narrow title={t.changeTitle} lead={t.changeLead} />
      <Page narrow>
        <ErrorSummary errors={errors} />
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <AppForm className="form">
          <ContributionFields before={before} errors={errors} />
          <div className="form__actions">
            <SubmitButton>{t.save}</SubmitButton>
            <ButtonLink variant="secondary" to={phonePath(groupId)}>
              {t.leave}
            </ButtonLink>
          </div>
        </AppForm>
        <AppForm className="section" action={`${contributionPath(groupId, contribution.id)}/intrekking`}>
          <SubmitButton variant="danger">{t.withdraw}</SubmitButton>
        </AppForm>
      </Page>
    </>
  );
}
