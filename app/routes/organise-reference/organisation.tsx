import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOrganisation, organisationToEdit } from "~/domain/knowledge/directory/edit.server";
import { editOrganisationsPath, OrganisationForm } from "~/domain/knowledge/directory/organisation";
import { OrganisationEditPage } from "~/domain/knowledge/directory/ui/edit-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await organisationToEdit(viewer, params.organisationId!)),
  outcome: outcomeIn(url),
}));

export const action = write(async ({ viewer, params, request }) => {
  const organisationId = params.organisationId!;
  await organisationToEdit(viewer, organisationId);
  await changeOrganisation(viewer, organisationId, await parseForm(request, OrganisationForm));
  return redirect(`${editOrganisationsPath}/${organisationId}?gedaan=bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.organisation.name} - Organisaties - Netwerf` : "Netwerf" },
];

export default function Organisation() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <OrganisationEditPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
