import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeGroup, groupToEdit } from "~/domain/networks/groups.server";
import { NetworkGroupForm } from "~/domain/networks/network-form";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { GroupPage } from "~/domain/networks/ui/organise/groups-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => ({
  network: { id: params.networkId! },
  group: await groupToEdit(viewer, params.networkId!, params.networkGroupId!),
}));

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, NetworkGroupForm);
  await changeGroup(viewer, params.networkId!, params.networkGroupId!, input);
  return redirect(`${networkPath(params.networkId!)}/groepen?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Groep van het netwerk - Netwerf" }];

export default function Group() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <GroupPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
