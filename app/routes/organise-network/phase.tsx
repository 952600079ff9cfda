import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PhaseForm } from "~/domain/networks/network-form";
import { changePhase, phaseToEdit } from "~/domain/networks/phases.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { PhasePage } from "~/domain/networks/ui/organise/phases-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => ({
  network: { id: params.networkId! },
  phase: await phaseToEdit(viewer, params.networkId!, params.phaseId!),
}));

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, PhaseForm);
  await changePhase(viewer, params.networkId!, params.phaseId!, input);
  return redirect(`${networkPath(params.networkId!)}/planning?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Fase - Netwerf" }];

export default function Phase() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PhasePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
