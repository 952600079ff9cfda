import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Page, PageHeader } from "~/ui/page";
import { groupsPath, peopleWords } from "./words";

type ClearPageProps = { occurrenceId: string; seated: number; pinned: number };

/** Asks once before everybody loses their group. */
export function ClearPage({ occurrenceId, seated, pinned }: ClearPageProps) {
  const path = groupsPath(occurrenceId);
  return (
    <>
      <PageHeader
        narrow
        title="Wil je de groepen leegmaken?"
        lead={`Nu ${seated === 1 ? "zit" : "zitten"} ${peopleWords(seated)} in een groep.`}
        crumbs={[{ label: "Groepen", to: path }, { label: "Maak leeg" }]}
      />
      <Page narrow>
        <AppForm className="form">
          <p>Deelnemers zien dan geen groep meer op hun pagina, tot je opnieuw indeelt.</p>
          {pinned > 0 && (
            <CheckboxField
              name="keepPinned"
              label={`Laat zitten wie vastgezet is (${pinned})`}
              defaultChecked
            />
          )}
          <div className="form__actions">
            <SubmitButton variant="danger">Ja, maak leeg</SubmitButton>
            <ButtonLink variant="secondary" to={path}>
              Nee, laat zo
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
