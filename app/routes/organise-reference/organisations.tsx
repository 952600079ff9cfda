import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addOrganisation, knownOrganisations } from "~/domain/knowledge/directory/edit.server";
import {
  editOrganisationsPath,
  NewOrganisationForm,
  readDirectory,
} from "~/domain/knowledge/directory/organisation";
import { OrganisationEditListPage } from "~/domain/knowledge/directory/ui/edit-list-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, url }) => {
  const { text, page } = readDirectory(url.searchParams);
  const onlyListed = url.searchParams.get("toon") === "lijst";
  return { ...(await knownOrganisations(viewer, text, page, onlyListed)), text, page, onlyListed };
});

export const action = write(async ({ viewer, request }) => {
  await knownOrganisations(viewer, "", 1, true);
  const { organisationName } = await parseForm(request, NewOrganisationForm);
  const { id } = await addOrganisation(viewer, organisationName);
  return redirect(`${editOrganisationsPath}/${id}`);
});

export const meta: MetaFunction = () => [{ title: "Organisaties - Kennis - Netwerf" }];

export default function Organisations() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <OrganisationEditListPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
