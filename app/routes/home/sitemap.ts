import { xml } from "~/documents/feed.server";
import { sitemapEntries } from "~/domain/events/queries.server";
import { visitor } from "~/domain/people/viewer";
import { absoluteUrl } from "~/platform/origin.server";
import { read } from "../handle.server";

export const loader = read(async () => {
  const { events, series } = await sitemapEntries(visitor);
  const paths = [
    "/",
    "/evenementen",
    ...series.map(({ slug }) => `/reeksen/${slug}`),
    ...events.map(({ slug }) => `/evenementen/${slug}`),
  ];
  const body = paths.map((path) => `<url><loc>${xml(absoluteUrl(path))}</loc></url>`).join("\n");
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}\n</urlset>\n`,
    {
      headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
    },
  );
});
