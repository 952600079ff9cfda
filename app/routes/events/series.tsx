import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seriesBySlug } from "~/domain/events/queries.server";
import { EventList } from "~/domain/events/ui/event-line";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { Page, PageHeader } from "~/ui/page";
import { useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const series = await seriesBySlug(viewer, params.slug!);
  const at = now();
  const coming = series.events.flatMap((event) =>
    event.occurrences.filter((date) => date.endsAt >= at).map((date) => date.id),
  );
  return { series, seats: await seatsLeft(coming), at };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.series.title ?? ""} - Netwerf` },
  { name: "description", content: data?.series.description ?? "" },
];

export default function Series() {
  const { series, seats, at } = useLoaderData<typeof loader>();
  const t = useText("events");
  return (
    <>
      <PageHeader
        title={series.title}
        lead={series.description}
        crumbs={[{ label: t.title, to: "/evenementen" }, { label: series.title }]}
      />
      <Page>
        <div className="stack stack--wide">
          {series.events.map((event) => {
            const dates = event.occurrences.map((date) => ({ ...date, event }));
            return (
              <section key={event.id}>
                <h2>{event.edition === null ? event.title : t.edition(event.edition)}</h2>
                <EventList dates={dates} seats={seats} past={dates.every((date) => date.endsAt < at)} />
              </section>
            );
          })}
          {series.network?.fundingLine && <p className="soft">{series.network.fundingLine}</p>}
        </div>
      </Page>
    </>
  );
}
