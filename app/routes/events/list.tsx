import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PAGE_SIZE, readFilter } from "~/domain/events/event-filter";
import { monthBounds, readMonth } from "~/domain/events/month";
import { countByProvince, filterOptions, listDates } from "~/domain/events/queries.server";
import { EventFilters } from "~/domain/events/ui/event-filters";
import { EventList } from "~/domain/events/ui/event-line";
import { MonthView } from "~/domain/events/ui/month-view";
import { ProvinceView } from "~/domain/events/ui/province-view";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { brusselsDay } from "~/platform/time";
import { EmptyState } from "~/ui/empty-state";
import { addMonths } from "~/ui/months";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { Tabs } from "~/ui/tabs";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { useLive } from "~/ui/use-live";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, url, locale }) => {
  const query = url.searchParams;
  const view = ["maand", "provincie"].find((one) => one === query.get("weergave")) ?? "lijst";
  const at = now();
  const month = readMonth(query.get("maand"), at);
  const filter = {
    ...readFilter(query),
    ...(view === "maand" ? monthBounds(month, addMonths(month, 1)) : {}),
  };
  const [{ dates, total }, options, counts] = await Promise.all([
    listDates(viewer, filter, view === "maand" ? 200 : PAGE_SIZE),
    filterOptions(viewer),
    view === "provincie" ? countByProvince(viewer) : {},
  ]);
  const withDay = dates.map((date) => ({ ...date, day: brusselsDay(date.startsAt) }));
  const seats = filter.past ? {} : await seatsLeft(dates.map((date) => date.id));
  return {
    view,
    filter,
    dates: withDay,
    total,
    options,
    counts,
    seats,
    month,
    today: brusselsDay(at),
    query: query.toString(),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = textFor(data?.locale ?? "nl", "events");
  return [
    { title: `${data?.filter.past ? t.pastTitle : t.comingTitle} - Netwerf` },
    { name: "description", content: t.lead },
  ];
};

type Data = Awaited<ReturnType<typeof loader>>;

export default function Events() {
  const data = useLoaderData<typeof loader>();
  const { view, filter, dates, options } = data;
  const t = useText("events");
  useLive(filter.past ? [] : dates.map((date) => `seats:${date.id}`));
  const to = (change: Record<string, string | null>) => address(data.query, change);
  const tabs = [
    { label: t.periods.coming, to: "/evenementen", current: view === "lijst" && !filter.past },
    { label: t.periods.past, to: "/evenementen?periode=voorbij", current: view === "lijst" && filter.past },
    {
      label: t.views.month,
      to: to({ weergave: "maand", periode: null, pagina: null }),
      current: view === "maand",
    },
    {
      label: t.views.province,
      to: to({ weergave: "provincie", periode: null, pagina: null }),
      current: view === "provincie",
    },
  ];
  return (
    <>
      <PageHeader title={filter.past ? t.pastTitle : t.comingTitle} lead={t.lead} />
      <Page>
        <div className="stack stack--wide">
          <Tabs label={t.views.label} tabs={tabs} />
          <EventFilters filter={filter} view={view} options={options} />
          {view === "maand" ? <Month data={data} to={to} /> : <List data={data} to={to} />}
          <p>
            <a href={`/evenementen.ics?${data.query}`}>{t.subscribe}</a> ·{" "}
            <a href="/evenementen.rss">{t.newsFeed}</a>
          </p>
        </div>
      </Page>
    </>
  );
}

type PartProps = { data: Data; to: (change: Record<string, string | null>) => string };

function Month({ data: { month, today, dates }, to }: PartProps) {
  return (
    <MonthView
      month={month}
      today={today}
      dates={dates}
      previous={to({ maand: addMonths(month, -1) })}
      next={to({ maand: addMonths(month, 1) })}
    />
  );
}

function List({ data: { view, filter, dates, total, counts, seats }, to }: PartProps) {
  const t = useText("events");
  return (
    <>
      {view === "provincie" && <ProvinceView counts={counts} chosen={filter.province} />}
      <p role="status">{t.found(total)}</p>
      {dates.length > 0 ? (
        <EventList dates={dates} seats={seats} past={filter.past} />
      ) : (
        <EmptyState title={t.noneTitle}>{t.noneHint}</EmptyState>
      )}
      <Pager
        page={filter.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        to={(page) => to({ pagina: String(page) })}
      />
    </>
  );
}

/** This page with something in its address changed; null takes it out. */
function address(query: string, change: Record<string, string | null>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return `/evenementen?${params.toString()}`;
}
