import { useLoaderData } from "@remix-run/react";
import { planDays, type PlanDay } from "~/domain/events/programme-days";
import { programmePlan, type ProgrammePlan } from "~/domain/events/programme-queries.server";
import { blocksOf, titleOf } from "~/domain/events/retiming";
import { ProgrammeEditorPage, type EditorPageProps } from "~/domain/events/ui/programme-editor/editor-page";
import { programmePeople } from "~/domain/registrations/programme-people.server";
import { pendingNotices } from "~/domain/registrations/programme-notice.server";
import { read } from "../handle.server";
import "./programme.css";
import { placeOf } from "./words";

export const loader = read(async ({ viewer, params, url }): Promise<EditorPageProps> => {
  const eventId = params.eventId!;
  const plan = await programmePlan(viewer, eventId);
  const [people, pending] = await Promise.all([
    programmePeople(viewer, eventId),
    pendingNotices(viewer, eventId),
  ]);
  const days = planDays(plan, people);
  const { id, slug, title } = plan.event;
  return {
    event: { id, slug, title },
    days,
    rounds: plan.rounds,
    chosen: url.searchParams.get("datum"),
    untold: pending.map(({ occurrenceId, ...rest }) => ({
      ...rest,
      place: placeOf(plan.dates.find((date) => date.id === occurrenceId)!),
    })),
    done: whatWasDone(url.searchParams, days, plan.rounds),
  };
});

function whatWasDone(
  query: URLSearchParams,
  days: PlanDay[],
  rounds: ProgrammePlan["rounds"],
): EditorPageProps["done"] {
  if (query.has("bewaard")) return { kind: "saved" };
  if (query.has("verwittigd")) return { kind: "told" };
  const day = days.find((one) => one.id === query.get("datum"));
  const block = day && blocksOf(day.lines).find((one) => one.id === query.get("verplaatst"));
  return block ? { kind: "moved", title: titleOf(block, rounds), start: block.start } : null;
}

export const meta = () => [{ title: "Programma - Netwerf" }];

export default function Programme() {
  return <ProgrammeEditorPage {...useLoaderData<typeof loader>()} />;
}
