import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seriesBySlug } from "~/domain/events/queries.server";
import { EventList } from "~/domain/events/ui/event-card";
import { FollowSeries } from "~/domain/events/ui/follow-form";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { absoluteUrl } from "~/platform/origin.server";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "live" };

export const loader = read(async ({ viewer, params, url, locale }) => {
  const series = await seriesBySlug(viewer, params.slug!);
  const at = now();
  const coming = series.events.flatMap((event) =>
    event.occurrences.filter((date) => date.endsAt > at).map((date) => date.id),
  );
  return {
    series,
    funder: series.network?.fundingLine,
    seats: await seatsLeft(coming),
    at,
    followed: url.searchParams.has("gevolgd"),
    url: absoluteUrl(`/reeksen/${series.slug}`),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? pageMeta({
        title: data.series.title,
        description: data.series.description,
        url: data.url,
        locale: data.locale,
      })
    : [];

export default function Series() {
  const { series, seats, at, followed } = useLoaderData<typeof loader>();
  const t = useText("events");
  return (
    <>
      <PageHeader
        title={series.title}
        lang={useContentLang()}
        lead={series.description}
        crumbs={[{ label: t.title, to: "/evenementen" }, { label: series.title }]}
      />
      <Page>
        <div className="stack stack--wide">
          <section className="stack">
            <h2>{t.allEditions}</h2>
            <Live topics={Object.keys(seats).map((id) => `seats:${id}`)} />
            <EventList events={series.events} seats={seats} at={at} />
          </section>
          <section className="stack" id="volgen">
            <h2>{t.followTitle(series.title)}</h2>
            {followed ? (
              <Notice tone="success" title={t.followed} live>
                <p>{t.followedHint}</p>
              </Notice>
            ) : (
              <FollowSeries series={series} />
            )}
          </section>
        </div>
      </Page>
    </>
  );
}
