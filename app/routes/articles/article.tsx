import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readArticle } from "~/domain/knowledge/articles/queries.server";
import { articleData } from "~/domain/knowledge/articles/structured-data";
import { ArticlePage } from "~/domain/knowledge/articles/ui/article-page";
import { articlePath } from "~/domain/knowledge/articles/ui/paths";
import { firstWords } from "~/domain/networks/about";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const { funder, ...page } = await readArticle(viewer, params.slug!);
  const { article, revision } = page;
  const url = absoluteUrl(articlePath(article.slug));
  const about = { ...revision, changedAt: revision.at, createdAt: article.publishedAt ?? article.createdAt };
  return { page, funder, url, locale, json: articleData({ ...about, url }) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { page, url, locale } = data;
  const { title, summary } = page.revision;
  const hidden = page.article.publishedAt ? [] : [{ name: "robots", content: "noindex" }];
  return [...pageMeta({ title, description: firstWords(summary) || title, url, locale }), ...hidden];
};

export default function Article() {
  const { page, json } = useLoaderData<typeof loader>();
  return (
    <>
      <script
        type="application/ld+json"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: json }}
      />
      <ArticlePage page={page} />
    </>
  );
}
