import { MoreTimeForm } from "~/domain/focus-groups/lead/clock-form";
import { giveTime } from "~/domain/focus-groups/lead/clock.server";
import { parseForm } from "~/platform/http/form.server";
import { onLeading } from "./back.server";

/** Gives the step more time. */
export const action = onLeading(async ({ caller, groupId, request }) => {
  const { minutes } = await parseForm(request, MoreTimeForm);
  await giveTime(caller, groupId, minutes);
});
