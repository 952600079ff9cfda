import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TimeRange } from "~/ui/time";
import { TextArea } from "~/ui/text-field";
import { filledForm, type RefusedForm } from "~/ui/filled-form";

type CancellationProps = {
  title: string;
  /** The dates that would not go on. */
  dates: { id: string; startsAt: Date; endsAt: Date; venue: { municipality: string } | null }[];
  /** How many people would hear of it. */
  people: number;
  back: string;
  /** All of the event, or one of its dates. */
  whole: boolean;
  refused?: RefusedForm;
};

/** Asks once before people are told not to come. */
export function CancellationPage({ title, dates, people, back, whole, refused }: CancellationProps) {
  const form = filledForm(refused, {});
  return (
    <>
      <PageHeader
        narrow
        title={whole ? "Evenement afgelasten?" : "Deze dag afgelasten?"}
        crumbs={[{ label: title, to: back }, { label: "Gelast af" }]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={form.errors} />
          {dates.length === 0 ? (
            <>
              <p>Er is geen dag meer die nog komt.</p>
              <ButtonLink variant="secondary" to={back}>
                Terug
              </ButtonLink>
            </>
          ) : (
            <AppForm className="form">
              <p>Dit gaat dan niet door:</p>
              <ul>
                {dates.map((date) => (
                  <li key={date.id}>
                    {date.venue?.municipality ?? "Online"}:{" "}
                    <TimeRange start={date.startsAt} end={date.endsAt} />
                  </li>
                ))}
              </ul>
              <p>{consequence(people)} Je kunt dit niet terugdraaien. De inschrijvingen blijven te lezen.</p>
              {people > 0 && (
                <TextArea
                  name="reason"
                  label="Waarom gaat het niet door?"
                  hint="Dit staat in de mail. Schrijf niets over iemands gezondheid."
                  optional
                  rows={3}
                  maxLength={500}
                  defaultValue={form.text("reason")}
                  error={form.errors.reason}
                />
              )}
              <div className="form__actions">
                <SubmitButton variant="danger" busy="Even geduld">
                  {whole ? "Gelast het evenement af" : "Gelast deze dag af"}
                </SubmitButton>
                <ButtonLink variant="quiet" to={back}>
                  Terug, het gaat door
                </ButtonLink>
              </div>
            </AppForm>
          )}
        </div>
      </Page>
    </>
  );
}

function consequence(people: number): string {
  if (people === 0) return "Er is nog niemand ingeschreven, dus er gaan geen mails weg.";
  return people === 1
    ? "1 persoon is ingeschreven of staat op de wachtlijst en krijgt een mail."
    : `${people} mensen zijn ingeschreven of staan op de wachtlijst. Zij krijgen een mail.`;
}
