import { AppLink } from "~/ui/app-link";
import { DayLeaf } from "~/ui/day-leaf";
import { Tag, Tags } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import { Time, TimeRange } from "~/ui/time";
import { eventKindLabels } from "../event";
import type { ListedEvent } from "../queries.server";

type Seats = { free: number; capacity: number };

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
  return (
    <article className="card card--link event-card">
      <div className="event-card__about stack stack--tight">
        <EventTags event={event} />
        <Heading className="card__title">
          <AppLink to={`/evenementen/${event.slug}`}>{event.title}</AppLink>
        </Heading>
        <p className="soft">{event.summary}</p>
      </div>
      <ul className="event-card__dates">
        {event.occurrences.map((date) => (
          <li key={date.id}>
            <EventCardDate
              date={date}
              seats={seats[date.id]}
              past={date.endsAt < at}
              cancelled={Boolean(date.cancelledAt ?? event.cancelledAt)}
            />
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
    <Tags>{tags.map((tag) => tag && <Tag tone={"tone" in tag ? tag.tone : "plain"}>{tag.text}</Tag>)}</Tags>
  );
}

type CardDateProps = {
  date: ListedEvent["occurrences"][number];
  seats?: Seats;
  past: boolean;
  cancelled: boolean;
};

function EventCardDate({ date, seats, past, cancelled }: CardDateProps) {
  const t = useText("events");
  return (
    <>
      <DayLeaf at={date.startsAt} past={past || cancelled} />
      <div>
        <p className="event-card__place">{date.venue?.municipality ?? t.online}</p>
        <p className="soft small">
          {past ? (
            <Time at={date.startsAt} format="short" />
          ) : (
            <TimeRange start={date.startsAt} end={date.endsAt} hoursOnly />
          )}
        </p>
        {cancelled ? (
          <Tag tone="danger">{t.cancelled}</Tag>
        ) : (
          !past && seats && <SeatsTag free={seats.free} />
        )}
      </div>
    </>
  );
}

function SeatsTag({ free }: { free: number }) {
  const { seats: t } = useText("events");
  if (free < 1) return <Tag tone="warn">{t.full}</Tag>;
  return <Tag tone={free <= 10 ? "warn" : "good"}>{t.few(free)}</Tag>;
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
