import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EventForm } from "~/domain/events/event-form";
import { mayStartAnyEvent } from "~/domain/events/rules";
import { createEvent, eventChoices } from "~/domain/events/save-event.server";
import { EventFormPage } from "~/domain/events/ui/organise/event-form-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { NotAllowed } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer }) => {
  if (!mayStartAnyEvent(viewer)) throw new NotAllowed();
  return { me: { name: viewer.name, email: viewer.email }, choices: await eventChoices(viewer) };
});

export const action = writeOnce(async ({ viewer, request }) => {
  const { id } = await createEvent(viewer, await parseForm(request, EventForm));
  return redirect(`${eventPath(id)}?gedaan=nieuw`);
});

export const meta: MetaFunction = () => [{ title: "Nieuw evenement - Netwerf" }];

export default function NewEvent() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <EventFormPage event={null} {...useLoaderData<typeof loader>()} refused={refused} />;
}
