import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import type { CopyProposal } from "../../duplicate.server";
import { eventPath } from "../organise-bars";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { dateInWords } from "./state-words";

type CopyProps = { eventId: string; proposal: CopyProposal; refused?: RefusedForm };

/** The next edition, made out of this one. */
export function CopyPage({ eventId, proposal, refused }: CopyProps) {
  const { title, inSeries, edition, firstDay, dates } = proposal;
  const form = filledForm(refused, { title, edition: edition === null ? "" : String(edition), firstDay });
  return (
    <>
      <PageHeader
        narrow
        title="Maak een kopie"
        crumbs={[{ label: "Overzicht", to: eventPath(eventId) }, { label: "Maak een kopie" }]}
        lead="Je krijgt een concept met dezelfde teksten, plaatsen, programma en sprekers. Mensen komen niet mee."
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <TextField {...form.at("title")} label="Titel van de kopie" maxLength={160} />
          {inSeries && (
            <TextField
              {...form.at("edition")}
              label="Nummer van de editie"
              hint="Laat leeg voor de volgende editie van de reeks."
              optional
              type="number"
              inputMode="numeric"
              width="short"
              min={1}
            />
          )}
          {dates.length > 0 && (
            <TextField
              {...form.at("firstDay")}
              label="Eerste dag"
              hint={<Moves dates={dates} />}
              type="date"
              width="middle"
            />
          )}
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Maak de kopie</SubmitButton>
            <ButtonLink variant="quiet" to={eventPath(eventId)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

/** What moves along with the first day. */
function Moves({ dates }: { dates: CopyProposal["dates"] }) {
  const [first, ...others] = dates;
  if (!first) return null;
  return (
    <>
      Nu is dat {dateInWords(first)}.{" "}
      {others.length > 0
        ? "De andere dagen schuiven even ver mee. Uren en deadlines ook."
        : "Uren en deadlines schuiven mee."}
    </>
  );
}
