import { redirect } from "@remix-run/node";
import { StepMoveForm } from "~/domain/focus-groups/lead/step";
import { moveStep } from "~/domain/focus-groups/lead/steps.server";
import { roomOf } from "~/domain/focus-groups/ui/lead/words";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";

/** Changes places with the step before or after. */
export const action = write(async ({ caller, params, request }) => {
  const { to } = await parseForm(request, StepMoveForm);
  await moveStep(caller, params.groupId!, params.stepId!, to);
  return redirect(`${roomOf(params.groupId!)}/stappen`);
});
