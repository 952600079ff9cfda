import { xml } from "~/documents/feed.server";
import { sitemapEntries } from "~/domain/events/queries.server";
import { articleAddresses } from "~/domain/knowledge/articles/queries.server";
import { organisationAddresses } from "~/domain/knowledge/directory/queries.server";
import { networkAddresses } from "~/domain/networks/queries.server";
import { publishedReports } from "~/domain/reports/queries.server";
import { visitor } from "~/domain/people/viewer";
import { absoluteUrl } from "~/platform/origin.server";
import { read } from "../handle.server";

/** Every public page, for search engines. */
export const loader = read(async () => {
  const [{ events, series }, networks, reports, articles, organisations] = await Promise.all([
    sitemapEntries(visitor),
    networkAddresses(visitor),
    publishedReports(),
    articleAddresses(),
    organisationAddresses(),
  ]);
  const pages = [
    "/",
    "/netwerken",
    "/evenementen",
    "/evenementen?periode=voorbij",
    "/naslag",
    "/organisaties",
    "/contactpunten",
    "/privacy",
    "/toegankelijkheid",
  ];
  const urls = [
    ...pages.map((path) => entry(path)),
    ...networks.map((slug) => entry(`/netwerken/${slug}`)),
    ...series.map(({ slug }) => entry(`/reeksen/${slug}`)),
    ...reports.map(({ slug, publishedAt }) => entry(`/verslagen/${slug}`, publishedAt)),
    ...articles.map(({ slug, changedAt }) => entry(`/naslag/${slug}`, changedAt)),
    ...organisations.map((slug) => entry(`/organisaties/${slug}`)),
    ...events.map(({ slug, updatedAt }) => entry(`/evenementen/${slug}`, updatedAt)),
  ];
  const body = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
  return new Response(body, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
});

function entry(path: string, changed?: Date): string {
  const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : "";
  return `<url><loc>${xml(absoluteUrl(path))}</loc>${lastmod}</url>`;
}
