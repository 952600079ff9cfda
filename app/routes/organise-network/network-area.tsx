import { Outlet } from "@remix-run/react";
import { organisedNetwork } from "~/domain/networks/access.server";
import { networkBar } from "~/domain/networks/ui/network-bar";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const network = await organisedNetwork(viewer, params.networkId!);
  return { bar: networkBar(network), funder: network.fundingLine };
});

export default Outlet;
