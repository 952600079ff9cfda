import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { collectionsFor } from "~/domain/knowledge/collections/queries.server";
import { CollectionsPage } from "~/domain/knowledge/collections/ui/collections-page";
import { firstWords } from "~/domain/networks/about";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, locale }) => {
  const collections = await collectionsFor(viewer);
  return {
    collections: collections.map(({ intro, ...one }) => ({ ...one, about: firstWords(intro) })),
    url: absoluteUrl("/collecties"),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { collections: t } = textFor(data.locale, "reading");
  return pageMeta({ title: t.title, description: t.lead, url: data.url, locale: data.locale });
};

export default function Collections() {
  const { collections } = useLoaderData<typeof loader>();
  return <CollectionsPage collections={collections} />;
}
