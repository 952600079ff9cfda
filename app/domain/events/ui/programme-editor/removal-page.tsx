import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { programmePaths } from "./paths";

export type ItemRemovalProps = {
  eventId: string;
  item: { id: string; title: string; shared: boolean };
  /** People who chose it, wait for it or were there, per date that has any. */
  people: { occurrenceId: string; name: string; count: number }[];
  refused?: { reason: string };
};

/** Asks whether an item may go for good; of what people chose it says how many, and what one can do instead. */
export function ItemRemovalPage({ eventId, item, people, refused }: ItemRemovalProps) {
  const paths = programmePaths(eventId);
  const count = people.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <PageHeader narrow title={`${item.title} verwijderen?`} />
      <Page narrow>
        <Refused refused={refused} />
        {count > 0 ? (
          <div className="stack">
            <p>
              {count === 1
                ? "1 mens koos dit, wacht op een plaats of was erbij."
                : `${count} mensen kozen dit, wachten op een plaats of waren erbij.`}{" "}
              Daarom kun je het niet verwijderen: hun keuze zou mee verdwijnen.
            </p>
            {item.shared ? (
              <>
                <p>
                  Zeg in de plaats dat het niet doorgaat. Dan weten zij het, en kiezen ze zelf iets anders.
                </p>
                <ul className="lines">
                  {people.map(({ occurrenceId, name, count: here }) => (
                    <li key={occurrenceId}>
                      {name}: {here} ·{" "}
                      <AppLink to={paths.itemOnDate(item.id, occurrenceId)}>Gaat daar niet door</AppLink>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p>
                Geef het een andere inhoud, of mail de mensen eerst.{" "}
                <AppLink to={paths.item(item.id)}>Bewerk het onderdeel</AppLink>
              </p>
            )}
            <p>
              <ButtonLink variant="secondary" to={paths.all}>
                Terug naar het programma
              </ButtonLink>
            </p>
          </div>
        ) : (
          <Confirm
            text="Nog niemand koos dit. Wat je verwijdert, komt niet terug."
            back={paths.item(item.id)}
          />
        )}
      </Page>
    </>
  );
}

export type RoundRemovalProps = {
  eventId: string;
  round: { id: string; title: string };
  people: number;
  refused?: { reason: string };
};

/** Asks whether a choice round may go; its items stay. */
export function RoundRemovalPage({ eventId, round, people, refused }: RoundRemovalProps) {
  const paths = programmePaths(eventId);
  return (
    <>
      <PageHeader narrow title={`${round.title} verwijderen?`} />
      <Page narrow>
        <Refused refused={refused} />
        {people > 0 ? (
          <div className="stack">
            <p>
              {people === 1 ? "1 mens koos" : `${people} mensen kozen`} al in deze ronde. Daarom kun je ze
              niet verwijderen. De naam en de onderdelen kun je wel veranderen.
            </p>
            <p>
              <ButtonLink variant="secondary" to={paths.rounds}>
                Terug naar de rondes
              </ButtonLink>
            </p>
          </div>
        ) : (
          <Confirm
            text="Nog niemand koos in deze ronde. De onderdelen blijven staan, maar deelnemers kiezen er niet meer tussen."
            back={paths.round(round.id)}
          />
        )}
      </Page>
    </>
  );
}

function Refused({ refused }: { refused?: { reason: string } }) {
  if (!refused) return null;
  return (
    <Notice tone="error" live>
      <p>{errorText({ code: "conflict", reason: refused.reason })}</p>
    </Notice>
  );
}

function Confirm({ text, back }: { text: string; back: string }) {
  return (
    <AppForm className="form">
      <p>{text}</p>
      <div className="row">
        <SubmitButton variant="danger">Ja, verwijder</SubmitButton>
        <ButtonLink variant="quiet" to={back}>
          Nee, terug
        </ButtonLink>
      </div>
    </AppForm>
  );
}
