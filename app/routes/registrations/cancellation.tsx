import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { CancelPage } from "~/domain/registrations/ui/cancel-page";
import { read, write } from "../handle.server";

export const loader = read(async ({ params }) => {
  const { name, status, occurrence } = await registrationDetails(await holderByLink(params.token!));
  return {
    name,
    status,
    title: occurrence.event.title,
    startsAt: occurrence.startsAt,
    path: `/inschrijving/${params.token}`,
  };
});

export const action = write(async ({ params }) => {
  await cancelRegistration(await holderByLink(params.token!));
  return redirect(`/inschrijving/${params.token}`);
});

export default function Cancellation() {
  return <CancelPage {...useLoaderData<typeof loader>()} />;
}
