import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import type { OfferedSource } from "../sources.server";
import { editPath } from "./paths";
import { SourcePicker } from "./source-picker";

type Props = {
  conclusion: { id: string; networkId: string; text: string };
  offered: OfferedSource[];
  refused?: RefusedForm;
};

/** Lets a conclusion lean on more of what was said. */
export function AddSourcesPage({ conclusion, offered, refused }: Props) {
  const form = filledForm(refused, {});
  const path = editPath(conclusion.networkId, conclusion.id);
  return (
    <>
      <PageHeader title="Voeg bronnen toe" crumbs={[{ label: "Besluit", to: path }, { label: "Bronnen" }]}>
        <p className="claim">{conclusion.text}</p>
      </PageHeader>
      <Page>
        <div className="stack">
          <ErrorSummary errors={form.errors} />
          {offered.length === 0 ? (
            <EmptyState
              title="Alles wat gezegd werd, staat er al bij"
              actions={<ButtonLink to={path}>Terug naar het besluit</ButtonLink>}
            />
          ) : (
            <AppForm className="form">
              <SourcePicker
                offered={offered}
                chosen={form.list("contributionIds")}
                error={form.errors.contributionIds}
              />
              <div className="row">
                <SubmitButton busy="Even geduld">Voeg toe</SubmitButton>
                <ButtonLink variant="quiet" to={path}>
                  Terug
                </ButtonLink>
              </div>
            </AppForm>
          )}
        </div>
      </Page>
    </>
  );
}
