import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctDetails, CorrectionForm } from "~/domain/registrations/correct-details.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { CorrectionPage } from "~/domain/registrations/ui/organiser/correction-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";
import { registrationBar } from "./bar.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, name, email, organisation, participantType, occurrence } = await registrationDetails(
    await holderAsOrganiser(viewer, params.registrationId!),
  );
  const values = { name, email, organisation: organisation?.name ?? "", participantType };
  return { bar: registrationBar(occurrence), name, values, path: `/beheer/inschrijvingen/${id}` };
});

export const action = write(async ({ viewer, params, request }) => {
  const holder = await holderAsOrganiser(viewer, params.registrationId!);
  await correctDetails(holder, await parseForm(request, CorrectionForm));
  return backTo(holder.registrationId, "bewaard");
});

export const meta: MetaFunction = () => [{ title: "Verbeter de gegevens - Netwerf" }];

export default function Details() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CorrectionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
