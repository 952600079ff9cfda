import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDates } from "~/domain/events/queries.server";
import { EventList } from "~/domain/events/ui/event-line";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, locale }) => {
  const { dates } = await listDates(viewer, { past: false, page: 1 }, 4);
  return { dates, seats: await seatsLeft(dates.map((date) => date.id)), locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = textFor(data?.locale ?? "nl", "home");
  return [{ title: `Netwerf - ${t.title}` }, { name: "description", content: t.lead }];
};

export default function Home() {
  const { dates, seats } = useLoaderData<typeof loader>();
  const t = useText("home");
  return (
    <>
      <PageHeader
        deep
        title={t.title}
        lead={t.lead}
        actions={<ButtonLink to="/evenementen">{t.showEvents}</ButtonLink>}
      />
      <Page>
        <div className="stack stack--wide">
          <section className="stack">
            <h2>{t.nextUp}</h2>
            {dates.length > 0 ? (
              <EventList dates={dates} seats={seats} />
            ) : (
              <EmptyState title={t.nothingComing}>{t.nothingComingHint}</EmptyState>
            )}
          </section>
          <section className="stack">
            <h2>{t.howTitle}</h2>
            <ol className="grid grid--three">
              {t.how.map((step) => (
                <li key={step.title}>
                  <Card title={step.title}>
                    <p>{step.text}</p>
                  </Card>
                </li>
              ))}
            </ol>
          </section>
          <section>
            <h2>{t.past}</h2>
            <p>
              <AppLink to="/evenementen?periode=voorbij">{t.pastLead}</AppLink>
            </p>
          </section>
        </div>
      </Page>
    </>
  );
}
