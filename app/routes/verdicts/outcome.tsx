import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OutcomeForm } from "~/domain/reports/conclusions/forms";
import { testedConclusion } from "~/domain/reports/conclusions/round-page.server";
import { testedPath } from "~/domain/reports/conclusions/ui/paths";
import { TestedPage } from "~/domain/reports/conclusions/ui/tested-page";
import { decideOutcome } from "~/domain/reports/conclusions/verdicts.server";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";
import { asExpert } from "./back.server";

export const handle: PageHandle = { script: "live" };

/** The conclusion again, for what was refused; who comes here by its address reads it too. */
export const loader = read(async (call) => {
  const { verdictRoundId, conclusionId } = call.params;
  const page = await asExpert(call, () => testedConclusion(call.viewer, verdictRoundId!, conclusionId!));
  return { ...page, said: null };
});

export const action = write(async ({ viewer, params, request }) => {
  const { verdictRoundId: roundId, conclusionId } = params;
  await decideOutcome(
    viewer,
    { roundId: roundId!, conclusionId: conclusionId! },
    await parseForm(request, OutcomeForm),
  );
  return redirect(`${testedPath(roundId!, conclusionId!)}?gedaan=uitkomst`);
});

export const meta = () => [{ title: "Uitkomst - Netwerf" }, { name: "robots", content: "noindex" }];

export default function Outcome() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <TestedPage {...useLoaderData<typeof loader>()} wrong={refused ? { part: "uitkomst", refused } : null} />
  );
}
