import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { EditedCollection } from "../../editing.server";
import { collectionsPath } from "./collection-fields";

type PageProps = Pick<EditedCollection, "collection" | "others"> & { refused?: RefusedForm };

/** Chooses a story for a collection, and says why. */
export function AddStoryPage({ collection: { id, title }, others, refused }: PageProps) {
  const path = `${collectionsPath}/${id}`;
  const form = filledForm(refused, {});
  return (
    <>
      <PageHeader
        narrow
        title="Voeg een verhaal toe"
        crumbs={[
          { label: "Collecties", to: collectionsPath },
          { label: title, to: path },
          { label: "Voeg een verhaal toe" },
        ]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <SelectField
            {...form.at("storyId")}
            label="Verhaal"
            empty="Kies een verhaal"
            options={others.map((story) => ({
              value: story.id,
              label: [story.title, story.organisation].filter(Boolean).join(" · "),
            }))}
          />
          <TextField
            {...form.at("remark")}
            label="Waarom zit het erin?"
            hint="Lezers zien dit bij het verhaal."
            optional
            maxLength={300}
          />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Voeg toe</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
