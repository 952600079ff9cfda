import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closePhase } from "~/domain/networks/close-phase.server";
import { stillOpen } from "~/domain/reports/hand-over/still-open.server";
import { ClosingPage } from "~/domain/reports/hand-over/ui/closing-page";
import { handOverPath } from "~/domain/reports/hand-over/ui/paths";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) => stillOpen(viewer, params.networkId!, params.phaseId!));

export const action = write(async ({ viewer, params }) => {
  const { networkId, phaseId } = params as { networkId: string; phaseId: string };
  await closePhase(viewer, { networkId, phaseId });
  return redirect(`${handOverPath(networkId, phaseId)}?gedaan=afgesloten`);
});

export const meta: MetaFunction = () => [{ title: "Fase afsluiten en overdragen - Netwerf" }];

export default function Closing() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ClosingPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
