import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanForm } from "~/domain/networks/planning/plan-form";
import { planSession } from "~/domain/networks/planning/plan-session.server";
import { phaseToPlanIn } from "~/domain/networks/planning/queries.server";
import { PlanSessionPage } from "~/domain/networks/planning/ui/organise/session-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";
import { planningPath, toPlanning } from "./to-planning.server";

export const loader = read(async ({ viewer, params }) => {
  const { phase, ...plan } = await phaseToPlanIn(viewer, params.networkId!, params.phaseId!);
  return { phase, plan, path: planningPath(params.networkId!) };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  const [networkId, phaseId] = [params.networkId!, params.phaseId!];
  const input = await parseForm(request, PlanForm);
  const { id: sessionId } = await planSession(viewer, networkId, phaseId, input);
  return toPlanning(networkId, { kind: "planned", phaseId, sessionId, before: null });
});

export const meta: MetaFunction = () => [{ title: "Plan een sessie - Netwerf" }];

export default function SessionNew() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PlanSessionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
