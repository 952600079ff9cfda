import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportsOfNetwork } from "~/domain/reports/of-network.server";
import { NetworkReportsPage } from "~/domain/reports/ui/network-reports-page";
import { now } from "~/platform/clock.server";
import { read } from "../handle.server";

export const loader = read(({ viewer, params }) => reportsOfNetwork(viewer, params.networkId!, now()));

export const meta: MetaFunction = () => [{ title: "Verslagen van het netwerk - Netwerf" }];

export default function Reports() {
  return <NetworkReportsPage {...useLoaderData<typeof loader>()} />;
}
