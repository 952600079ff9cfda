import { AppLink } from "~/ui/app-link";
import { formatDayShort } from "~/ui/dates";
import { DayLeaf } from "~/ui/day-leaf";
import { Tag, Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time, TimeRange } from "~/ui/time";
import { eventKindLabels } from "../event";
import type { ListedEvent } from "../queries.server";
import { dateFacts, registrationState, type RegistrationState } from "../rules";

type Seats = { free: number };

type EventCardProps = {
  event: ListedEvent;
  /** By date; of dates without, nothing is said. */
  seats: Record<string, Seats>;
  /** The moment of asking: what ended before it is past. */
  at: Date;
  level?: 2 | 3;
};

/** An event in a list: what it is, and each of its dates with place and seats left. */
export function EventCard({ event, seats, at, level = 3 }: EventCardProps) {
  const Heading = `h${level}` as const;
  const lang = useContentLang();
  const look = "card card--link event-card";
  return (
    <article className={event.occurrences.length > 2 ? `${look} event-card--many` : look}>
      <div className="event-card__about stack stack--tight">
        <EventTags event={event} />
        <Heading className="card__title" lang={lang}>
          <AppLink to={`/evenementen/${event.slug}`}>{event.title}</AppLink>
        </Heading>
        <p className="soft" lang={lang}>
          {event.summary}
        </p>
      </div>
      <ul className="event-card__dates">
        {event.occurrences.map((date) => (
          <li key={date.id}>
            <EventCardDate event={event} date={date} free={seats[date.id]?.free} at={at} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function EventTags({ event }: { event: ListedEvent }) {
  const t = useText("events");
  const locale = useLocale();
  const tags = [
    event.cancelledAt && { tone: "danger" as const, text: t.cancelled },
    !event.publishedAt && { tone: "warn" as const, text: t.draft },
    { tone: "accent" as const, text: eventKindLabels[locale][event.kind] },
    event.edition !== null && { text: t.edition(event.edition) },
    event.sector && { text: locale === "nl" ? event.sector.name : event.sector.nameEn },
  ];
  return (
    <Tags>
      {tags.map(
        (tag) =>
          tag && (
            <Tag key={tag.text} tone={"tone" in tag ? tag.tone : "plain"}>
              {tag.text}
            </Tag>
          ),
      )}
    </Tags>
  );
}

type CardDateProps = {
  event: ListedEvent;
  date: ListedEvent["occurrences"][number];
  free?: number;
  at: Date;
};

function EventCardDate({ event, date, free, at }: CardDateProps) {
  const t = useText("events");
  const state = registrationState(dateFacts(event, date), at);
  const over = date.endsAt <= at;
  return (
    <>
      <DayLeaf at={date.startsAt} past={over || state === "cancelled"} />
      <div>
        <p className="event-card__place">{date.venue?.municipality ?? t.online}</p>
        <p className="soft small">
          {over ? (
            <Time at={date.startsAt} format="short" />
          ) : (
            <TimeRange start={date.startsAt} end={date.endsAt} hoursOnly />
          )}
        </p>
        {/* Of a whole event that is cancelled the title says so already. */}
        {!event.cancelledAt && <StateTag state={state} free={free} opensAt={date.opensAt} />}
      </div>
    </>
  );
}

type StateProps = { state: RegistrationState; free?: number; opensAt: Date | null };

/** What one should know of a date before opening the page. */
function StateTag({ state, free, opensAt }: StateProps) {
  const t = useText("events");
  const locale = useLocale();
  switch (state) {
    case "draft":
    case "past":
      return null;
    case "cancelled":
      return <Tag tone="danger">{t.cancelled}</Tag>;
    case "started":
      return <Tag>{t.startedShort}</Tag>;
    case "closed":
      return <Tag>{t.closedShort}</Tag>;
    case "not-open-yet":
      return opensAt && <Tag>{t.opensShort(formatDayShort(opensAt, locale))}</Tag>;
    case "open":
      if (free === undefined) return null;
      if (free < 1) return <Tag tone="warn">{t.seats.full}</Tag>;
      return <Tag tone={free <= 10 ? "warn" : "good"}>{t.seats.few(free)}</Tag>;
  }
}

type EventListProps = Omit<EventCardProps, "event"> & { events: ListedEvent[] };

/** Events under one another. */
export function EventList({ events, ...rest }: EventListProps) {
  return (
    <ul className="event-list">
      {events.map((event) => (
        <li key={event.id} data-fresh={event.id}>
          <EventCard event={event} {...rest} />
        </li>
      ))}
    </ul>
  );
}
