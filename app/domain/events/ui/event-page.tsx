import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { ContactCard } from "~/ui/contact-card";
import { DateCard } from "~/ui/date-card";
import { Facts } from "~/ui/facts";
import { formatDay, formatDeadline } from "~/ui/dates";
import { Meter } from "~/ui/meter";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import { Timeline } from "~/ui/timeline";
import { eventKindLabels } from "../event";
import type { WholeEvent } from "../queries.server";
import { timelineItems } from "./timeline-items";
import type { ProgrammeLine } from "../programme";

export type DateState = {
  closed: string | null;
  past: boolean;
  free: number;
  capacity: number;
  waiting: number;
  workshops: Record<string, { free: number | null }>;
};

type EventPageProps = {
  event: WholeEvent & { mayOrganise: boolean };
  /** Markdown, rendered and safe. */
  descriptionHtml: string;
  states: Record<string, DateState>;
  programmes: Record<string, ProgrammeLine[]>;
};

/** An event with all its dates and places side by side, and the programme of each. */
export function EventPage({ event, descriptionHtml, states, programmes }: EventPageProps) {
  const t = useText("events");
  return (
    <>
      <EventHeader event={event} />
      <Page>
        <div className="stack stack--wide">
          {event.cancelledAt && (
            <Notice tone="error">
              <p>{t.cancelledNotice}</p>
            </Notice>
          )}
          <h2 className="visually-hidden">{event.occurrences.length > 1 ? t.datesTitle : t.oneDateTitle}</h2>
          <ul className="dates dates--raised">
            {event.occurrences.map((date) => (
              <li key={date.id}>
                <EventDate event={event} date={date} state={states[date.id]!} />
              </li>
            ))}
          </ul>
          <div className="aside-layout">
            <div className="stack stack--wide">
              <section className="prose">
                <h2>{t.what}</h2>
                <div dangerouslySetInnerHTML={{ __html: descriptionHtml }} />
              </section>
              <Programmes event={event} programmes={programmes} states={states} />
            </div>
            <EventAside event={event} />
          </div>
        </div>
      </Page>
    </>
  );
}

function EventHeader({ event }: Pick<EventPageProps, "event">) {
  const t = useText("events");
  const locale = useLocale();
  const tags = [
    <Tag key="k" tone="accent">
      {eventKindLabels[locale][event.kind]}
    </Tag>,
    event.edition !== null && <Tag key="e">{t.edition(event.edition)}</Tag>,
    event.cancelledAt && (
      <Tag key="c" tone="danger">
        {t.cancelled}
      </Tag>
    ),
    !event.publishedAt && (
      <Tag key="d" tone="warn">
        Nog niet online
      </Tag>
    ),
  ];
  const beheer = event.mayOrganise && (
    <ButtonLink variant="secondary" to={`/beheer/evenementen/${event.id}`}>
      Beheer
    </ButtonLink>
  );
  return (
    <PageHeader deep title={event.title} lead={event.summary} above={<Tags>{tags}</Tags>} actions={beheer} />
  );
}

function EventAside({ event }: Pick<EventPageProps, "event">) {
  const t = useText("events");
  const locale = useLocale();
  const { series } = event;
  return (
    <aside className="stack">
      <Facts
        beside={false}
        facts={[
          { term: t.forWhom, value: event.audience },
          { term: t.price, value: t.free },
          {
            term: t.allEditions,
            value: series && <AppLink to={`/reeksen/${series.slug}`}>{series.title}</AppLink>,
          },
          {
            term: t.filters.theme,
            value: event.themes.map((theme) => (locale === "nl" ? theme.name : theme.nameEn)).join(", "),
          },
        ]}
      />
      {event.contactEmail && (
        <ContactCard title={t.contact} name={event.contactName} email={event.contactEmail} />
      )}
      {event.network?.fundingLine && <p className="soft">{event.network.fundingLine}</p>}
    </aside>
  );
}

