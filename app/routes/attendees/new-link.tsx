import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { renewLink } from "~/domain/registrations/renew-link.server";
import { NewLinkPage } from "~/domain/registrations/ui/organiser/new-link-page";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";
import { registrationBar } from "./bar.server";

export const loader = read(async ({ viewer, params }) => {
  const { id, name, email, occurrence } = await registrationDetails(
    await holderAsOrganiser(viewer, params.registrationId!),
  );
  return { bar: registrationBar(occurrence), name, email, path: `/beheer/inschrijvingen/${id}` };
});

export const action = write(async ({ viewer, params }) => {
  await renewLink(await holderAsOrganiser(viewer, params.registrationId!));
  return backTo(params.registrationId!, "nieuwe-link");
});

export const meta: MetaFunction = () => [{ title: "Maak een nieuwe link? - Netwerf" }];

export default function NewLink() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewLinkPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
