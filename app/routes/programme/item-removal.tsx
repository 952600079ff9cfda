import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { plannedItem } from "~/domain/events/programme-queries.server";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { ItemRemovalPage, type ItemRemovalProps } from "~/domain/events/ui/programme-editor/removal-page";
import { programmePeople } from "~/domain/registrations/programme-people.server";
import { removeItem } from "~/domain/registrations/remove-from-programme.server";
import { read, write, type Refused } from "../handle.server";
import { nameOf } from "./words";

export const loader = read(async ({ viewer, params }): Promise<ItemRemovalProps> => {
  const { item, dates, event } = await plannedItem(viewer, params.eventId!, params.itemId!);
  const people = await programmePeople(viewer, event.id);
  return {
    eventId: event.id,
    item: { id: item.id, title: item.title, shared: item.occurrenceId === null },
    people: dates.flatMap((date) => {
      const here = people.find((one) => one.itemId === item.id && one.occurrenceId === date.id);
      return here ? [{ occurrenceId: date.id, name: nameOf(date), count: here.people }] : [];
    }),
  };
});

export const action = write(async ({ viewer, params }) => {
  const { eventId = "", itemId = "" } = params;
  await removeItem(viewer, eventId, itemId);
  return redirect(`${programmePaths(eventId).all}?bewaard`);
});

export const meta = () => [{ title: "Onderdeel verwijderen - Netwerf" }];

export default function ItemRemoval() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ItemRemovalPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
