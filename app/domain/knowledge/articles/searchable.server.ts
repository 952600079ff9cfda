import { everybody, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { htmlToText } from "~/platform/headings.server";
import { isId } from "~/platform/ids.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { NEWEST, REVISION } from "./access.server";
import { dutyLine } from "./in-markdown";
import { articlePath } from "./ui/paths";

/** A reference page as search finds it, its duties included; a draft is found by its editors. */
export async function entryOfArticle(id: string): Promise<Entry | null> {
  const article = isId(id)
    ? await db().article.findUnique({
        where: { id },
        select: {
          ...{ slug: true, networkId: true, measures: true, publishedAt: true },
          themes: { select: { theme: { select: { id: true, name: true, mergedIntoId: true } } } },
          revisions: {
            ...NEWEST,
            select: {
              ...REVISION,
              contactCard: { select: { name: true, organisation: { select: { name: true } } } },
            },
          },
        },
      })
    : null;
  const newest = article?.revisions[0];
  if (!article || !newest) return null;
  const { title, summary, body, duties, contactCard } = newest;
  return {
    ...{ kind: "article", subjectId: id, path: articlePath(article.slug), title, summary },
    audience: article.publishedAt ? everybody() : organisersOf({ networkId: article.networkId }),
    body: [htmlToText(renderMarkdown(body, "h2")), ...duties.map(dutyLine)].filter(Boolean).join("\n"),
    keywords: [
      newest.source,
      contactCard?.name ?? "",
      contactCard?.organisation?.name ?? "",
      ...article.themes.map(({ theme }) => theme.name),
    ].filter(Boolean),
    themeIds: article.themes.map(({ theme }) => theme.mergedIntoId ?? theme.id),
    measures: article.measures,
    at: newest.validAsOf,
  };
}

/** Every reference page, for building the index anew. */
export const searchableArticles = async (): Promise<string[]> =>
  (await db().article.findMany({ select: { id: true } })).map(({ id }) => id);
