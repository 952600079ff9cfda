import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PartnerForm } from "~/domain/networks/network-form";
import { addPartner, partnersOf } from "~/domain/networks/partners.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { PartnersPage } from "~/domain/networks/ui/organise/partners-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await partnersOf(viewer, params.networkId!)),
  done: outcomeIn(url).done,
}));

export const action = write(async ({ viewer, params, request }) => {
  await addPartner(viewer, params.networkId!, await parseForm(request, PartnerForm));
  return redirect(`${networkPath(params.networkId!)}/partners?gedaan=partner`);
});

export const meta: MetaFunction = () => [{ title: "Partners van het netwerk - Netwerf" }];

export default function Partners() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PartnersPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
