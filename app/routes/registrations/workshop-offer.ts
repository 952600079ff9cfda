import { redirect } from "@remix-run/node";
import { acceptWorkshopOffer } from "~/domain/registrations/answer-workshop-offer.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { backWithReason } from "./back.server";

/** Takes the offered workshop seat. */
export const action = backWithReason(async ({ params }) => {
  await acceptWorkshopOffer(await holderByLink(params.token!), params.waitId!);
  return redirect(`/inschrijving/${params.token}?bewaard`);
});
