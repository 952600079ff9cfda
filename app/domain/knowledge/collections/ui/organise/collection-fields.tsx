import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import type { CollectionChoices } from "../../editing.server";

export const collectionsPath = "/beheer/kennis/collecties";

/** What a collection says of itself. */
export function CollectionFields({ form, choices }: { form: FilledForm; choices: CollectionChoices }) {
  const { networks, outside } = choices;
  return (
    <>
      <TextField {...form.at("title")} label="Titel" maxLength={160} />
      <TextArea
        {...form.at("intro")}
        label="Inleiding"
        hint="Waarom horen deze verhalen bij elkaar?"
        optional
        rows={5}
        maxLength={4000}
      />
      <SelectField
        {...form.at("networkId")}
        label="Netwerk"
        optional={outside}
        empty={outside ? "Geen netwerk" : "Kies een netwerk"}
        options={networks.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

/** A new collection. */
export function NewCollectionPage({
  choices,
  refused,
}: {
  choices: CollectionChoices;
  refused?: RefusedForm;
}) {
  const only = choices.networks.length === 1 && !choices.outside ? choices.networks[0]!.id : "";
  const form = filledForm(refused, { networkId: only });
  return (
    <>
      <PageHeader
        narrow
        title="Nieuwe collectie"
        crumbs={[{ label: "Collecties", to: collectionsPath }, { label: "Nieuwe collectie" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <CollectionFields form={form} choices={choices} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Maak de collectie</SubmitButton>
            <ButtonLink variant="quiet" to={collectionsPath}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
