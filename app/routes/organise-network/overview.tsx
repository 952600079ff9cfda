import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { networkOverview } from "~/domain/networks/organise-queries.server";
import { NetworkOverviewPage } from "~/domain/networks/ui/organise/overview-page";
import { read } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await networkOverview(viewer, params.networkId!)),
  ...outcomeIn(url),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Beheer: ${data?.network.name ?? ""} - Netwerf` },
];

export default function NetworkOverview() {
  return <NetworkOverviewPage {...useLoaderData<typeof loader>()} />;
}
