import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { errorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { mayGoOnline } from "../../checklist";
import { eventKindLabels } from "../../event";
import { eventPath } from "../organise-bars";
import { Checklist } from "./event-checklist";
import { OrganisedDate } from "./organised-date";
import type { Seats, ShownEvent } from "./organised-list";
import { eventStateWords } from "./state-words";

/** What was just done, by the word in the address. */
const DONE: Record<string, string> = {
  nieuw: "Je concept is klaar. Voeg nu een dag en een programma toe.",
  kopie: "De kopie is klaar, als concept. Kijk de dagen en het programma na.",
  online: "Je evenement staat online. Wie de reeks volgt, krijgt een mail.",
  offline: "Je evenement staat niet meer online.",
  dag: "De dag is bewaard.",
  "dag-weg": "De dag is verwijderd.",
  gesloten: "Niemand kan zich nog inschrijven voor die dag.",
  open: "Inschrijven kan weer voor die dag.",
  afgelast: "Afgelast. Wie ingeschreven was of op de wachtlijst stond, krijgt een mail.",
};

type OverviewProps = {
  event: ShownEvent & { seriesId: string | null };
  seats: Seats;
  at: Date;
  mayCopy: boolean;
  /** Code of what was just done. */
  done: string | null;
  /** Code of why it could not be done. */
  reason: string | null;
};

/** An event as its organiser sees it: how it stands, what is missing, its dates beside each other. */
export function EventOverviewPage({ event, seats, at, mayCopy, done, reason }: OverviewProps) {
  return (
    <>
      <Header event={event} at={at} mayCopy={mayCopy} />
      <Page>
        <div className="stack stack--wide">
          {reason && (
            <Notice tone="error" title="Dat lukt nu niet" live>
              <p>{errorText({ code: "conflict", reason })}</p>
            </Notice>
          )}
          {done && DONE[done] && (
            <Notice tone="success" live>
              <p>{DONE[done]}</p>
            </Notice>
          )}
          {!event.cancelledAt && <Publication event={event} />}
          <section className="stack" aria-labelledby="dagen">
            <div className="row row--apart">
              <h2 id="dagen">Dagen</h2>
              {!event.cancelledAt && event.occurrences.length > 0 && (
                <ButtonLink variant="secondary" small to={`${eventPath(event.id)}/datums/nieuw`}>
                  Nieuwe dag
                </ButtonLink>
              )}
            </div>
            <Dates event={event} seats={seats} at={at} />
          </section>
          <Ending event={event} seats={seats} at={at} />
          <Live topics={event.occurrences.map((date) => `seats:${date.id}`)} />
        </div>
      </Page>
    </>
  );
}

function Header({ event, at, mayCopy }: Pick<OverviewProps, "event" | "at" | "mayCopy">) {
  const state = eventStateWords(event, at);
  const path = eventPath(event.id);
  return (
    <PageHeader
      title={event.title}
      above={
        <Tags>
          <Tag tone={state.tone}>{state.text}</Tag>
          <Tag>{eventKindLabels.nl[event.kind]}</Tag>
          {event.series && (
            <Tag>
              {event.series.title}
              {event.edition !== null && `, editie ${event.edition}`}
            </Tag>
          )}
        </Tags>
      }
      actions={
        <>
          <ButtonLink variant="secondary" to={`/evenementen/${event.slug}`}>
            {event.publishedAt ? "Bekijk de pagina" : "Bekijk hoe het wordt"}
          </ButtonLink>
          <ButtonLink variant="secondary" to={`${path}/gegevens`}>
            Wijzig de gegevens
          </ButtonLink>
          {mayCopy && (
            <ButtonLink variant="secondary" to={`${path}/kopie`}>
              Maak een kopie
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

/** Before it is online: what is still missing, and the button. Online with something missing: what. */
function Publication({ event }: Pick<OverviewProps, "event">) {
  const { empty } = event;
  if (event.publishedAt)
    return empty.length > 0 &&
      event.occurrences.some((date) => !date.cancelledAt) &&
      !empty.includes("date") ? (
      <section className="card stack" aria-labelledby="klaar">
        <h2 id="klaar">Nog aan te vullen</h2>
        <Checklist event={event} onlyEmpty />
      </section>
    ) : null;
  return (
    <section className="card stack" aria-labelledby="klaar">
      <h2 id="klaar">Klaar om online te gaan?</h2>
      <Checklist event={event} />
      {mayGoOnline(empty) ? (
        <AppForm action={`${eventPath(event.id)}/publicatie`}>
          <SubmitButton busy="Even geduld">Zet online</SubmitButton>
        </AppForm>
      ) : (
        <p className="soft">Met een dag en een plaats kun je het online zetten.</p>
      )}
      {mayGoOnline(empty) && (
        <p className="soft small">
          Vanaf dan ziet iedereen het en kun je je inschrijven.
          {event.series && ` Wie ${event.series.title} volgt, krijgt één mail.`}
        </p>
      )}
    </section>
  );
}

function Dates({ event, seats, at }: Pick<OverviewProps, "event" | "seats" | "at">) {
  if (event.occurrences.length === 0)
    return (
      <EmptyState
        title="Nog geen dag"
        actions={<ButtonLink to={`${eventPath(event.id)}/datums/nieuw`}>Voeg een dag toe</ButtonLink>}
      >
        Een evenement heeft één of meer dagen. Elke dag heeft een eigen plaats en eigen plaatsen.
      </EmptyState>
    );
  return (
    <ul className="dates">
      {event.occurrences.map((date) => (
        <li key={date.id}>
          <OrganisedDate event={event} date={date} seats={seats[date.id]} at={at} />
        </li>
      ))}
    </ul>
  );
}

/** The ways out, least likely last. */
function Ending({ event, seats, at }: Pick<OverviewProps, "event" | "seats" | "at">) {
  const path = eventPath(event.id);
  if (!event.publishedAt)
    return (
      <p>
        <AppLink to={`${path}/verwijdering`}>Verwijder dit concept</AppLink>
      </p>
    );
  if (event.cancelledAt) return null;
  const people = event.occurrences.reduce(
    (sum, { id }) => sum + (seats[id]?.taken ?? 0) + (seats[id]?.waiting ?? 0),
    0,
  );
  const coming = event.occurrences.some((date) => date.endsAt > at && !date.cancelledAt);
  if (people > 0 && !coming) return null;
  return (
    <section className="stack" aria-labelledby="stoppen">
      <h2 id="stoppen">Gaat het niet door?</h2>
      {people === 0 && (
        <>
          <p>Er is nog niemand ingeschreven. Je kunt het gewoon weer offline halen.</p>
          <AppForm action={`${path}/offline`}>
            <SubmitButton variant="secondary">Haal offline</SubmitButton>
          </AppForm>
        </>
      )}
      {coming && (
        <p>
          <AppLink to={`${path}/afgelasting`}>Gelast dit evenement af</AppLink>. Je bevestigt het eerst op een
          volgende pagina.
        </p>
      )}
    </section>
  );
}
