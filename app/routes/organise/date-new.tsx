import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateForm } from "~/domain/events/date-form";
import { organisedEvent } from "~/domain/events/organised.server";
import { addDate } from "~/domain/events/save-date.server";
import { DateFormPage } from "~/domain/events/ui/organise/date-form-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, title, publishedAt } = await organisedEvent(viewer, params.eventId!);
  return { event: { id, title }, online: publishedAt !== null };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  await addDate(viewer, params.eventId!, await parseForm(request, DateForm));
  return redirect(`${eventPath(params.eventId!)}?gedaan=dag`);
});

export const meta: MetaFunction = () => [{ title: "Nieuwe dag - Netwerf" }];

export default function NewDate() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <DateFormPage date={null} {...useLoaderData<typeof loader>()} refused={refused} />;
}
