import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReplyForm } from "~/domain/reports/conclusions/forms";
import { testedConclusion } from "~/domain/reports/conclusions/round-page.server";
import { testedPath } from "~/domain/reports/conclusions/ui/paths";
import { TestedPage } from "~/domain/reports/conclusions/ui/tested-page";
import { replyToVerdicts } from "~/domain/reports/conclusions/verdicts.server";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, writeOnce, type Refused } from "../handle.server";
import { asExpert } from "./back.server";

export const handle: PageHandle = { script: "live" };

/** The conclusion again, for what was refused; who comes here by its address reads it too. */
export const loader = read(async (call) => {
  const { verdictRoundId, conclusionId } = call.params;
  const page = await asExpert(call, () => testedConclusion(call.viewer, verdictRoundId!, conclusionId!));
  return { ...page, said: null };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  const place = { roundId: params.verdictRoundId!, conclusionId: params.conclusionId! };
  const { reply } = await parseForm(request, ReplyForm);
  await replyToVerdicts(viewer, place, reply);
  return redirect(`${testedPath(place.roundId, place.conclusionId)}?gedaan=reactie#gesprek`);
});

export const meta = () => [{ title: "Je reactie - Netwerf" }, { name: "robots", content: "noindex" }];

export default function Reply() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <TestedPage {...useLoaderData<typeof loader>()} wrong={refused ? { part: "reactie", refused } : null} />
  );
}
