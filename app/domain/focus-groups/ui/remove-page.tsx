import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import { groupPath, peopleWords } from "./words";

type RemovePageProps = { id: string; title: string; sitting: number; path: string };

/** Asks once before a group goes. */
export function RemovePage({ id, title, sitting, path }: RemovePageProps) {
  return (
    <>
      <PageHeader
        narrow
        title={`Wil je ${title} verwijderen?`}
        crumbs={[{ label: "Groepen", to: path }, { label: title, to: groupPath(id) }, { label: "Verwijder" }]}
      />
      <Page narrow>
        <div className="stack">
          <p>
            {sitting === 0
              ? "Er zit niemand in deze groep."
              : `In deze groep ${sitting === 1 ? "zit" : "zitten"} ${peopleWords(sitting)}. Zonder de groep hebben zij geen plaats, tot je opnieuw indeelt.`}
          </p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger">Ja, verwijder</SubmitButton>
            </AppForm>
            <ButtonLink variant="secondary" to={groupPath(id)}>
              Nee, hou de groep
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
