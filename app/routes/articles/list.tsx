import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { articleList } from "~/domain/knowledge/articles/queries.server";
import { ArticleListPage } from "~/domain/knowledge/articles/ui/list-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { siteLinks } from "~/ui/site-links";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, locale }) => ({
  articles: await articleList(viewer),
  url: absoluteUrl(siteLinks.articles),
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead: description } = textFor(data.locale, "reference").articles;
  return pageMeta({ title, description, url: data.url, locale: data.locale });
};

export default function Articles() {
  return <ArticleListPage articles={useLoaderData<typeof loader>().articles} />;
}
