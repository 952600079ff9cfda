import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VerdictForm } from "~/domain/reports/conclusions/forms";
import { testedConclusion } from "~/domain/reports/conclusions/round-page.server";
import { testedPath } from "~/domain/reports/conclusions/ui/paths";
import { TestedPage } from "~/domain/reports/conclusions/ui/tested-page";
import { giveVerdict } from "~/domain/reports/conclusions/verdicts.server";
import { parseForm } from "~/platform/http/form.server";
import { Live } from "~/ui/live";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";
import { asExpert, doneWords } from "./back.server";

export const handle: PageHandle = { script: "live" };

export const loader = read(async (call) => {
  const { verdictRoundId, conclusionId } = call.params;
  const page = await asExpert(call, () => testedConclusion(call.viewer, verdictRoundId!, conclusionId!));
  return { ...page, said: doneWords(call.url) };
});

export const action = write(async ({ viewer, params, request }) => {
  const place = { roundId: params.verdictRoundId!, conclusionId: params.conclusionId! };
  await giveVerdict(viewer, place, await parseForm(request, VerdictForm));
  return redirect(`${testedPath(place.roundId, place.conclusionId)}?gedaan=antwoord`);
});

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Besluit ${data.number} - ${data.round.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Tested() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <>
      <Live topics={[`verdicts:${page.round.id}`]} />
      <TestedPage {...page} wrong={refused ? { part: "antwoord", refused } : null} />
    </>
  );
}
