import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CancelForm } from "~/domain/events/cancel-form";
import { cancelDate, wouldBeCancelled } from "~/domain/events/cancel.server";
import { organisedDate } from "~/domain/events/organised.server";
import { CancellationPage } from "~/domain/events/ui/organise/cancellation-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { event } = await organisedDate(viewer, params.occurrenceId!);
  return { ...(await wouldBeCancelled(viewer, event.id, params.occurrenceId)), back: eventPath(event.id) };
});

export const action = write(async ({ viewer, params, request }) => {
  const { event } = await organisedDate(viewer, params.occurrenceId!);
  await cancelDate(viewer, params.occurrenceId!, await parseForm(request, CancelForm));
  return redirect(`${eventPath(event.id)}?gedaan=afgelast`);
});

export const meta: MetaFunction = () => [{ title: "Dag afgelasten - Netwerf" }];

export default function DateCancellation() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CancellationPage whole={false} {...useLoaderData<typeof loader>()} refused={refused} />;
}
