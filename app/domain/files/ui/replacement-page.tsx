import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { kindLabel, sizeWords } from "../file";
import { FileToBring } from "./file-fields";
import type { OneFileProps } from "./file-page";
import { filesPath } from "./paths";

/** A newer version in the place of a file. */
export function ReplacementPage({ event, file, refused }: OneFileProps) {
  const form = filledForm(refused, {});
  const back = filesPath(event.id);
  return (
    <>
      <PageHeader
        narrow
        title="Bestand vervangen"
        lead={file.title}
        crumbs={[{ label: "Bestanden", to: back }, { label: "Vervangen" }]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={form.errors} />
          <p>
            Nu staat hier: {kindLabel(file.mediaType)}, {sizeWords(file.bytes)}. De titel blijft. Wie de link
            al heeft, krijgt het nieuwe bestand.
          </p>
          <AppForm className="form" encType="multipart/form-data">
            <FileToBring form={form} label="Kies het nieuwe bestand" />
            <div className="row">
              <SubmitButton busy="We bewaren je bestand">Vervang</SubmitButton>
              <ButtonLink variant="quiet" to={back}>
                Terug
              </ButtonLink>
            </div>
          </AppForm>
        </div>
      </Page>
    </>
  );
}
