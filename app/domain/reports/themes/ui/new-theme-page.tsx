import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { themesPath } from "./paths";
import { PickConclusions, ThemeFields } from "./theme-fields";

type Props = {
  network: { id: string; name: string };
  loose: readonly { id: string; text: string }[];
  chosen: string | null;
  refused?: RefusedForm;
};

/** Begins a theme with conclusions that hold. */
export function NewThemePage({ network, loose, chosen, refused }: Props) {
  const form = filledForm(refused, { conclusionIds: chosen ? [chosen] : [] });
  return (
    <>
      <PageHeader
        narrow
        title="Begin een thema"
        lead={network.name}
        crumbs={[{ label: "Thema's", to: themesPath(network.id) }, { label: "Nieuw" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <ThemeFields form={form} />
          {loose.length > 0 && (
            <PickConclusions form={form} label="Met deze besluiten" list={loose} optional />
          )}
          <div className="row">
            <SubmitButton busy="Even geduld">Begin het thema</SubmitButton>
            <ButtonLink variant="quiet" to={themesPath(network.id)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
