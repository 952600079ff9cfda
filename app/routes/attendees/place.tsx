import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { reorder, ReorderForm } from "~/domain/registrations/reorder.server";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { PlacePage } from "~/domain/registrations/ui/organiser/place-page";
import { Conflict } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";
import { registrationBar } from "./bar.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, name, occurrence, occurrenceId, place } = await registrationDetails(
    await holderAsOrganiser(viewer, params.registrationId!),
  );
  if (place === null) throw new Conflict("not-in-line");
  const waiting = (await seatsLeft([occurrenceId]))[occurrenceId]?.waiting ?? 0;
  return { bar: registrationBar(occurrence), name, place, waiting, path: `/beheer/inschrijvingen/${id}` };
});

export const action = write(async ({ viewer, params, request }) => {
  const holder = await holderAsOrganiser(viewer, params.registrationId!);
  await reorder(holder, await parseForm(request, ReorderForm));
  return backTo(holder.registrationId, "plaats");
});

export const meta: MetaFunction = () => [{ title: "Plaats in de wachtlijst - Netwerf" }];

export default function Place() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PlacePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
