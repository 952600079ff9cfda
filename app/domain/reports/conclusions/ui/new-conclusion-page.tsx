import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import type { OfferedSource } from "../sources.server";
import { ConclusionFields } from "./conclusion-fields";
import { conclusionsPath } from "./paths";
import { SourcePicker } from "./source-picker";

type Named = { id: string; name: string };
type NewProps = {
  networkId: string;
  sectors: Named[];
  offered: OfferedSource[];
  reports: { id: string; title: string }[];
  reportId: string | null;
  refused?: RefusedForm;
};

/** Makes a conclusion out of what was said. */
export function NewConclusionPage({ networkId, sectors, offered, reports, reportId, refused }: NewProps) {
  const form = filledForm(refused, {});
  return (
    <>
      <PageHeader title="Maak een besluit" lead="Een bewering die de expertengroep aftoetst." />
      <Page>
        <div className="stack stack--wide">
          {reports.length > 0 && <FromReport reports={reports} reportId={reportId} />}
          <ErrorSummary errors={form.errors} />
          {offered.length === 0 ? (
            <EmptyState title="Hier is nog niets waarop een besluit kan steunen">
              {reportId
                ? "Dit verslag haalt nog geen bijdragen aan."
                : "In de sessies van dit netwerk zijn nog geen bijdragen aangeduid."}
            </EmptyState>
          ) : (
            <AppForm className="form">
              <ConclusionFields form={form} sectors={sectors} />
              <SourcePicker
                offered={offered}
                chosen={form.list("contributionIds")}
                error={form.errors.contributionIds}
              />
              <div className="row">
                <SubmitButton busy="Even geduld">Maak het besluit</SubmitButton>
                <ButtonLink variant="quiet" to={conclusionsPath(networkId)}>
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

function FromReport({ reports, reportId }: Pick<NewProps, "reports" | "reportId">) {
  return (
    <AppForm method="get" className="form">
      <SelectField
        name="verslag"
        label="Uit welk verslag?"
        empty="Alles wat in het netwerk gezegd werd"
        optional="silent"
        defaultValue={reportId ?? ""}
        options={reports.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SubmitButton variant="secondary">Toon wat dit verslag aanhaalt</SubmitButton>
    </AppForm>
  );
}
