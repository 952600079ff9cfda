export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  summary: string;
  updated: Date;
  published: Date;
};
export type Feed = { title: string; url: string; selfUrl: string; entries: FeedEntry[] };

/** Text for XML: special characters escaped, characters that XML forbids left out. */
export function xml(text: string): string {
   
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Atom (RFC 4287). */
export function atomFeed({ title, url, selfUrl, entries }: Feed): string {
  const updated = entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    new Date(0),
  );
  const body = entries.map(
    (entry) =>
      `<entry><id>${xml(entry.id)}</id><title>${xml(entry.title)}</title><link href="${xml(entry.url)}"/><published>${entry.published.toISOString()}</published><updated>${entry.updated.toISOString()}</updated><summary>${xml(entry.summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl-BE"><id>${xml(url)}</id><title>${xml(title)}</title><updated>${updated.toISOString()}</updated><author><name>Netwerf</name></author><link rel="self" href="${xml(selfUrl)}"/><link href="${xml(url)}"/>
${body.join("\n")}
</feed>`;
}

/** RSS 2.0, for readers that know nothing else. */
export function rssFeed({ title, url, selfUrl, entries }: Feed): string {
  const body = entries.map(
    (entry) =>
      `<item><guid isPermaLink="false">${xml(entry.id)}</guid><title>${xml(entry.title)}</title><link>${xml(entry.url)}</link><pubDate>${entry.published.toUTCString()}</pubDate><description>${xml(entry.summary)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(title)}</title><link>${xml(url)}</link><description>${xml(title)}</description><language>nl-BE</language><atom:link rel="self" type="application/rss+xml" href="${xml(selfUrl)}"/>
${body.join("\n")}
</channel></rss>`;
}
