import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { organisedRegistration } from "~/domain/registrations/organised-registration.server";
import { RegistrationPage } from "~/domain/registrations/ui/organiser/registration-page";
import { read } from "../handle.server";
import { registrationBar } from "./bar.server";
import { doneWords } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => {
  const about = await organisedRegistration(viewer, params.registrationId!);
  const { occurrence, occurrenceId, id } = about.registration;
  return {
    bar: registrationBar(occurrence),
    about,
    path: `/beheer/inschrijvingen/${id}`,
    list: `${datePath(occurrenceId)}/inschrijvingen`,
    done: doneWords(url),
    reason: url.searchParams.get("reden"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.about.registration.name ?? "Inschrijving"} - Netwerf` },
];

export default function Registration() {
  return <RegistrationPage {...useLoaderData<typeof loader>()} />;
}
