import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanForm } from "~/domain/networks/planning/plan-form";
import { changePlanned } from "~/domain/networks/planning/plan-session.server";
import { plannedToEdit } from "~/domain/networks/planning/queries.server";
import { PlannedSessionPage } from "~/domain/networks/planning/ui/organise/session-pages";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { planningPath, toPlanning } from "./to-planning.server";

export const loader = read(async ({ viewer, params }) => {
  const { phase, session, ...plan } = await plannedToEdit(
    viewer,
    params.networkId!,
    params.plannedSessionId!,
  );
  return { phase, session, plan, path: planningPath(params.networkId!) };
});

export const action = write(async ({ viewer, params, request }) => {
  const [networkId, sessionId] = [params.networkId!, params.plannedSessionId!];
  const input = await parseForm(request, PlanForm);
  const was = await changePlanned(viewer, networkId, sessionId, input);
  return toPlanning(networkId, { kind: "changed", sessionId, ...was });
});

export const meta: MetaFunction = () => [{ title: "Geplande sessie - Netwerf" }];

export default function Session() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PlannedSessionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
