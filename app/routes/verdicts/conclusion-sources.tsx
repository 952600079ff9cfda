import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SourcesForm } from "~/domain/reports/conclusions/forms";
import { conclusionToEdit } from "~/domain/reports/conclusions/queries.server";
import { addSources, offeredSources } from "~/domain/reports/conclusions/sources.server";
import { AddSourcesPage } from "~/domain/reports/conclusions/ui/add-sources-page";
import { editPath } from "~/domain/reports/conclusions/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { conclusion, sources } = await conclusionToEdit(viewer, params.networkId!, params.conclusionId!);
  const { offered } = await offeredSources(viewer, params.networkId!, null);
  const there = new Set(sources.flatMap((one) => (one.removedAt ? [] : one.contributionId)));
  return { conclusion, offered: offered.filter(({ id }) => !there.has(id)) };
});

export const action = write(async ({ viewer, params, request }) => {
  const place = { networkId: params.networkId!, conclusionId: params.conclusionId! };
  const { contributionIds } = await parseForm(request, SourcesForm);
  await addSources(viewer, place, contributionIds);
  return redirect(`${editPath(place.networkId, place.conclusionId)}?gedaan=bronnen`);
});

export const meta: MetaFunction = () => [{ title: "Bronnen - Netwerf" }];

export default function Sources() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <AddSourcesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
