import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import type { EventFile } from "../event-files.server";
import { VisibilityField } from "./file-fields";
import { filesPath } from "./paths";

export type OneFileProps = {
  event: { id: string; title: string; inNetwork: boolean };
  file: EventFile;
  refused?: RefusedForm;
};

/** Another title, or other people who may see it. */
export function FilePage({ event, file, refused }: OneFileProps) {
  const form = filledForm(refused, { title: file.title, visibility: file.visibility });
  const back = filesPath(event.id);
  return (
    <>
      <PageHeader
        narrow
        title="Bestand veranderen"
        lead={file.title}
        crumbs={[{ label: "Bestanden", to: back }, { label: "Veranderen" }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <TextField {...form.at("title")} label="Titel" maxLength={160} />
          <VisibilityField form={form} inNetwork={event.inNetwork || file.visibility === "NETWORK"} />
          <div className="row">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
