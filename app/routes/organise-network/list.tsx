import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisedNetworks } from "~/domain/networks/organise-queries.server";
import { mayStartNetwork } from "~/domain/networks/rules";
import { NetworksPage } from "~/domain/networks/ui/organise/networks-page";
import { organisesAnything } from "~/domain/people/rules";
import { NotAllowed } from "~/platform/errors";
import { read } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, url }) => {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  return {
    ...outcomeIn(url),
    networks: await organisedNetworks(viewer),
    mayStart: mayStartNetwork(viewer),
  };
});

export const meta: MetaFunction = () => [{ title: "Netwerken - Netwerf" }];

export default function Networks() {
  return <NetworksPage {...useLoaderData<typeof loader>()} />;
}
