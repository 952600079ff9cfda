import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { filled, type RefusedForm } from "./filled";
import { programmePaths } from "./paths";

export type RoundsPageProps = {
  eventId: string;
  rounds: { id: string; title: string; items: number }[];
  saved: boolean;
  refused?: RefusedForm;
};

/** The choice rounds of an event, and a form for one more. */
export function RoundsPage({ eventId, rounds, saved, refused }: RoundsPageProps) {
  const paths = programmePaths(eventId);
  const { value, errors } = filled({}, refused);
  return (
    <>
      <PageHeader
        narrow
        title="Keuzerondes"
        lead="In een ronde gaan onderdelen tegelijk door. Elke deelnemer kiest er één, met een tweede keuze."
        crumbs={[{ label: "Programma", to: paths.all }, { label: "Keuzerondes" }]}
      />
      <Page narrow>
        <div className="stack">
          {saved && (
            <Notice tone="success" live>
              <p>Bewaard.</p>
            </Notice>
          )}
          {rounds.length === 0 ? (
            <p>Er zijn nog geen rondes.</p>
          ) : (
            <ol className="lines">
              {rounds.map(({ id, title, items }) => (
                <li key={id}>
                  <AppLink to={paths.round(id)}>{title}</AppLink>{" "}
                  <span className="soft">{items === 1 ? "1 onderdeel" : `${items} onderdelen`}</span>
                </li>
              ))}
            </ol>
          )}
          <ErrorSummary errors={errors} />
          <h2>Nieuwe ronde</h2>
          <AppForm className="form">
            <TextField
              name="title"
              label="Naam"
              hint="Bijvoorbeeld: Workshop in de voormiddag."
              maxLength={120}
              defaultValue={value("title")}
              error={errors.title}
            />
            <div className="row">
              <SubmitButton>Voeg toe</SubmitButton>
              <ButtonLink variant="quiet" to={paths.all}>
                Terug naar het programma
              </ButtonLink>
            </div>
          </AppForm>
        </div>
      </Page>
    </>
  );
}

export type RoundPageProps = {
  eventId: string;
  round: { id: string; title: string; place: number };
  /** How many rounds there are. */
  count: number;
  refused?: RefusedForm;
};

/** The name and place of one round. */
export function RoundPage({ eventId, round, count, refused }: RoundPageProps) {
  const paths = programmePaths(eventId);
  const { value, errors } = filled({ title: round.title, place: String(round.place) }, refused);
  return (
    <>
      <PageHeader
        narrow
        title={round.title}
        crumbs={[
          { label: "Programma", to: paths.all },
          { label: "Keuzerondes", to: paths.rounds },
          { label: round.title },
        ]}
      />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          <TextField
            name="title"
            label="Naam"
            maxLength={120}
            defaultValue={value("title")}
            error={errors.title}
          />
          <SelectField
            name="place"
            label="Plaats in de rij"
            hint="In deze volgorde kiezen deelnemers."
            options={Array.from({ length: count }, (_, i) => ({
              value: String(i + 1),
              label: String(i + 1),
            }))}
            defaultValue={value("place")}
            error={errors.place}
          />
          <div className="row form__actions">
            <SubmitButton>Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={paths.rounds}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
        <p className="section">
          <ButtonLink variant="danger" small to={paths.roundRemoval(round.id)}>
            Verwijder deze ronde
          </ButtonLink>
        </p>
      </Page>
    </>
  );
}
