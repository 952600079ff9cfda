import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endNetworkRole, roleOnNetwork } from "~/domain/networks/network-roles.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { NetworkRoleEndPage } from "~/domain/networks/ui/organise/network-roles-page";
import { read, write } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const grant = await roleOnNetwork(viewer, params.networkId!, params.grantId!);
  return { networkId: params.networkId!, grant, mine: grant.email === viewer.email };
});

export const action = write(async ({ viewer, params }) => {
  const grant = await roleOnNetwork(viewer, params.networkId!, params.grantId!);
  await endNetworkRole(viewer, params.networkId!, grant.id);
  // Who took their own role away may not see the network's pages any more.
  const mine = grant.email === viewer.email && grant.role === "ORGANISER";
  return redirect(
    mine ? "/beheer/netwerken?gedaan=rol-weg" : `${networkPath(params.networkId!)}/rollen?gedaan=afgenomen`,
  );
});

export const meta: MetaFunction = () => [{ title: "Rol afnemen - Netwerf" }];

export default function RoleEnd() {
  return <NetworkRoleEndPage {...useLoaderData<typeof loader>()} />;
}
