import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ask } from "~/domain/finding/ask.server";
import { readSearch, searchAddress } from "~/domain/finding/search-address";
import { SearchPage } from "~/domain/finding/ui/search-page";
import suggestScript from "~/domain/finding/ui/suggest-script.ts?worker&url";
import { openThemes } from "~/domain/vocabulary/names.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";
import { keysOf } from "./keys.server";
import { namedFacets } from "./named-facets.server";

export const handle: PageHandle = { script: "none", helpers: [suggestScript] };

export const loader = read(async ({ viewer, url, locale }) => {
  const asked = readSearch(url.searchParams);
  const answer = asked.text ? await ask(await keysOf(viewer), asked) : null;
  const wanted = { ...asked, page: answer?.page ?? 1 };
  const themes = answer && answer.results.length > 0 ? [] : await openThemes();
  return {
    wanted,
    answer: answer && { ...answer, facets: await namedFacets(answer.facets, locale) },
    themes: themes.map(({ id, name, nameEn }) => ({ id, name: locale === "en" ? nameEn : name })),
    url: absoluteUrl(wanted.text ? searchAddress(wanted) : "/zoeken"),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { wanted, url, locale } = data;
  const t = textFor(locale, "find");
  const title = wanted.text ? t.titleFor(wanted.text) : t.title;
  // Answers are for who asks; only the empty page is for other search engines.
  const hidden = wanted.text ? [{ name: "robots", content: "noindex" }] : [];
  return [...pageMeta({ title, description: t.lead, url, locale }), ...hidden];
};

export default function Search() {
  const { wanted, answer, themes } = useLoaderData<typeof loader>();
  return <SearchPage wanted={wanted} answer={answer} themes={themes} />;
}
