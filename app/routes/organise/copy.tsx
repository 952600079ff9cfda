import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { copyProposal, duplicateEvent } from "~/domain/events/duplicate.server";
import { CopyForm } from "~/domain/events/event-form";
import { CopyPage } from "~/domain/events/ui/organise/copy-page";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => ({
  eventId: params.eventId!,
  proposal: await copyProposal(viewer, params.eventId!),
}));

export const action = writeOnce(async ({ viewer, params, request }) => {
  const { id } = await duplicateEvent(viewer, params.eventId!, await parseForm(request, CopyForm));
  return redirect(`${eventPath(id)}?gedaan=kopie`);
});

export const meta: MetaFunction = () => [{ title: "Maak een kopie - Netwerf" }];

export default function Copy() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CopyPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
