import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAddress, readFilter } from "~/domain/events/event-filter";
import { filterOptions } from "~/domain/events/listing.server";
import { EventFilters } from "~/domain/events/ui/event-filters";
import { FeedLinks } from "~/domain/events/ui/feed-links";
import { absoluteUrl } from "~/platform/origin.server";
import { PageHeader, Page } from "~/ui/page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { Tabs } from "~/ui/tabs";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";
import { ListView } from "./list-view";
import { listView } from "./list-view.server";

export const handle: PageHandle = { script: "live" };

export const loader = read(async ({ viewer, url, locale }) => {
  const filter = readFilter(url.searchParams);
  const view = await listView(viewer, filter, url.searchParams);
  const feed = { ...filter, past: false };
  return {
    filter,
    view,
    options: await filterOptions(viewer),
    feeds: {
      calendarUrl: absoluteUrl(listAddress("/evenementen.ics", feed)),
      atom: listAddress("/evenementen.atom", feed),
      rss: listAddress("/evenementen.rss", feed),
    },
    url: absoluteUrl(filter.past ? "/evenementen?periode=voorbij" : "/evenementen"),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = textFor(data.locale, "events");
  const about = data.filter.past
    ? { title: t.pastTitle, description: t.pastLead }
    : { title: t.comingTitle, description: t.lead };
  return pageMeta({ ...about, url: data.url, locale: data.locale });
};

export default function Events() {
  const { filter, view, options, feeds } = useLoaderData<typeof loader>();
  const t = useText("events");
  const past = filter.past && view.name === "lijst";
  const title = view.name !== "lijst" ? t.title : past ? t.pastTitle : t.comingTitle;
  const month = view.name === "maand" ? view.month : undefined;
  return (
    <>
      <PageHeader title={title} lead={past ? t.pastLead : t.lead} />
      <Page>
        <div className="stack stack--wide">
          <ViewTabs {...{ filter, view: view.name, past }} />
          <EventFilters filter={filter} view={view.name} month={month} options={options} />
          <ListView filter={filter} view={view} />
          <FeedLinks {...feeds} />
        </div>
      </Page>
    </>
  );
}

type TabsProps = { filter: ReturnType<typeof readFilter>; view: string; past: boolean };

/** The ways to look at the same events; what they are narrowed to stays. */
function ViewTabs({ filter, view, past }: TabsProps) {
  const t = useText("events");
  const to = (change: { view?: string; past: boolean }) => listAddress("/evenementen", filter, change);
  const list = view === "lijst";
  return (
    <Tabs
      label={t.views.label}
      tabs={[
        { label: t.periods.coming, to: to({ past: false }), current: list && !past },
        { label: t.periods.past, to: to({ past: true }), current: past },
        { label: t.views.month, to: to({ view: "maand", past: false }), current: view === "maand" },
        {
          label: t.views.province,
          to: to({ view: "provincie", past: false }),
          current: view === "provincie",
        },
      ]}
    />
  );
}
