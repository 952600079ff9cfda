import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comingByProvince, listEvents } from "~/domain/events/listing.server";
import { EventList } from "~/domain/events/ui/event-card";
import { ProvinceMap } from "~/domain/events/ui/province-map";
import { SearchBox } from "~/domain/finding/ui/search-box";
import suggestScript from "~/domain/finding/ui/suggest-script.ts?worker&url";
import type { ListedStory } from "~/domain/knowledge/stories/listed";
import { newestStories } from "~/domain/knowledge/stories/list.server";
import { StoryCards } from "~/domain/knowledge/stories/ui/story-card";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { now } from "~/platform/clock.server";
import { absoluteUrl } from "~/platform/origin.server";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { Live } from "~/ui/live";
import { Page, PageHeader } from "~/ui/page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "live", helpers: [suggestScript] };

const coming = { past: false, page: 1 };

export const loader = read(async ({ viewer, locale }) => {
  const [next, before, provinces, stories] = await Promise.all([
    listEvents(viewer, coming, 3),
    listEvents(viewer, { ...coming, past: true }, 2),
    comingByProvince(viewer, coming),
    newestStories(3),
  ]);
  const dates = next.events.flatMap((event) => event.occurrences);
  return {
    next: next.events,
    before: before.events,
    stories,
    counts: Object.fromEntries(Object.entries(provinces).map(([name, { count }]) => [name, count])),
    seats: await seatsLeft(dates.map((date) => date.id)),
    at: now(),
    url: absoluteUrl("/"),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = textFor(data.locale, "home");
  return pageMeta({ title: t.title, description: t.lead, url: data.url, locale: data.locale });
};

export default function Home() {
  const { next, before, stories, counts, seats, at } = useLoaderData<typeof loader>();
  const t = useText("home");
  return (
    <>
      <PageHeader
        deep
        title={t.title}
        lead={t.lead}
        actions={
          <ButtonLink variant="secondary" to="/evenementen">
            {t.showEvents}
          </ButtonLink>
        }
      >
        <SearchBox hint />
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          <section className="stack">
            <h2>{t.nextUp}</h2>
            <Live topics={Object.keys(seats).map((id) => `seats:${id}`)} />
            {next.length > 0 ? (
              <EventList events={next} seats={seats} at={at} />
            ) : (
              <EmptyState title={t.nothingComing}>{t.nothingComingHint}</EmptyState>
            )}
          </section>
          <Nearby counts={counts} />
          <Knowledge stories={stories} />
          <HowItWorks />
          <LearningNetworks />
          {before.length > 0 && (
            <section className="stack">
              <h2>{t.past}</h2>
              <p className="soft">{t.pastLead}</p>
              <EventList events={before} seats={{}} at={at} />
              <p>
                <AppLink to="/evenementen?periode=voorbij">{t.showPast}</AppLink>
              </p>
            </section>
          )}
        </div>
      </Page>
    </>
  );
}

function Nearby({ counts }: { counts: Record<string, number> }) {
  const { provinces: t } = useText("events");
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p className="soft">{t.hint}</p>
      <ProvinceMap
        counts={counts}
        to={(province) => `/evenementen?weergave=provincie&provincie=${province}`}
      />
    </section>
  );
}

/** How others do it, and what is still asked. */
function Knowledge({ stories }: { stories: ListedStory[] }) {
  const t = useText("home");
  return (
    <section className="stack">
      <h2>{t.stories}</h2>
      <p className="soft">{t.storiesLead}</p>
      <StoryCards stories={stories} level={3} three />
      <p className="row">
        <AppLink to="/verhalen">{t.showStories}</AppLink>
        <AppLink to="/vragen">{t.showQuestions}</AppLink>
        <AppLink to="/naslag">{t.showArticles}</AppLink>
      </p>
    </section>
  );
}

function HowItWorks() {
  const t = useText("home");
  return (
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
  );
}

function LearningNetworks() {
  const t = useText("networks");
  return (
    <section className="stack">
      <h2>{t.homeTitle}</h2>
      <p className="measure">{t.homeLead}</p>
      <p>
        <AppLink to="/netwerken">{t.showAll}</AppLink>
      </p>
    </section>
  );
}
