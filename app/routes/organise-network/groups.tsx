import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { beginGroup, groupsOf } from "~/domain/networks/groups.server";
import { NewGroupForm } from "~/domain/networks/network-form";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { GroupsPage } from "~/domain/networks/ui/organise/groups-page";
import { parseForm } from "~/platform/http/form.server";
import { read } from "../handle.server";
import { backTo, outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await groupsOf(viewer, params.networkId!)),
  ...outcomeIn(url),
}));

export const action = backTo(
  ({ networkId }) => `${networkPath(networkId!)}/groepen`,
  "groep",
  async ({ viewer, params, request }) => {
    const { groupKind } = await parseForm(request, NewGroupForm);
    await beginGroup(viewer, params.networkId!, groupKind);
  },
);

export const meta: MetaFunction = () => [{ title: "Groepen van het netwerk - Netwerf" }];

export default function Groups() {
  return <GroupsPage {...useLoaderData<typeof loader>()} />;
}
