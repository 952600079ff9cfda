import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { collectionBySlug } from "~/domain/knowledge/collections/queries.server";
import { CollectionPage } from "~/domain/knowledge/collections/ui/collection-page";
import { firstWords } from "~/domain/networks/about";
import { renderMarkdown } from "~/platform/markdown.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const { intro, ...collection } = await collectionBySlug(viewer, params.slug!);
  return {
    collection: { ...collection, introHtml: renderMarkdown(intro) },
    about: firstWords(intro),
    funder: collection.funder,
    url: absoluteUrl(`/collecties/${collection.slug}`),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { collection, about, url, locale } = data;
  const hidden = collection.publishedAt === null ? [{ name: "robots", content: "noindex" }] : [];
  return [...pageMeta({ title: collection.title, description: about, url, locale }), ...hidden];
};

export default function Collection() {
  const { collection } = useLoaderData<typeof loader>();
  return <CollectionPage collection={collection} />;
}
