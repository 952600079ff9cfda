import { AppLink } from "~/ui/app-link";
import { formatDayShort } from "~/ui/dates";
import { DayLeaf } from "~/ui/day-leaf";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { provinceLabels } from "../event";
import type { NetworkEvent } from "../of-network.server";

type NetworkSessionsProps = { events: NetworkEvent[]; at: Date };

/** The sessions of a network, one line each: when, what, in which sector and region. */
export function NetworkSessions({ events, at }: NetworkSessionsProps) {
  return (
    <ul className="session-list">
      {events.map((event) => (
        <li key={event.id}>
          <Session event={event} at={at} />
        </li>
      ))}
    </ul>
  );
}

function Session({ event, at }: { event: NetworkEvent; at: Date }) {
  const t = useText("networks");
  const lang = useContentLang();
  const locale = useLocale();
  const [first, ...more] = event.occurrences;
  const over = event.occurrences.length > 0 && event.occurrences.every((date) => date.endsAt <= at);
  const sector = event.sector && (locale === "nl" ? event.sector.name : event.sector.nameEn);
  const facts = [
    sector,
    event.province && provinceLabels[locale][event.province],
    first?.venue?.municipality,
    ...more.map(({ startsAt, venue }) =>
      [formatDayShort(startsAt, locale), venue?.municipality].filter(Boolean).join(" "),
    ),
  ];
  return (
    <>
      {first ? <DayLeaf at={first.startsAt} past={over || Boolean(event.cancelledAt)} /> : <Undated />}
      <div className="stack stack--tight">
        <p className="session-list__title" lang={lang}>
          <AppLink to={`/evenementen/${event.slug}`}>{event.title}</AppLink>
        </p>
        <p className="soft small">{facts.filter(Boolean).join(" · ")}</p>
        <State event={event} over={over} />
        {!first && <p className="visually-hidden">{t.noDate}</p>}
      </div>
    </>
  );
}

function State({ event, over }: { event: NetworkEvent; over: boolean }) {
  const t = useText("networks");
  if (event.cancelledAt) return <Tag tone="danger">{t.cancelled}</Tag>;
  if (!event.publishedAt) return <Tag tone="warn">{t.draft}</Tag>;
  return over ? <Tag>{t.over}</Tag> : null;
}

function Undated() {
  return (
    <span className="day-leaf day-leaf--past" aria-hidden="true">
      <span className="day-leaf__day">?</span>
    </span>
  );
}
