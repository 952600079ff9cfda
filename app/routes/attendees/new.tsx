import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organisedDate } from "~/domain/events/organised.server";
import { datePath } from "~/domain/events/ui/organise-bars";
import { addByHand, ByHandForm } from "~/domain/registrations/add-by-hand.server";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { ByHandPage } from "~/domain/registrations/ui/organiser/by-hand-page";
import { workshopsOn } from "~/domain/registrations/workshops.server";
import { parseForm } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { formatDay } from "~/ui/dates";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, startsAt, venue, event } = await organisedDate(viewer, params.occurrenceId!);
  return {
    date: `${venue?.municipality ?? "Online"}, ${formatDay(startsAt)}`,
    formKey: newId(),
    seats: (await seatsLeft([id]))[id]!,
    rounds: await workshopsOn(event.id, id),
    path: `${datePath(id)}/inschrijvingen`,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, ByHandForm);
  return backTo(await addByHand(viewer, params.occurrenceId!, input), "ingeschreven");
});

export const meta: MetaFunction = () => [{ title: "Schrijf zelf iemand in - Netwerf" }];

export default function New() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ByHandPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
