import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProposalForm } from "~/domain/reports/hand-over/forms";
import { handOver } from "~/domain/reports/hand-over/hand-over.server";
import { proposeSessions } from "~/domain/reports/hand-over/propose.server";
import { HandOverPage } from "~/domain/reports/hand-over/ui/hand-over-page";
import { handOverPath } from "~/domain/reports/hand-over/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ caller, params, url }) => ({
  ...(await handOver(caller, params.networkId!, params.phaseId!)),
  ...outcomeIn(url),
}));

export const action = write(async ({ viewer, params, request }) => {
  const { networkId, phaseId } = params as { networkId: string; phaseId: string };
  const input = await parseForm(request, ProposalForm);
  const { made } = await proposeSessions(viewer, { networkId, phaseId }, input);
  return redirect(`${handOverPath(networkId, phaseId)}?gedaan=voorstellen&aantal=${made}`);
});

export const meta: MetaFunction = () => [{ title: "Overdracht - Netwerf" }];

export default function HandOver() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <HandOverPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
