import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { StartForm } from "~/domain/networks/network-form";
import { mayStartNetwork } from "~/domain/networks/rules";
import { startNetwork } from "~/domain/networks/start-from-template.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { NewNetworkPage } from "~/domain/networks/ui/organise/networks-page";
import { NotAllowed } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer }) => {
  if (!mayStartNetwork(viewer)) throw new NotAllowed();
  return null;
});

export const action = writeOnce(async ({ viewer, request }) => {
  const { id } = await startNetwork(viewer, await parseForm(request, StartForm));
  return redirect(`${networkPath(id)}?gedaan=nieuw`);
});

export const meta: MetaFunction = () => [{ title: "Nieuw netwerk - Netwerf" }];

export default function NewNetwork() {
  return <NewNetworkPage refused={useActionData<typeof action>() as Refused | undefined} />;
}
