import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { restoreRegistration } from "~/domain/registrations/restore.server";
import { backTo, press } from "./back.server";

/** Undoes a cancellation. */
export const action = press(async ({ viewer, params }) => {
  await restoreRegistration(await holderAsOrganiser(viewer, params.registrationId!));
  return backTo(params.registrationId!, "hersteld");
});
