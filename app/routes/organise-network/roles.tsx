import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organisedNetwork } from "~/domain/networks/access.server";
import { NetworkRoleForm } from "~/domain/networks/network-form";
import { rolesOfNetwork } from "~/domain/networks/network-roles.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { NetworkRolesPage } from "~/domain/networks/ui/organise/network-roles-page";
import { grantRole } from "~/domain/people/roles.server";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await rolesOfNetwork(viewer, params.networkId!)),
  ...outcomeIn(url),
}));

export const action = write(async ({ viewer, params, request }) => {
  const { id: networkId } = await organisedNetwork(viewer, params.networkId!);
  const input = await parseForm(request, NetworkRoleForm);
  await grantRole(viewer, { ...input, locale: "nl", on: { networkId } });
  return redirect(`${networkPath(networkId)}/rollen?gedaan=gegeven`);
});

export const meta: MetaFunction = () => [{ title: "Wie doet wat in het netwerk - Netwerf" }];

export default function Roles() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NetworkRolesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
