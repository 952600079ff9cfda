import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { conclusionsOf } from "~/domain/reports/conclusions/queries.server";
import { ConclusionsPage } from "~/domain/reports/conclusions/ui/conclusions-page";
import { read } from "../handle.server";
import { doneWords } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await conclusionsOf(viewer, params.networkId!)),
  said: doneWords(url),
}));

export const meta: MetaFunction = () => [{ title: "Besluiten - Netwerf" }];

export default function Conclusions() {
  return <ConclusionsPage {...useLoaderData<typeof loader>()} />;
}
