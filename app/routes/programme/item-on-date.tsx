import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OverrideForm } from "~/domain/events/programme-form";
import { plannedItem } from "~/domain/events/programme-queries.server";
import { OnDatePage, type OnDatePageProps } from "~/domain/events/ui/programme-editor/on-date-page";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { changeItemOnDate } from "~/domain/registrations/edit-programme.server";
import { programmePeople } from "~/domain/registrations/programme-people.server";
import { NotFound } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { overrideValues } from "./item-values.server";
import { nameOf } from "./words";

export const loader = read(async ({ viewer, params }): Promise<OnDatePageProps> => {
  const { item, dates, event } = await plannedItem(viewer, params.eventId!, params.itemId!);
  const date = dates.find((one) => one.id === params.occurrenceId);
  if (!date || item.occurrenceId !== null) throw new NotFound("item");
  const people = await programmePeople(viewer, event.id);
  const here = people.find((one) => one.itemId === item.id && one.occurrenceId === date.id);
  const { id, title, startMinute, endMinute, room, capacity } = item;
  return {
    eventId: event.id,
    item: { id, title, startMinute, endMinute, room, capacity },
    date: { id: date.id, name: nameOf(date) },
    values: overrideValues(item.overrides.find((one) => one.occurrenceId === date.id)),
    seated: here?.seated ?? 0,
    waiting: here?.waiting ?? 0,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const { eventId = "", itemId = "", occurrenceId = "" } = params;
  const input = await parseForm(request, OverrideForm);
  await changeItemOnDate(viewer, eventId, { itemId, occurrenceId }, input);
  return redirect(`${programmePaths(eventId).day(occurrenceId)}&bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.item.title ?? "Programma"} - Netwerf` },
];

export default function ItemOnDate() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <OnDatePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
