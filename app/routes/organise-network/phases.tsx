import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PhaseForm } from "~/domain/networks/network-form";
import { addPhase } from "~/domain/networks/phases.server";
import { readChange } from "~/domain/networks/planning/plan-change";
import { planOfNetwork } from "~/domain/networks/planning/queries.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { PhasesPage } from "~/domain/networks/ui/organise/phases-page";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  plan: await planOfNetwork(viewer, params.networkId!, readChange(url.searchParams)),
  ...outcomeIn(url),
}));

export const action = writeOnce(async ({ viewer, params, request }) => {
  await addPhase(viewer, params.networkId!, await parseForm(request, PhaseForm));
  return redirect(`${networkPath(params.networkId!)}/planning?gedaan=fase`);
});

export const meta: MetaFunction = () => [{ title: "Fasen en planning - Netwerf" }];

export default function Phases() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PhasesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
