import { redirect } from "@remix-run/node";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { backWithReason } from "./back.server";

/** Takes the offered seat. */
export const action = backWithReason(async ({ params }) => {
  await acceptOffer(await holderByLink(params.token!));
  return redirect(`/inschrijving/${params.token}?nieuw`);
});
