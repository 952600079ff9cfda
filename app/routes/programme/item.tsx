import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ItemForm } from "~/domain/events/programme-form";
import { plannedItem } from "~/domain/events/programme-queries.server";
import { ItemPage, type ItemPageProps } from "~/domain/events/ui/programme-editor/item-page";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { changeItem } from "~/domain/registrations/edit-programme.server";
import { programmePeople } from "~/domain/registrations/programme-people.server";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { itemValues, overrideWords } from "./item-values.server";
import { nameOf, placeOf } from "./words";

export const loader = read(async ({ viewer, params }): Promise<ItemPageProps> => {
  const { item, dates, rounds, event } = await plannedItem(viewer, params.eventId!, params.itemId!);
  const people = await programmePeople(viewer, event.id);
  const taken = dates.flatMap((date) => {
    const here = people.find((one) => one.itemId === item.id && one.occurrenceId === date.id);
    return here?.seated ? [`${placeOf(date)} ${here.seated}`] : [];
  });
  return {
    eventId: event.id,
    item: { id: item.id, title: item.title, shared: item.occurrenceId === null },
    values: itemValues(item),
    dates: dates.map((date) => ({ id: date.id, name: nameOf(date), place: placeOf(date) })),
    rounds,
    taken: taken.length > 0 ? `Nu bezet: ${taken.join(", ")}.` : "",
    differs: dates.map((date) => ({
      occurrenceId: date.id,
      place: placeOf(date),
      words: overrideWords(
        item,
        item.overrides.find((one) => one.occurrenceId === date.id),
      ),
    })),
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const { eventId = "", itemId = "" } = params;
  await changeItem(viewer, eventId, itemId, await parseForm(request, ItemForm));
  return redirect(`${programmePaths(eventId).all}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.item?.title ?? "Programma"} - Netwerf` },
];

export default function Item() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ItemPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
