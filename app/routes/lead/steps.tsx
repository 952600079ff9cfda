import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StepForm } from "~/domain/focus-groups/lead/step";
import { addStep, stepsOf } from "~/domain/focus-groups/lead/steps.server";
import { StepsPage } from "~/domain/focus-groups/ui/lead/steps-page";
import { roomOf } from "~/domain/focus-groups/ui/lead/words";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";
import "./lead.css";

export const loader = read(async ({ caller, params }) => {
  const { steps, ...group } = await stepsOf(caller, params.groupId!);
  return { group, steps };
});

export const action = writeOnce(async ({ caller, params, request }) => {
  const input = await parseForm(request, StepForm);
  await addStep(caller, params.groupId!, input);
  return redirect(`${roomOf(params.groupId!)}/stappen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Stappen - ${data.group.title} - Netwerf` : "Netwerf" },
];

export default function Steps() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <StepsPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
