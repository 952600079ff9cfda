import { ButtonLink } from "~/ui/button";
import { DateCard } from "~/ui/date-card";
import { formatDeadline, formatMoment } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Meter } from "~/ui/meter";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { PARTICIPANT_TYPES, participantTypeLabels, type ParticipantTypeName } from "../participant-types";
import type { WholeEvent } from "../queries.server";
import type { RegistrationState } from "../rules";

type DateRow = WholeEvent["occurrences"][number];

/** A date with how registering for it stands, and its seats at this moment. */
export type ShownDate = Pick<
  DateRow,
  "id" | "startsAt" | "endsAt" | "capacity" | "opensAt" | "closesAt" | "venue"
> & {
  state: RegistrationState;
  free: number;
  waiting: number;
  /** While others may still take a seat, these participant types go to the waiting list. */
  fullFor: ParticipantTypeName[];
  /** By programme item. */
  workshops: Record<string, { free: number | null }>;
};

type DatesProps = { event: { slug: string }; dates: ShownDate[] };

/** The dates of an event beside each other, each as a ticket with its place, its seats and its button. */
export function EventDates({ event, dates }: DatesProps) {
  const t = useText("events");
  return (
    <section aria-labelledby="data">
      <h2 id="data" className="visually-hidden">
        {dates.length > 1 ? t.datesTitle : t.oneDateTitle}
      </h2>
      <ul className="dates dates--raised">
        {dates.map((date) => (
          <li key={date.id} data-fresh={date.id}>
            <EventDate slug={event.slug} date={date} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type DateProps = { slug: string; date: ShownDate };

function EventDate({ slug, date }: DateProps) {
  const t = useText("events");
  const { venue, state } = date;
  return (
    <DateCard
      start={date.startsAt}
      end={date.endsAt}
      place={venue?.municipality ?? t.online}
      venue={venue?.name}
      street={venue ? addressOf(venue) : undefined}
      past={state === "past" || state === "cancelled"}
      level={3}
      stub={<Stub slug={slug} date={date} />}
    >
      {venue ? <VenueFacts venue={venue} /> : <p className="soft">{t.onlineHint}</p>}
    </DateCard>
  );
}

type Venue = NonNullable<DateRow["venue"]>;

const addressOf = ({ street, postcode, municipality }: Venue) =>
  [street, `${postcode} ${municipality}`.trim()].filter(Boolean).join(", ");

function VenueFacts({ venue }: { venue: Venue }) {
  const t = useText("events");
  const common = useText("common");
  const lang = useContentLang();
  const map = `https://www.openstreetmap.org/search?${new URLSearchParams({ query: `${venue.name}, ${addressOf(venue)}` }).toString()}`;
  return (
    <details className="fold fold--plain">
      <summary>{t.routeAndAccess}</summary>
      <div className="fold__body stack stack--tight">
        <Facts
          beside={false}
          facts={[
            { term: t.route, value: venue.route && <span lang={lang}>{venue.route}</span> },
            {
              term: t.accessibility,
              value: venue.accessibility && <span lang={lang}>{venue.accessibility}</span>,
            },
          ]}
        />
        <p>
          <a href={map} rel="noreferrer">
            {t.showOnMap}
          </a>{" "}
          <span className="soft small">({common.opensElsewhere})</span>
        </p>
      </div>
    </details>
  );
}

/** Under the tear line: what one can do now. */
function Stub({ slug, date }: DateProps) {
  const t = useText("events");
  const locale = useLocale();
  const { state } = date;
  if (state === "past") return <p>{t.isPast}</p>;
  if (state === "cancelled") return <p className="date-card__state">{t.dateCancelled}</p>;
  if (state === "started") return <p>{t.hasStarted}</p>;
  return (
    <>
      {state !== "closed" && <Seats date={date} />}
      {state === "closed" && <p className="date-card__state">{t.registrationClosed}</p>}
      {state === "draft" && <p className="date-card__state">{t.draft}</p>}
      {state === "not-open-yet" && date.opensAt && (
        <p className="date-card__state">{t.registrationOpens(formatMoment(date.opensAt, locale))}</p>
      )}
      {state === "open" && <Register slug={slug} date={date} />}
      {state !== "draft" && (
        <p>
          <a href={`/evenementen/${slug}/${date.id}/agenda.ics`}>{t.addToCalendar}</a>
        </p>
      )}
    </>
  );
}

function Seats({ date: { free, capacity, waiting, fullFor } }: { date: ShownDate }) {
  const { seats: t } = useText("events");
  const locale = useLocale();
  if (free < 1)
    return <Meter value={capacity} max={capacity} tone="danger" text={t.full} note={t.ahead(waiting)} />;
  const others = PARTICIPANT_TYPES.filter((type) => !fullFor.includes(type));
  const names = (types: readonly ParticipantTypeName[]) =>
    types.map((type) => participantTypeLabels[locale][type]).join(", ");
  const bound =
    others.length < fullFor.length
      ? t.onlyFor(names(others))
      : fullFor.length > 0 && t.fullFor(names(fullFor));
  return (
    <Meter
      value={capacity - free}
      max={capacity}
      tone={free <= 10 ? "warn" : "accent"}
      text={t.left(free, capacity)}
      note={bound}
    />
  );
}

function Register({ slug, date }: DateProps) {
  const t = useText("events");
  const locale = useLocale();
  const place = date.venue?.municipality;
  const join = place ? t.joinWaitingListFor(place) : t.joinWaitingListOnline;
  const register = place ? t.registerFor(place) : t.registerOnline;
  return (
    <>
      <ButtonLink block to={`/evenementen/${slug}/inschrijven?datum=${date.id}`}>
        {date.free < 1 ? join : register}
      </ButtonLink>
      {date.closesAt && (
        <p className="soft small">{t.registrationCloses(formatDeadline(date.closesAt, locale))}</p>
      )}
    </>
  );
}
