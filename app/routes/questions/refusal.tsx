import { redirect, type HeadersFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerLinkOf } from "~/domain/knowledge/questions/answer-links.server";
import { refuseAnswer } from "~/domain/knowledge/questions/answers.server";
import { questionByLink } from "~/domain/knowledge/questions/by-link.server";
import { RefusalForm } from "~/domain/knowledge/questions/question-forms";
import { ByLinkPage, EndedLinkPage } from "~/domain/knowledge/questions/ui/by-link-page";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** The same page, for a form that came back. */
export const loader = read(async ({ params }) => ({
  found: await questionByLink(params.token!),
  path: `/antwoord/${params.token!}`,
}));

/** Refuses what an editor proposed. */
export const action = write(async ({ params, request }) => {
  await answerLinkOf(params.token!);
  const { answerId, why } = await parseForm(request, RefusalForm);
  await refuseAnswer(params.token!, answerId, why);
  return redirect(`/antwoord/${params.token}?gedaan=geweigerd`);
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta = () => [{ title: "Netwerf" }, { name: "robots", content: "noindex" }];

export default function Decision() {
  const { found, path } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  if (!found.live) return <EndedLinkPage />;
  return <ByLinkPage {...found} path={path} done={null} refused={refused} />;
}
