import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeChoices } from "~/domain/registrations/change-choices.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { readWishes } from "~/domain/registrations/registration";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { WorkshopsPage } from "~/domain/registrations/ui/organiser/workshops-page";
import { readForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";
import { registrationBar } from "./bar.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, name, occurrence, occurrenceId, rounds, choices } = await registrationDetails(
    await holderAsOrganiser(viewer, params.registrationId!),
  );
  const seats = await seatsLeft([occurrenceId]);
  return {
    bar: registrationBar(occurrence),
    name,
    rounds,
    choices,
    workshops: seats[occurrenceId]?.workshops ?? {},
    path: `/beheer/inschrijvingen/${id}`,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const holder = await holderAsOrganiser(viewer, params.registrationId!);
  await changeChoices(holder, readWishes(await readForm(request)));
  return backTo(holder.registrationId, "workshops");
});

export const meta: MetaFunction = () => [{ title: "Wijzig de workshops - Netwerf" }];

export default function Choices() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <WorkshopsPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
