import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import type { OneFileProps } from "./file-page";
import { filesPath } from "./paths";

/** Asks once before a file goes. */
export function RemovalPage({ event, file, refused }: OneFileProps) {
  const back = filesPath(event.id);
  return (
    <>
      <PageHeader
        narrow
        title="Bestand verwijderen?"
        lead={file.title}
        crumbs={[{ label: "Bestanden", to: back }, { label: "Verwijderen" }]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={filledForm(refused, {}).errors} />
          <p>Niemand kan het bestand daarna nog openen of vinden. Je kunt dit niet ongedaan maken.</p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger" busy="Even geduld">
                Verwijder het bestand
              </SubmitButton>
            </AppForm>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
