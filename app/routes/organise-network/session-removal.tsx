import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removePlanned } from "~/domain/networks/planning/plan-session.server";
import { plannedToEdit } from "~/domain/networks/planning/queries.server";
import { nameOf } from "~/domain/networks/planning/ui/organise/plan-words";
import { QuestionPage } from "~/domain/networks/ui/organise/question-page";
import { read, write, type Refused } from "../handle.server";
import { planningPath, toPlanning } from "./to-planning.server";

export const loader = read(async ({ viewer, params }) => {
  const { session } = await plannedToEdit(viewer, params.networkId!, params.plannedSessionId!);
  return {
    name: nameOf(session),
    event: session.event?.title ?? null,
    back: planningPath(params.networkId!),
  };
});

export const action = write(async ({ viewer, params }) => {
  const [networkId, sessionId] = [params.networkId!, params.plannedSessionId!];
  const was = await removePlanned(viewer, networkId, sessionId);
  return toPlanning(networkId, { kind: "removed", sessionId, ...was });
});

export const meta: MetaFunction = () => [{ title: "Sessie uit de planning halen - Netwerf" }];

export default function SessionRemoval() {
  const { name, event, back: to } = useLoaderData<typeof loader>();
  return (
    <QuestionPage
      title="Uit de planning halen?"
      lead={name}
      back={{ label: "Fasen en planning", to }}
      act="Haal uit de planning"
      refused={useActionData<typeof action>() as Refused | undefined}
    >
      {event
        ? `De sessie verdwijnt uit de planning. Het evenement “${event}” blijft bestaan, met wie er ingeschreven is.`
        : "De sessie verdwijnt uit de planning."}
    </QuestionPage>
  );
}
