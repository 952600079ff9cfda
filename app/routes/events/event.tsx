import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { structuredData } from "~/domain/events/structured-data.server";
import { EventPage } from "~/domain/events/ui/event-page";
import { FilesOnEvent } from "~/domain/files/ui/files-on-event";
import { filesOnEvent } from "~/domain/files/visible.server";
import { groupsIHelp } from "~/domain/focus-groups/lead/my-groups.server";
import { MyGroupsToday } from "~/domain/focus-groups/ui/lead/my-groups";
import { gaveRise } from "~/domain/knowledge/stories/gave-rise.server";
import { GaveRise } from "~/domain/knowledge/stories/ui/gave-rise";
import { publishedReportOf } from "~/domain/reports/queries.server";
import { networkOnEvent } from "~/domain/reports/hand-over/on-event.server";
import { OnEvent } from "~/domain/reports/hand-over/ui/on-event";
import { absoluteUrl } from "~/platform/origin.server";
import { Live } from "~/ui/live";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { shownEvent } from "./shown-event.server";

export const handle: PageHandle = { script: "live" };

export const loader = read(async ({ viewer, caller, params, url, locale }) => {
  const page = await shownEvent(viewer, params.slug!, url.searchParams.get("datum"));
  const myGroups = await groupsIHelp(viewer, page.event.id);
  const report = await publishedReportOf(page.event.id);
  const files = await filesOnEvent(viewer, page.event.id);
  const ofNetwork = await networkOnEvent(viewer, page.event);
  const came = await gaveRise(caller, page.event.id);
  const address = absoluteUrl(`/evenementen/${page.event.slug}`);
  return {
    ...page,
    report,
    ofNetwork,
    files,
    came,
    myGroups,
    url: address,
    funder: page.event.network?.fundingLine,
    json: structuredData(page.event, page.dates, address),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { event, url, locale } = data;
  const hidden = event.publishedAt === null ? [{ name: "robots", content: "noindex" }] : [];
  return [...pageMeta({ title: event.title, description: event.summary, url, locale }), ...hidden];
};

export default function EventRoute() {
  const {
    json,
    myGroups,
    ofNetwork,
    files,
    came,
    funder: _funder,
    url: _url,
    locale: _locale,
    ...page
  } = useLoaderData<typeof loader>();
  const changing = page.dates.filter(({ state }) => state !== "past" && state !== "cancelled");
  return (
    <>
      <script
        type="application/ld+json"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: json }}
      />
      <Live topics={changing.map((date) => `seats:${date.id}`)} />
      <MyGroupsToday list={myGroups} />
      <EventPage {...page} below={<FilesOnEvent files={files} />}>
        {ofNetwork && <OnEvent {...ofNetwork} />}
        <GaveRise {...came} />
      </EventPage>
    </>
  );
}
