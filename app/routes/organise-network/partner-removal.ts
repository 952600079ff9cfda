import { removePartner } from "~/domain/networks/partners.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { backTo } from "./outcome.server";

/** Takes an organisation off the partners. */
export const action = backTo(
  ({ networkId }) => `${networkPath(networkId!)}/partners`,
  "partner-weg",
  ({ viewer, params }) => removePartner(viewer, params.networkId!, params.partnerId!),
);
