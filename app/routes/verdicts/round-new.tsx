import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RoundForm } from "~/domain/reports/conclusions/forms";
import { roundForm, saveRound } from "~/domain/reports/conclusions/rounds.server";
import { roundFormPath } from "~/domain/reports/conclusions/ui/paths";
import { RoundFormPage } from "~/domain/reports/conclusions/ui/round-form-page";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => roundForm(viewer, params.networkId!, null));

export const action = writeOnce(async ({ viewer, params, request }) => {
  const networkId = params.networkId!;
  const id = await saveRound(viewer, networkId, null, await parseForm(request, RoundForm));
  return redirect(`${roundFormPath(networkId, id)}?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Nieuwe ronde - Netwerf" }];

export default function RoundNew() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RoundFormPage {...useLoaderData<typeof loader>()} said={null} why={null} refused={refused} />;
}
