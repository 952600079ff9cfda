import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { articlesPath } from "./paths";

type NewProps = {
  networks: { id: string; name: string }[];
  /** Of no network: the administrators'. */
  mayBeLoose: boolean;
  refused?: RefusedForm;
};

/** Starts a reference page: a title, and whose it is. */
export function NewArticlePage({ networks, mayBeLoose, refused }: NewProps) {
  const form = filledForm(refused, mayBeLoose || !networks[0] ? {} : { networkId: networks[0].id });
  return (
    <>
      <PageHeader narrow title="Maak een naslagpagina" />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <TextField
            {...form.at("title")}
            label="Titel"
            hint="Bijvoorbeeld: Ondersteuning in de lokale diensteneconomie"
            maxLength={160}
          />
          <SelectField
            {...form.at("networkId")}
            label="Van welk netwerk"
            hint="Wie het netwerk organiseert, kan de pagina wijzigen."
            optional={mayBeLoose ? "silent" : undefined}
            empty={mayBeLoose ? "Van geen netwerk: alleen beheerders" : undefined}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Maak de pagina</SubmitButton>
            <ButtonLink variant="quiet" to={articlesPath}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
