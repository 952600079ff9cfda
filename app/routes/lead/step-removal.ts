import { redirect } from "@remix-run/node";
import { removeStep } from "~/domain/focus-groups/lead/steps.server";
import { roomOf } from "~/domain/focus-groups/ui/lead/words";
import { write } from "../handle.server";

/** Removes a step. */
export const action = write(async ({ caller, params }) => {
  await removeStep(caller, params.groupId!, params.stepId!);
  return redirect(`${roomOf(params.groupId!)}/stappen`);
});
