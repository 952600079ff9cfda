import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listQuestions } from "~/domain/knowledge/questions/listing.server";
import { listAddress, readFilter } from "~/domain/knowledge/questions/question-list";
import { QuestionListPage } from "~/domain/knowledge/questions/ui/list-page";
import { waited } from "~/domain/knowledge/questions/waited";
import { now } from "~/platform/clock.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, url, locale }) => {
  const filter = readFilter(url.searchParams);
  const wanted = Number(/^\d{1,4}$/.exec(url.searchParams.get("pagina") ?? "")?.[0] ?? 1);
  const { questions, ...list } = await listQuestions(viewer, filter, wanted);
  const at = now();
  return {
    ...list,
    filter,
    questions: questions.map((question) => waited(question, at)),
    url: absoluteUrl(listAddress(filter, list.page)),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead: description } = textFor(data.locale, "questions");
  return pageMeta({ title, description, url: data.url, locale: data.locale });
};

export default function Questions() {
  const { url: _url, locale: _locale, ...page } = useLoaderData<typeof loader>();
  return <QuestionListPage {...page} />;
}
