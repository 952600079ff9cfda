import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listStories } from "~/domain/knowledge/stories/list.server";
import { isNarrowed, readStoryFilter, storiesAddress } from "~/domain/knowledge/stories/story-filter";
import { StoriesPage } from "~/domain/knowledge/stories/ui/stories-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";
import { namedFacets } from "./named-facets.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, url, locale }) => {
  const filter = readStoryFilter(url.searchParams);
  const { stories, total, page, pages, facets } = await listStories(viewer, filter);
  return {
    ...{ stories, total, pages, locale },
    filter: { ...filter, page },
    facets: await namedFacets(facets, locale),
    url: absoluteUrl(storiesAddress({ ...filter, page })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { filter, facets, locale, url } = data;
  const t = textFor(locale, "reading");
  const chosen = facets.flatMap(({ facet, values }) =>
    values.filter(({ value }) => filter[facet] === value).map(({ name }) => name),
  );
  const title = [t.title, ...chosen].join(", ");
  // A choice of several is a view, not a page of its own.
  const hidden =
    isNarrowed(filter) && chosen.length !== 1 ? [{ name: "robots", content: "noindex, follow" }] : [];
  return [...pageMeta({ title, description: t.lead, url, locale }), ...hidden];
};

export default function Stories() {
  const { locale: _locale, url: _url, ...page } = useLoaderData<typeof loader>();
  return <StoriesPage {...page} />;
}
