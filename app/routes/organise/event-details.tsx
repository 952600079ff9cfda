import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EventForm } from "~/domain/events/event-form";
import { changeEvent, eventChoices, eventToEdit } from "~/domain/events/save-event.server";
import { EventFormPage } from "~/domain/events/ui/organise/event-form-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const event = await eventToEdit(viewer, params.eventId!);
  return {
    event,
    choices: await eventChoices(viewer, event),
    me: { name: viewer.name, email: viewer.email },
    saved: url.searchParams.has("bewaard"),
  };
});

export const action = write(async ({ viewer, params, request }) => {
  await changeEvent(viewer, params.eventId!, await parseForm(request, EventForm));
  return redirect(`${eventPath(params.eventId!)}/gegevens?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Gegevens: ${data?.event.title ?? ""} - Netwerf` },
];

export default function EventDetails() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <EventFormPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
