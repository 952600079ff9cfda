import { NextForm } from "~/domain/focus-groups/lead/clock-form";
import { nextStep } from "~/domain/focus-groups/lead/clock.server";
import { parseForm } from "~/platform/http/form.server";
import { onLeading } from "./back.server";

/** Goes on to the next step. */
export const action = onLeading(async ({ caller, groupId, request }) => {
  const { from } = await parseForm(request, NextForm);
  await nextStep(caller, groupId, from);
});
