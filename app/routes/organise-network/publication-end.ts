import { takeNetworkOffline } from "~/domain/networks/publish.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { backTo } from "./outcome.server";
import { toOverview } from "./to-overview.server";

export const loader = toOverview;

/** Takes the network offline. */
export const action = backTo(
  ({ networkId }) => networkPath(networkId!),
  "offline",
  ({ viewer, params }) => takeNetworkOffline(viewer, params.networkId!),
);
