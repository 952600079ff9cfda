import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { articleVersions } from "~/domain/knowledge/articles/queries.server";
import { versionsPath } from "~/domain/knowledge/articles/ui/paths";
import { ArticleVersionsPage } from "~/domain/knowledge/articles/ui/versions-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const page = await articleVersions(viewer, params.slug!);
  return { page, url: absoluteUrl(versionsPath(page.article.slug)), locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { page, url, locale } = data;
  const { versions: t } = textFor(locale, "reference");
  return pageMeta({ title: `${t.title} - ${page.article.title}`, description: t.lead, url, locale });
};

export default function Versions() {
  return <ArticleVersionsPage {...useLoaderData<typeof loader>().page} />;
}
