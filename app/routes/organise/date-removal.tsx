import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organisedDate } from "~/domain/events/organised.server";
import { removeDate } from "~/domain/events/remove-draft.server";
import { RemovalPage } from "~/domain/events/ui/organise/removal-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { event, startsAt, venue } = await organisedDate(viewer, params.occurrenceId!);
  return { event: { id: event.id, title: event.title }, date: { startsAt, venue } };
});

export const action = write(async ({ viewer, params }) => {
  const { eventId } = await removeDate(viewer, params.occurrenceId!);
  return redirect(`${eventPath(eventId)}?gedaan=dag-weg`);
});

export const meta: MetaFunction = () => [{ title: "Dag verwijderen - Netwerf" }];

export default function DateRemoval() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RemovalPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
