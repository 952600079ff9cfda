import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { followQuestion } from "~/domain/knowledge/questions/followers.server";
import { readQuestion } from "~/domain/knowledge/questions/queries.server";
import { questionPath, type QuestionKindName } from "~/domain/knowledge/questions/question";
import { FollowForm } from "~/domain/knowledge/questions/question-forms";
import { FollowQuestion } from "~/domain/knowledge/questions/ui/question-aside";
import { useWords, wordsFor } from "~/domain/knowledge/questions/ui/use-words";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { emailKey } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { PageHandle } from "~/ui/page-script";
import { useContentLang, useLocale } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, locale }) => {
  const page = await readQuestion(caller, params.slug!);

  if (page.movedTo !== null) throw redirect(`${questionPath(page.movedTo)}/volgers`);
  return {
    question: { slug: page.question.slug, text: page.question.text, kind: page.question.kind },
    funder: page.funder,
    locale,
  };
});

/** A new follower. */
export const action = write(async ({ viewer, request, params, locale, ip }) => {
  const { email } = await parseForm(request, FollowForm);
  await limit("follow-network", networkOf(ip));
  await limit("follow-address", emailKey(email));
  await followQuestion(viewer, locale, params.slug!, email);
  return redirect(`${questionPath(params.slug!)}?gevolgd#volgen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${titleOf(data?.locale, data?.question.kind)} - Netwerf` },
  { name: "robots", content: "noindex" },
];

const titleOf = (locale: "nl" | "en" = "nl", kind: QuestionKindName = "OPEN_VRAAG") =>
  wordsFor(locale, kind).page.followTitle;

export default function Followers() {
  const { question } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const { title, page: t } = useWords(question.kind);
  const locale = useLocale();
  const lang = useContentLang();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const crumbs = [{ label: title, to: "/vragen" }, { label: t.followTitle }];
  return (
    <>
      <PageHeader narrow title={t.followTitle} crumbs={crumbs}>
        <p className="claim" lang={lang}>
          {question.text}
        </p>
      </PageHeader>
      <Page narrow>
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <div className="stack">
          <ErrorSummary errors={errors} />
          <FollowQuestion kind={question.kind} slug={question.slug} refused={refused} />
        </div>
      </Page>
    </>
  );
}
