import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConclusionChangeForm } from "~/domain/reports/conclusions/forms";
import { changeConclusion } from "~/domain/reports/conclusions/make.server";
import { conclusionToEdit } from "~/domain/reports/conclusions/queries.server";
import { ConclusionPage } from "~/domain/reports/conclusions/ui/conclusion-page";
import { editPath } from "~/domain/reports/conclusions/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { doneWords, refusalWords } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await conclusionToEdit(viewer, params.networkId!, params.conclusionId!)),
  said: doneWords(url),
  why: refusalWords(url),
}));

export const action = write(async ({ viewer, params, request }) => {
  const place = { networkId: params.networkId!, conclusionId: params.conclusionId! };
  await changeConclusion(viewer, place, await parseForm(request, ConclusionChangeForm));
  return redirect(`${editPath(place.networkId, place.conclusionId)}?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Besluit - Netwerf" }];

export default function Conclusion() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ConclusionPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
