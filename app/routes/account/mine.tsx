import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doorsOf, type DoorToStandAt } from "~/domain/events/doors.server";
import { groupsIHelp } from "~/domain/focus-groups/lead/my-groups.server";
import { MyGroups } from "~/domain/focus-groups/ui/lead/my-groups";
import { storiesWaitingFor } from "~/domain/knowledge/stories/editor-pages.server";
import { myStories } from "~/domain/knowledge/stories/personal-data.server";
import { StoriesAtGate } from "~/domain/knowledge/stories/ui/editor-list-page";
import { MyStories } from "~/domain/knowledge/stories/ui/my-stories";
import { ownNetworks } from "~/domain/networks/queries.server";
import { organisesAnything } from "~/domain/people/rules";
import { roundsToDo, roundsWaitingFor } from "~/domain/reports/conclusions/todo.server";
import { WaitingRounds } from "~/domain/reports/conclusions/ui/round-page";
import { reportsIWrite } from "~/domain/reports/todo.server";
import { ReportsIWrite, WorkTodo } from "~/domain/reports/ui/todo";
import { registrationsOf } from "~/domain/registrations/queries.server";
import { now } from "~/platform/clock.server";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import { read } from "../handle.server";
import { mustBeLoggedIn } from "./logged-in.server";

export const loader = read(async (call) => {
  mustBeLoggedIn(call);
  const { viewer, locale } = call;
  const registrations = await registrationsOf(viewer);
  const at = now();
  return {
    name: viewer.name,
    organises: organisesAnything(viewer),
    coming: registrations.filter((one) => one.occurrence.endsAt >= at).reverse(),
    past: registrations.filter((one) => one.occurrence.endsAt < at),
    doors: await doorsOf(viewer),
    groups: await groupsIHelp(viewer),
    networks: await ownNetworks(viewer),
    rounds: await roundsWaitingFor(viewer),
    decisions: await roundsToDo(viewer, ["STEERING"]),
    reports: await reportsIWrite(viewer),
    stories: await myStories(viewer),
    storiesAtGate: await storiesWaitingFor(viewer),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(data?.locale ?? "nl", "account").title} - Netwerf` },
];

type Mine = Awaited<ReturnType<typeof registrationsOf>>[number];

export default function MyPage() {
  const data = useLoaderData<typeof loader>();
  const { name, organises, coming, past, doors, groups, networks, rounds, decisions, reports } = data;
  const { stories, storiesAtGate } = data;
  const lists = [coming, past, doors, groups, networks, rounds, decisions, reports, stories, storiesAtGate];
  const t = useText("account");
  const events = useText("events");
  return (
    <>
      <PageHeader
        title={t.hello(name)}
        actions={organises && <ButtonLink to="/beheer">{t.organise}</ButtonLink>}
      />
      <Page>
        <div className="stack stack--wide">
          <WaitingRounds list={rounds} />
          <WorkTodo id="stuurgroep" title="Stuurgroep" rounds={decisions} />
          <Doors list={doors} />
          <StoriesAtGate list={storiesAtGate} />
          <MyGroups list={groups} />
          <ReportsIWrite list={reports} />
          <MyStories list={stories} />
          <MyNetworks list={networks} />
          {lists.every(({ length }) => length === 0) && (
            <EmptyState title={t.none} actions={<ButtonLink to="/evenementen">{events.title}</ButtonLink>} />
          )}
          <Registrations title={t.coming} list={coming} />
          <Registrations title={t.past} list={past} />
          <section className="stack">
            <h2>{t.myAccount}</h2>
            <ul>
              <li>
                <AppLink to="/mijn/gegevens">{t.myData}</AppLink>
              </li>
              <li>
                <AppLink to="/mijn/sessies">{t.sessions}</AppLink>
              </li>
            </ul>
            <AppForm action="/afmelden" reload>
              <SubmitButton variant="secondary">{t.logout}</SubmitButton>
            </AppForm>
          </section>
        </div>
      </Page>
    </>
  );
}

/** Where somebody helps at the door: straight to it, for on the day there is no time to look. */
function Doors({ list }: { list: DoorToStandAt[] }) {
  const { doors: t } = useText("account");
  if (list.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <ul className="grid grid--two">
        {list.map(({ id, startsAt, endsAt, venue, event }) => (
          <li key={id}>
            <Card
              title={event.title}
              footer={
                <div className="row">
                  <ButtonLink to={`/beheer/datums/${id}/onthaal`}>{t.open}</ButtonLink>
                  <ButtonLink
                    variant="secondary"
                    icon="download"
                    to={`/beheer/datums/${id}/lijsten.pdf`}
                    reload
                  >
                    {t.lists}
                  </ButtonLink>
                </div>
              }
            >
              <p>
                <TimeRange start={startsAt} end={endsAt} />
                <br />
                {venue ? `${venue.name}, ${venue.municipality}` : "Online"}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

type MyNetwork = Awaited<ReturnType<typeof ownNetworks>>[number];

/** The learning networks one has a role in. */
function MyNetworks({ list }: { list: MyNetwork[] }) {
  const t = useText("networks");
  if (list.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.mine}</h2>
      <ul>
        {list.map(({ id, slug, name }) => (
          <li key={id}>
            <AppLink to={`/netwerken/${slug}`}>{name}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Registrations({ title, list }: { title: string; list: Mine[] }) {
  const { manage } = useText("registration");
  if (list.length === 0) return null;
  const tone = { CONFIRMED: "good", WAITLISTED: "warn", OFFERED: "warn", CANCELLED: "plain" } as const;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="grid grid--two">
        {list.map(({ id, path, status, occurrence }) => (
          <li key={id}>
            <Card
              title={occurrence.event.title}
              to={path}
              above={
                <Tag tone={tone[status]}>
                  {manage.status[status.toLowerCase() as Lowercase<typeof status>]}
                </Tag>
              }
            >
              <p>
                <TimeRange start={occurrence.startsAt} end={occurrence.endsAt} />
                <br />
                {occurrence.venue ? `${occurrence.venue.name}, ${occurrence.venue.municipality}` : "Online"}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
