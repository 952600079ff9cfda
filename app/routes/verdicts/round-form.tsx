import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RoundForm } from "~/domain/reports/conclusions/forms";
import { roundForm, saveRound } from "~/domain/reports/conclusions/rounds.server";
import { roundFormPath, roundPath } from "~/domain/reports/conclusions/ui/paths";
import { RoundFormPage } from "~/domain/reports/conclusions/ui/round-form-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { doneWords, refusalWords } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => {
  const page = await roundForm(viewer, params.networkId!, params.verdictRoundId!);
  // Once it was sent there is nothing to gather: it is with the experts.
  if (page.round?.sentAt) throw redirect(roundPath(page.round.id));
  return { ...page, said: doneWords(url), why: refusalWords(url) };
});

export const action = write(async ({ viewer, params, request }) => {
  const { networkId, verdictRoundId } = params;
  await saveRound(viewer, networkId!, verdictRoundId!, await parseForm(request, RoundForm));
  return redirect(`${roundFormPath(networkId!, verdictRoundId!)}?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Ronde van de expertengroep - Netwerf" }];

export default function RoundToSend() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RoundFormPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
