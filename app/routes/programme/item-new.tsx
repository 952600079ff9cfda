import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ItemForm } from "~/domain/events/programme-form";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { ItemPage, type ItemPageProps } from "~/domain/events/ui/programme-editor/item-page";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { addItem } from "~/domain/registrations/edit-programme.server";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";
import { nameOf, placeOf } from "./words";

export const loader = read(async ({ viewer, params, url }): Promise<ItemPageProps> => {
  const { dates, rounds } = await programmePlan(viewer, params.eventId!);
  const wanted = url.searchParams.get("datum") ?? "";
  // With one date there is nothing to choose: the item is simply of the event.
  const occurrenceId = dates.length > 1 && dates.some((date) => date.id === wanted) ? wanted : "";
  return {
    eventId: params.eventId!,
    item: null,
    values: { occurrenceId },
    dates: dates.map((date) => ({ id: date.id, name: nameOf(date), place: placeOf(date) })),
    rounds,
    taken: "",
    differs: [],
  };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  const input = await parseForm(request, ItemForm);
  await addItem(viewer, params.eventId!, input);
  return redirect(`${programmePaths(params.eventId!).all}?${savedOn(input.occurrenceId)}`);
});

const savedOn = (occurrenceId: string | null) => (occurrenceId ? `datum=${occurrenceId}&bewaard` : "bewaard");

export const meta = () => [{ title: "Nieuw onderdeel - Netwerf" }];

export default function NewItem() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ItemPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
