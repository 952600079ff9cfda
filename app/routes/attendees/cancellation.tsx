import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CancelForm, cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { CancellationPage } from "~/domain/registrations/ui/organiser/cancellation-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";
import { registrationBar } from "./bar.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, name, occurrence } = await registrationDetails(
    await holderAsOrganiser(viewer, params.registrationId!),
  );
  return { bar: registrationBar(occurrence), name, path: `/beheer/inschrijvingen/${id}` };
});

export const action = write(async ({ viewer, params, request }) => {
  const holder = await holderAsOrganiser(viewer, params.registrationId!);
  await cancelRegistration(holder, await parseForm(request, CancelForm));
  return backTo(holder.registrationId, "geannuleerd");
});

export const meta: MetaFunction = () => [{ title: "Annuleer deze inschrijving? - Netwerf" }];

export default function Cancellation() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CancellationPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
