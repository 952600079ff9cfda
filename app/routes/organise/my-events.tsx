import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisedEvents, PAST_PAGE } from "~/domain/events/organise-overview.server";
import { mayStartAnyEvent } from "~/domain/events/rules";
import { todoToday } from "~/domain/events/todo";
import { MyEventsPage } from "~/domain/events/ui/organise/my-events-page";
import { storiesToDo } from "~/domain/knowledge/stories/editor-pages.server";
import { StoriesTodo } from "~/domain/knowledge/stories/ui/editor-list-page";
import { articlesToCheck } from "~/domain/knowledge/articles/check.server";
import { ArticlesToCheck } from "~/domain/knowledge/articles/ui/todo";
import { organisesAnything } from "~/domain/people/rules";
import { roundsToDo } from "~/domain/reports/conclusions/todo.server";
import { reportsToDo } from "~/domain/reports/todo.server";
import { WorkTodo } from "~/domain/reports/ui/todo";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { NotAllowed } from "~/platform/errors";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, url }) => {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  const asked = Number(url.searchParams.get("pagina") ?? 1);
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const { pastCount, ...events } = await organisedEvents(viewer, page);
  const { coming, drafts, past, at } = events;
  const online = [...coming, ...past];
  const seats = await seatsLeft(online.flatMap((event) => event.occurrences.map((date) => date.id)));
  return {
    ...events,
    seats,
    todo: todoToday([...coming, ...drafts, ...past], seats, at),
    reports: await reportsToDo(viewer),
    rounds: await roundsToDo(viewer, ["ORGANISER", "STEERING"]),
    stories: await storiesToDo(viewer),
    articles: await articlesToCheck(viewer),
    page,
    pages: Math.ceil(pastCount / PAST_PAGE),
    mayStart: mayStartAnyEvent(viewer),
    done: url.searchParams.get("gedaan"),
  };
});

export const meta: MetaFunction = () => [{ title: "Beheer - Netwerf" }];

export default function MyEvents() {
  const { reports, rounds, stories, articles, ...page } = useLoaderData<typeof loader>();
  return (
    <MyEventsPage {...page}>
      <WorkTodo id="verslagen" title="Verslagen en besluiten" reports={reports} rounds={rounds} />
      <StoriesTodo list={stories} />
      <ArticlesToCheck list={articles} />
    </MyEventsPage>
  );
}
