import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeChoices } from "~/domain/registrations/change-choices.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { readWishes } from "~/domain/registrations/registration";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { ChoicesPage } from "~/domain/registrations/ui/choices-page";
import { readForm } from "~/platform/http/form.server";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ params, locale }) => {
  const { occurrence, occurrenceId, rounds, choices, status } = await registrationDetails(
    await holderByLink(params.token!),
  );
  const seats = await seatsLeft([occurrenceId]);
  return {
    title: occurrence.event.title,
    funder: occurrence.event.network?.fundingLine,
    rounds,
    choices,
    status,
    workshops: seats[occurrenceId]?.workshops ?? {},
    path: `/inschrijving/${params.token}`,
    locale,
  };
});

export const action = write(async ({ params, request }) => {
  await changeChoices(await holderByLink(params.token!), readWishes(await readForm(request)));
  return redirect(`/inschrijving/${params.token}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${textFor(data.locale, "registration").manage.changeChoices} - ${data.title}` : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Choices() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ChoicesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
