import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { articleVersion } from "~/domain/knowledge/articles/queries.server";
import { ArticleVersionPage } from "~/domain/knowledge/articles/ui/version-page";
import { NotFound } from "~/platform/errors";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, url, locale }) => {
  const since = url.searchParams.get("met") || null;
  const page = await articleVersion(
    viewer,
    params.slug!,
    numberIn(params.number!),
    since ? numberIn(since) : null,
  );
  return { page, locale };
});

/** @throws NotFound for what is no number of a version */
function numberIn(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new NotFound("version");
  return Number(text);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { page, locale } = data;
  const { versions: t } = textFor(locale, "reference");
  const title = `${t.number(page.version.number)} - ${page.article.title} - Netwerf`;
  // Search engines lead to what holds now.
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function Version() {
  return <ArticleVersionPage {...useLoaderData<typeof loader>().page} />;
}
