import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeDetails, DetailsForm } from "~/domain/registrations/change-details.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { DetailsPage } from "~/domain/registrations/ui/details-page";
import { parseForm } from "~/platform/http/form.server";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ params, locale }) => {
  const { name, organisation, photoConsent, needs, occurrence } = await registrationDetails(
    await holderByLink(params.token!),
  );
  return {
    title: occurrence.event.title,
    funder: occurrence.event.network?.fundingLine,
    values: {
      name,
      organisation: organisation?.name ?? "",
      photoConsent,
      access: needs?.access ?? "",
      diet: needs?.diet ?? "",
    },
    path: `/inschrijving/${params.token}`,
    locale,
  };
});

export const action = write(async ({ params, request }) => {
  const input = await parseForm(request, DetailsForm);
  await changeDetails(await holderByLink(params.token!), input);
  return redirect(`/inschrijving/${params.token}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${textFor(data.locale, "registration").manage.changeDetails} - ${data.title}` : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Details() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <DetailsPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
