import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { plainWords } from "~/domain/knowledge/questions/plain";
import { readQuestion } from "~/domain/knowledge/questions/queries.server";
import { questionPath } from "~/domain/knowledge/questions/question";
import { questionData } from "~/domain/knowledge/questions/structured-data";
import { QuestionPage } from "~/domain/knowledge/questions/ui/question-page";
import { waited } from "~/domain/knowledge/questions/waited";
import { now } from "~/platform/clock.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, url, locale }) => {
  const page = await readQuestion(caller, params.slug!);
  // It may be parted again, so browsers ask each time.

  if (page.movedTo !== null) throw redirect(questionPath(page.movedTo));
  const address = absoluteUrl(questionPath(page.question.slug));
  const { waitedDays, late } = waited(page.question, now());
  return {
    ...{ ...page, waitedDays, late, locale, url: address },
    followed: url.searchParams.has("gevolgd"),
    json: page.question.publishedAt ? questionData(page, address) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { question, answer, url, locale } = data;
  const description = answer ? plainWords(answer.text).slice(0, 200) : textFor(locale, "questions").lead;
  const hidden = question.publishedAt ? [] : [{ name: "robots", content: "noindex" }];
  return [...pageMeta({ title: question.text, description, url, locale }), ...hidden];
};

export default function Question() {
  const { json, url: _url, locale: _locale, funder: _funder, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      {json && (
        <script
          type="application/ld+json"
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: json }}
        />
      )}
      <QuestionPage {...page} />
    </>
  );
}
