import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { eventPath } from "../organise-bars";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { dateInWords } from "./state-words";

type RemovalProps = {
  event: { id: string; title: string };
  /** One date of it; null for all of the draft. */
  date: { startsAt: Date; venue: { municipality: string } | null } | null;
  refused?: RefusedForm;
};

/** Asks once before a draft, or a date of it, is gone. */
export function RemovalPage({ event, date, refused }: RemovalProps) {
  return (
    <>
      <PageHeader
        narrow
        title={date ? "Deze dag verwijderen?" : "Concept verwijderen?"}
        crumbs={[{ label: event.title, to: eventPath(event.id) }, { label: "Verwijder" }]}
        lead={date ? dateInWords(date) : event.title}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={filledForm(refused, {}).errors} />
          <p>
            {date
              ? "De dag verdwijnt, met wat alleen op die dag op het programma staat."
              : "Het concept verdwijnt, met zijn dagen en zijn programma."}{" "}
            Je kunt dit niet terugdraaien.
          </p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger" busy="Even geduld">
                {date ? "Verwijder de dag" : "Verwijder het concept"}
              </SubmitButton>
            </AppForm>
            <ButtonLink variant="quiet" to={eventPath(event.id)}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
