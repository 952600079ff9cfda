import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerLinkOf } from "~/domain/knowledge/questions/answer-links.server";
import { writeAnswer } from "~/domain/knowledge/questions/answers.server";
import { questionByLink } from "~/domain/knowledge/questions/by-link.server";
import { AnswerForm } from "~/domain/knowledge/questions/question-forms";
import { ByLinkPage, EndedLinkPage } from "~/domain/knowledge/questions/ui/by-link-page";
import { wordsFor } from "~/domain/knowledge/questions/ui/use-words";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** The question for somebody of its addressee, who has the link of their mail. */
export const loader = read(async ({ params, url, locale }) => {
  const token = params.token!;
  const found = await questionByLink(token);
  const funder = found.live ? found.question.network?.fundingLine : undefined;
  return { found, path: `/antwoord/${token}`, done: url.searchParams.get("gedaan"), funder, locale };
});

export const action = write(async ({ params, request }) => {
  // Nobody learns what a form of ours looks like by a link that is none.
  await answerLinkOf(params.token!);
  await writeAnswer(params.token!, await parseForm(request, AnswerForm));
  return redirect(`/antwoord/${params.token}?gedaan=beantwoord`);
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const kind = data?.found.live ? data.found.question.kind : "OPEN_VRAAG";
  return [
    { title: `${wordsFor(data?.locale ?? "nl", kind).answerPage.title} - Netwerf` },
    { name: "robots", content: "noindex" },
  ];
};

export default function Answer() {
  const { found, path, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  if (!found.live) return <EndedLinkPage />;
  return <ByLinkPage {...found} path={path} done={done} refused={refused} />;
}
