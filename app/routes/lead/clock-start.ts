import { StartForm } from "~/domain/focus-groups/lead/clock-form";
import { startClock } from "~/domain/focus-groups/lead/clock.server";
import { parseForm } from "~/platform/http/form.server";
import { onLeading } from "./back.server";

/** Starts a step, or goes on after a pause. */
export const action = onLeading(async ({ caller, groupId, request }) => {
  const { stepId } = await parseForm(request, StartForm);
  await startClock(caller, groupId, stepId);
});
