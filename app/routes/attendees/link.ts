import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { sendLink } from "~/domain/registrations/renew-link.server";
import { backTo, press } from "./back.server";

/** Sends the private link again. */
export const action = press(async ({ viewer, params }) => {
  await sendLink(await holderAsOrganiser(viewer, params.registrationId!));
  return backTo(params.registrationId!, "link");
});
