import { Fragment, type ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { ContactCard } from "~/ui/contact-card";
import { formatDay } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { eventKindLabels } from "../event";
import type { WholeEvent } from "../queries.server";
import { EventDates, type ShownDate } from "./event-dates";
import { EventProgramme } from "./event-programme";
import type { ShownLine } from "./timeline-items";

export type ShownEvent = Omit<WholeEvent, "items" | "occurrences" | "description"> & {
  mayOrganise: boolean;
  /** Markdown, rendered and safe. */
  descriptionHtml: string;
};

export type EventPageProps = {
  event: ShownEvent;
  dates: ShownDate[];
  /** The date whose programme is shown; null when the event has no date yet. */
  chosen: ShownDate | null;
  lines: ShownLine[];
  /** When every date is over: where to go instead. */
  coming: { slug: string; title: string; startsAt: Date } | null;
  /** What was published of it. */
  report?: { slug: string; title: string } | null;
  /** What others tell of it, after its own words. */
  children?: ReactNode;
  /** What one can take home, after the programme. */
  below?: ReactNode;
};

/** An event with all its dates and places side by side, and the programme of the chosen one. */
export function EventPage(page: EventPageProps) {
  const { event, dates, chosen, lines, coming, report, children, below } = page;
  const t = useText("events");
  const lang = useContentLang();
  return (
    <>
      <EventHeader event={event} />
      <Page>
        <div className="stack stack--wide">
          <EventDates event={event} dates={dates} />
          <EventNotices event={event} coming={coming} report={report} />
          <div className="aside-layout">
            <div className="stack stack--wide">
              {event.descriptionHtml && (
                <section className="prose">
                  <h2>{t.what}</h2>
                  <div lang={lang} dangerouslySetInnerHTML={{ __html: event.descriptionHtml }} />
                </section>
              )}
              {children}
              <EventProgramme event={event} dates={dates} chosen={chosen} lines={lines} />
              {below}
            </div>
            <EventAside event={event} />
          </div>
        </div>
      </Page>
    </>
  );
}

function EventHeader({ event }: { event: ShownEvent }) {
  const t = useText("events");
  const locale = useLocale();
  const tags = [
    { tone: "accent" as const, text: eventKindLabels[locale][event.kind] },
    event.edition !== null && { text: t.edition(event.edition) },
    event.sector && { text: locale === "nl" ? event.sector.name : event.sector.nameEn },
    event.cancelledAt && { tone: "danger" as const, text: t.cancelled },
    !event.publishedAt && { tone: "warn" as const, text: t.draft },
  ];
  return (
    <PageHeader
      deep
      title={event.title}
      lead={event.summary}
      lang={useContentLang()}
      above={
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
      }
      actions={
        event.mayOrganise && (
          <ButtonLink variant="secondary" small to={`/beheer/evenementen/${event.id}`}>
            {t.manage}
          </ButtonLink>
        )
      }
    />
  );
}

function EventNotices({ event, coming, report }: Pick<EventPageProps, "event" | "coming" | "report">) {
  const t = useText("events");
  const locale = useLocale();
  return (
    <>
      {event.cancelledAt && (
        <Notice tone="error" title={t.cancelled}>
          <p>{t.cancelledNotice}</p>
        </Notice>
      )}
      {!event.publishedAt && (
        <Notice tone="warning" title={t.draft}>
          <p>{t.draftNotice}</p>
        </Notice>
      )}
      {report && (
        <Notice tone="info" title={t.reportTitle}>
          <p>
            <AppLink to={`/verslagen/${report.slug}`}>{report.title}</AppLink>
          </p>
        </Notice>
      )}
      {coming && (
        <Notice tone="info" title={t.nextEdition}>
          <p>
            <AppLink to={`/evenementen/${coming.slug}`}>{coming.title}</AppLink>.{" "}
            {t.nextEditionOn(formatDay(coming.startsAt, locale))}
          </p>
        </Notice>
      )}
    </>
  );
}

function EventAside({ event }: { event: ShownEvent }) {
  const t = useText("events");
  const { series } = event;
  const lang = useContentLang();
  return (
    <aside className="stack">
      <Facts
        beside={false}
        facts={[
          { term: t.forWhom, value: event.audience && <span lang={lang}>{event.audience}</span> },
          { term: t.price, value: t.free },
          {
            term: t.filters.theme,
            value: event.themes.length > 0 && <Themes themes={event.themes} />,
          },
          {
            term: t.allEditions,
            value: series && (
              <>
                <AppLink to={`/reeksen/${series.slug}`}>{series.title}</AppLink>
                <br />
                <AppLink to={`/reeksen/${series.slug}#volgen`}>{t.followSeries}</AppLink>
              </>
            ),
          },
        ]}
      />
      {event.contactEmail && (
        <ContactCard title={t.contact} name={event.contactName} email={event.contactEmail} />
      )}
    </aside>
  );
}

/** Each leads to what there is about it, unless its network is not online. */
function Themes({ themes }: { themes: ShownEvent["themes"] }) {
  const locale = useLocale();
  return themes.map(({ id, name, nameEn, network }, i) => {
    const shown = locale === "nl" ? name : nameEn;
    return (
      <Fragment key={id}>
        {i > 0 && ", "}
        {network && !network.publishedAt ? shown : <AppLink to={`/themas/${id}`}>{shown}</AppLink>}
      </Fragment>
    );
  });
}
