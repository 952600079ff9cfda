import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { CancelPage } from "~/domain/registrations/ui/cancel-page";
import { textFor } from "~/ui/text/catalogue";
import { read, write } from "../handle.server";

export const loader = read(async ({ params, locale }) => {
  const { name, status, occurrence } = await registrationDetails(await holderByLink(params.token!));
  return {
    name,
    status,
    title: occurrence.event.title,
    funder: occurrence.event.network?.fundingLine,
    startsAt: occurrence.startsAt,
    path: `/inschrijving/${params.token}`,
    locale,
  };
});

export const action = write(async ({ params }) => {
  await cancelRegistration(await holderByLink(params.token!));
  return redirect(`/inschrijving/${params.token}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${textFor(data.locale, "registration").manage.cancelQuestion} - ${data.title}` : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Cancellation() {
  return <CancelPage {...useLoaderData<typeof loader>()} />;
}
