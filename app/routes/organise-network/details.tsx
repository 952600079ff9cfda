import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NetworkForm } from "~/domain/networks/network-form";
import { changeNetwork, networkToEdit } from "~/domain/networks/save-network.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { NetworkDetailsPage } from "~/domain/networks/ui/organise/details-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  network: await networkToEdit(viewer, params.networkId!),
  done: outcomeIn(url).done,
}));

export const action = write(async ({ viewer, params, request }) => {
  await changeNetwork(viewer, params.networkId!, await parseForm(request, NetworkForm));
  return redirect(`${networkPath(params.networkId!)}/gegevens?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Gegevens van het netwerk - Netwerf" }];

export default function NetworkDetails() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NetworkDetailsPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
