import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CancelForm } from "~/domain/events/cancel-form";
import { cancelEvent, wouldBeCancelled } from "~/domain/events/cancel.server";
import { CancellationPage } from "~/domain/events/ui/organise/cancellation-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => ({
  ...(await wouldBeCancelled(viewer, params.eventId!)),
  back: eventPath(params.eventId!),
}));

export const action = write(async ({ viewer, params, request }) => {
  await cancelEvent(viewer, params.eventId!, await parseForm(request, CancelForm));
  return redirect(`${eventPath(params.eventId!)}?gedaan=afgelast`);
});

export const meta: MetaFunction = () => [{ title: "Evenement afgelasten - Netwerf" }];

export default function EventCancellation() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CancellationPage whole {...useLoaderData<typeof loader>()} refused={refused} />;
}
