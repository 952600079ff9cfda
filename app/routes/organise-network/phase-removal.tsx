import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseToEdit, removePhase } from "~/domain/networks/phases.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { QuestionPage } from "~/domain/networks/ui/organise/question-page";
import { read, write, type Refused } from "../handle.server";

const back = (networkId: string) => `${networkPath(networkId)}/planning`;

export const loader = read(async ({ viewer, params }) => {
  const { title } = await phaseToEdit(viewer, params.networkId!, params.phaseId!);
  return { title, back: back(params.networkId!) };
});

export const action = write(async ({ viewer, params }) => {
  await removePhase(viewer, params.networkId!, params.phaseId!);
  return redirect(`${back(params.networkId!)}?gedaan=fase-weg`);
});

export const meta: MetaFunction = () => [{ title: "Fase verwijderen - Netwerf" }];

export default function PhaseRemoval() {
  const { title, back: to } = useLoaderData<typeof loader>();
  return (
    <QuestionPage
      title="Fase verwijderen?"
      lead={title}
      back={{ label: "Fasen en planning", to }}
      act="Verwijder de fase"
      refused={useActionData<typeof action>() as Refused | undefined}
    >
      De fase verdwijnt uit het netwerk. De evenementen ervan blijven bestaan.
    </QuestionPage>
  );
}
