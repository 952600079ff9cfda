import { redirect } from "@remix-run/node";
import { passOffer } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { backWithReason } from "./back.server";

/** Lets the offered seat pass to the next in line. */
export const action = backWithReason(async ({ params }) => {
  await passOffer(await holderByLink(params.token!));
  return redirect(`/inschrijving/${params.token}`);
});
