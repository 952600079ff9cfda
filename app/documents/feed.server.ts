import { manyLines, oneLine } from "./characters";

export type FeedEntry = {
  /** A URI that stays the same for the same thing. */
  id: string;
  url: string;
  title: string;
  summary: string;
  updated: Date;
  published: Date;
};
export type Feed = { title: string; url: string; selfUrl: string; entries: FeedEntry[] };

/** Text for XML, between tags or in an attribute: escaped, without the characters that XML forbids. */
export function xml(text: string): string {
  return manyLines(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Atom (RFC 4287). */
export function atomFeed({ title, url, selfUrl, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl-BE">
<id>${xml(selfUrl)}</id>
<title>${line(title)}</title>
<updated>${lastUpdate(entries).toISOString()}</updated>
<author><name>Netwerf</name></author>
<link rel="self" type="application/atom+xml" href="${xml(selfUrl)}"/>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
${entries.map(atomEntry).join("\n")}
</feed>
`;
}

function atomEntry({ id, url, title, summary, updated, published }: FeedEntry): string {
  return `<entry>
<id>${xml(id)}</id>
<title>${line(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<published>${published.toISOString()}</published>
<updated>${updated.toISOString()}</updated>
<summary>${xml(summary)}</summary>
</entry>`;
}

/** RSS 2.0, for readers that know nothing else. */
export function rssFeed({ title, url, selfUrl, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${line(title)}</title>
<link>${xml(url)}</link>
<description>${line(title)}</description>
<language>nl-BE</language>
<lastBuildDate>${lastUpdate(entries).toUTCString()}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${xml(selfUrl)}"/>
${entries.map(rssItem).join("\n")}
</channel></rss>
`;
}

/** Readers of RSS take a description for HTML, and ours is text: it is escaped once for HTML and once for XML. */
function rssItem({ id, url, title, summary, published }: FeedEntry): string {
  return `<item>
<guid isPermaLink="false">${xml(id)}</guid>
<title>${line(title)}</title>
<link>${xml(url)}</link>
<pubDate>${published.toUTCString()}</pubDate>
<description>${xml(xml(summary))}</description>
</item>`;
}

const line = (text: string) => xml(oneLine(text));

/** The latest change, so that a feed that did not change stays the same text. */
function lastUpdate(entries: FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}
