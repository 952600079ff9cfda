import { seriesAddresses } from "~/domain/events/queries.server";
import { visitor } from "~/domain/people/viewer";
import { NotFound } from "~/platform/errors";
import { open } from "./answer.server";
import { KINDS } from "./kinds.server";
import { sitemapOf } from "./sitemap.server";

const PAGES = [
  ...["/", "/evenementen", "/evenementen?periode=voorbij", "/netwerken", "/verhalen", "/vragen", "/naslag"],
  ...["/zoeken", "/verhalen/nieuw", "/vragen/nieuw"],
  ...["/organisaties", "/contactpunten", "/collecties", "/api", "/privacy", "/toegankelijkheid"],
];

/** Every public page, for search engines. */
export const loader = open(async ({ url }) => {
  const [series, ...kinds] = await Promise.all([
    seriesAddresses(visitor),
    ...Object.values(KINDS).map((kind) => kind.pages()),
  ]);
  const pages = [
    ...PAGES.map((path) => ({ path })),
    ...series.map((slug) => ({ path: `/reeksen/${slug}` })),
    ...kinds.flat().sort((a, b) => (a.path < b.path ? -1 : 1)),
  ];
  const body = sitemapOf(pages, url.searchParams.get("deel"));
  if (body === null) throw new NotFound("part");
  return new Response(body, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
});
