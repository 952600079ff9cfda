import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConclusionForm } from "~/domain/reports/conclusions/forms";
import { makeConclusion } from "~/domain/reports/conclusions/make.server";
import { offeredSources } from "~/domain/reports/conclusions/sources.server";
import { NewConclusionPage } from "~/domain/reports/conclusions/ui/new-conclusion-page";
import { editPath } from "~/domain/reports/conclusions/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { isId } from "~/platform/ids.server";
import { read, writeOnce, type Refused } from "../handle.server";

/** The report in the address, when it can be one. */
const reportIn = (url: URL) => {
  const id = url.searchParams.get("verslag") ?? "";
  return isId(id) ? id : null;
};

export const loader = read(async ({ viewer, params, url }) => {
  const networkId = params.networkId!;
  const reportId = reportIn(url);
  return { networkId, reportId, ...(await offeredSources(viewer, networkId, reportId)) };
});

export const action = writeOnce(async ({ viewer, params, request, url }) => {
  const networkId = params.networkId!;
  const input = await parseForm(request, ConclusionForm);
  const id = await makeConclusion(viewer, networkId, input, reportIn(url));
  return redirect(`${editPath(networkId, id)}?gedaan=gemaakt`);
});

export const meta: MetaFunction = () => [{ title: "Maak een besluit - Netwerf" }];

export default function ConclusionNew() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewConclusionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
