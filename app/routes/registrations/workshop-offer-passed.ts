import { redirect } from "@remix-run/node";
import { passWorkshopOffer } from "~/domain/registrations/answer-workshop-offer.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { backWithReason } from "./back.server";

/** Lets the offered workshop seat pass. */
export const action = backWithReason(async ({ params }) => {
  await passWorkshopOffer(await holderByLink(params.token!), params.waitId!);
  return redirect(`/inschrijving/${params.token}?bewaard`);
});