type OneDate = WholeEvent["occurrences"][number];

function EventDate({ event, date, state }: { event: WholeEvent; date: OneDate; state: DateState }) {
  const t = useText("events");
  const place = date.venue?.municipality ?? t.online;
  const cancelled = Boolean(date.cancelledAt ?? event.cancelledAt);
  return (
    <DateCard
      start={date.startsAt}
      end={date.endsAt}
      place={place}
      venue={date.venue?.name}
      street={
        date.venue
          ? [date.venue.street, `${date.venue.postcode} ${date.venue.municipality}`.trim()]
              .filter(Boolean)
              .join(", ")
          : undefined
      }
      past={state.past || cancelled}
      level={3}
      stub={
        cancelled ? <p>{t.dateCancelled}</p> : <Stub event={event} date={date} state={state} place={place} />
      }
    >
      {date.venue ? <VenueFacts venue={date.venue} /> : <p className="soft">{t.onlineHint}</p>}
    </DateCard>
  );
}

function VenueFacts({ venue }: { venue: NonNullable<OneDate["venue"]> }) {
  const t = useText("events");
  if (!venue.route && !venue.accessibility) return null;
  return (
    <details className="fold fold--plain">
      <summary>{t.route}</summary>
      <Facts
        beside={false}
        facts={[
          { term: t.route, value: venue.route },
          { term: t.accessibility, value: venue.accessibility },
        ]}
      />
    </details>
  );
}

function Stub({
  event,
  date,
  state,
  place,
}: {
  event: WholeEvent;
  date: OneDate;
  state: DateState;
  place: string;
}) {
  const t = useText("events");
  const locale = useLocale();
  const { free, capacity, waiting, closed } = state;
  if (state.past) return <p>{t.isPast}</p>;
  const to = `/evenementen/${event.slug}/inschrijven?datum=${date.id}`;
  return (
    <>
      <Meter
        value={capacity - free}
        max={capacity}
        tone={free < 1 ? "danger" : free <= 10 ? "warn" : "accent"}
        text={free < 1 ? t.seats.full : t.seats.left(free, capacity)}
        note={free < 1 || waiting > 0 ? t.seats.waiting(waiting) : undefined}
      />
      {closed === "registration-not-open" && date.opensAt && (
        <p>{t.registrationOpens(formatDay(date.opensAt, locale))}</p>
      )}
      {closed && closed !== "registration-not-open" && <p>{t.registrationClosed}</p>}
      {!closed && (
        <ButtonLink block to={to}>
          {free < 1 ? t.joinWaitingListFor(place) : t.registerFor(place)}
        </ButtonLink>
      )}
      {!closed && date.closesAt && (
        <p className="soft small">{t.registrationCloses(formatDeadline(date.closesAt, locale))}</p>
      )}
      <p>
        <a href={`/evenementen/${event.slug}/${date.id}/agenda.ics`}>{t.addToCalendar}</a>
      </p>
    </>
  );
}

function Programmes({ event, programmes, states }: Pick<EventPageProps, "event" | "programmes" | "states">) {
  const t = useText("events");
  const locale = useLocale();
  const several = event.occurrences.length > 1;
  if (event.items.length === 0)
    return (
      <section>
        <h2>{t.programme}</h2>
        <p>{t.noProgramme}</p>
      </section>
    );
  return (
    <>
      {event.occurrences.map((date) => {
        const place = date.venue?.municipality ?? t.online;
        const items = timelineItems({
          lines: programmes[date.id] ?? [],
          rounds: event.rounds,
          workshops: states[date.id]?.workshops ?? {},
          place,
          several,
          t,
          locale,
        });
        return (
          <section key={date.id} className="stack" aria-labelledby={`programma-${date.id}`}>
            <h2 id={`programma-${date.id}`}>{several ? t.programmeOf(place) : t.programme}</h2>
            <Timeline items={items} />
          </section>
        );
      })}
    </>
  );
}
