import { publishNetwork } from "~/domain/networks/publish.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { backTo } from "./outcome.server";
import { toOverview } from "./to-overview.server";

export const loader = toOverview;

/** Puts the network online. */
export const action = backTo(
  ({ networkId }) => networkPath(networkId!),
  "online",
  ({ viewer, params }) => publishNetwork(viewer, params.networkId!),
);
