import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateForm } from "~/domain/events/date-form";
import { changeDate, dateToEdit } from "~/domain/events/save-date.server";
import { DateFormPage } from "~/domain/events/ui/organise/date-form-page";
import { datePath } from "~/domain/events/ui/organise-bars";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const { event, ...date } = await dateToEdit(viewer, params.occurrenceId!);
  return {
    event: { id: event.id, title: event.title },
    date,
    online: event.publishedAt !== null,
    saved: url.searchParams.has("bewaard"),
  };
});

export const action = write(async ({ viewer, params, request }) => {
  await changeDate(viewer, params.occurrenceId!, await parseForm(request, DateForm));
  return redirect(`${datePath(params.occurrenceId!)}/gegevens?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Gegevens van een dag: ${data?.event.title ?? ""} - Netwerf` },
];

export default function DateDetails() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <DateFormPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
