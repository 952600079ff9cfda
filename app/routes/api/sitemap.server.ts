import { xml } from "~/documents/feed.server";
import { absoluteUrl } from "~/platform/origin.server";

type Listed = { path: string; changedAt?: Date };

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const MOST = 10_000;

/**
 * The sitemap: one list, or an index of parts when it would be too long.
 * @param part which part is asked, as the index numbers them; null: the whole.
 * @returns null for a part that is none.
 */
export function sitemapOf(pages: readonly Listed[], part: string | null, most = MOST): string | null {
  const parts = Math.ceil(pages.length / most);
  if (part === null) return parts > 1 ? index(parts) : list(pages);
  const number = /^[1-9]\d{0,5}$/.test(part) ? Number(part) : 0;
  return number > 0 && number <= parts ? list(pages.slice((number - 1) * most, number * most)) : null;
}

const list = (pages: readonly Listed[]) => `<?xml version="1.0" encoding="utf-8"?>
<urlset ${NAMESPACE}>
${pages.map(({ path, changedAt }) => `<url><loc>${xml(absoluteUrl(path))}</loc>${changed(changedAt)}</url>`).join("\n")}
</urlset>
`;

const changed = (at?: Date) => (at ? `<lastmod>${at.toISOString()}</lastmod>` : "");

const index = (parts: number) => `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex ${NAMESPACE}>
${Array.from({ length: parts }, (_, i) => `<sitemap><loc>${xml(absoluteUrl(`/sitemap.xml?deel=${i + 1}`))}</loc></sitemap>`).join("\n")}
</sitemapindex>
`;
