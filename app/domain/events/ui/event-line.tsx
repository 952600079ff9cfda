import { AppLink } from "~/ui/app-link";
import { DayLeaf } from "~/ui/day-leaf";
import { Tag, Tags } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import { eventKindLabels } from "../event";
import type { ListedDate } from "../queries.server";

type Seats = { free: number; capacity: number; waiting: number };

/** One date of an event in a list: the day, what it is, where, and how many seats are left. */
export function EventLine({ date, seats, past }: { date: ListedDate; seats?: Seats; past?: boolean }) {
  const t = useText("events");
  const locale = useLocale();
  const { event, venue } = date;
  const cancelled = date.cancelledAt ?? event.cancelledAt;
  return (
    <article className="event-line">
      <DayLeaf at={date.startsAt} past={past || Boolean(cancelled)} />
      <div className="event-line__body stack stack--tight">
        <h3>
          <AppLink to={`/evenementen/${event.slug}`}>{event.title}</AppLink>
        </h3>
        <p>
          {venue ? `${venue.municipality}, ${venue.name}` : t.online}
          <br />
          <TimeRange start={date.startsAt} end={date.endsAt} />
        </p>
        <p className="soft">{event.summary}</p>
        <Tags>
          {[
            cancelled && (
              <Tag key="c" tone="danger">
                {t.cancelled}
              </Tag>
            ),
            !cancelled && !past && seats && <SeatsTag key="s" seats={seats} />,
            <Tag key="k">{eventKindLabels[locale][event.kind]}</Tag>,
            event.edition !== null && <Tag key="e">{t.edition(event.edition)}</Tag>,
            event.sector && <Tag key="b">{locale === "nl" ? event.sector.name : event.sector.nameEn}</Tag>,
          ]}
        </Tags>
      </div>
    </article>
  );
}

function SeatsTag({ seats }: { seats: Seats }) {
  const { seats: t } = useText("events");
  if (seats.free < 1) return <Tag tone="warn">{t.full}</Tag>;
  return <Tag tone={seats.free <= 10 ? "warn" : "good"}>{t.few(seats.free)}</Tag>;
}

/** Dates under one another. */
export function EventList({
  dates,
  seats,
  past,
}: {
  dates: ListedDate[];
  seats: Record<string, Seats>;
  past?: boolean;
}) {
  return (
    <ul className="lines">
      {dates.map((date) => (
        <li key={date.id}>
          <EventLine date={date} seats={seats[date.id]} past={past} />
        </li>
      ))}
    </ul>
  );
}
