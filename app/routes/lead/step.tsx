import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StepForm } from "~/domain/focus-groups/lead/step";
import { changeStep, stepsOf } from "~/domain/focus-groups/lead/steps.server";
import { StepPage } from "~/domain/focus-groups/ui/lead/steps-page";
import { roomOf } from "~/domain/focus-groups/ui/lead/words";
import { NotFound } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ caller, params }) => {
  const { steps, ...group } = await stepsOf(caller, params.groupId!);
  const step = steps.find((one) => one.id === params.stepId);
  if (!step) throw new NotFound("step");
  return { group, step };
});

export const action = write(async ({ caller, params, request }) => {
  const input = await parseForm(request, StepForm);
  await changeStep(caller, params.groupId!, params.stepId!, input);
  return redirect(`${roomOf(params.groupId!)}/stappen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.step.title} - ${data.group.title} - Netwerf` : "Netwerf" },
];

export default function Step() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <StepPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
