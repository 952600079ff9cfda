import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawConclusion } from "~/domain/reports/conclusions/make.server";
import { conclusionToEdit } from "~/domain/reports/conclusions/queries.server";
import { WithdrawPage } from "~/domain/reports/conclusions/ui/conclusion-page";
import { conclusionsPath } from "~/domain/reports/conclusions/ui/paths";
import { read } from "../handle.server";
import { backToConclusion } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { conclusion } = await conclusionToEdit(viewer, params.networkId!, params.conclusionId!);
  return { conclusion };
});

export const action = backToConclusion(async ({ viewer, place }) => {
  await withdrawConclusion(viewer, place);
  return redirect(`${conclusionsPath(place.networkId)}?gedaan=ingetrokken`);
});

export const meta: MetaFunction = () => [{ title: "Besluit intrekken - Netwerf" }];

export default function Withdrawal() {
  return <WithdrawPage {...useLoaderData<typeof loader>()} />;
}
