type Words = {
  title: string;
  summary: string;
  url: string;
  createdAt: Date;
  changedAt: Date;
  validAsOf: Date;
  source: string;
  sourceUrl: string;
};

/**
 * schema.org Article of a reference page, as JSON that can stand in a page.
 * @returns text without `<`, so that nothing in a title can end the script element.
 */
export function articleData({ url, ...words }: Words): string {
  const { title, summary, createdAt, changedAt, validAsOf, source, sourceUrl } = words;
  const based = source || sourceUrl;
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Article",
    headline: title,
    description: summary || undefined,
    url,
    mainEntityOfPage: url,
    inLanguage: "nl-BE",
    datePublished: createdAt.toISOString(),
    dateModified: changedAt.toISOString(),
    temporalCoverage: validAsOf.toISOString().slice(0, 10),
    isBasedOn: based
      ? { "@type": "CreativeWork", name: source || undefined, url: sourceUrl || undefined }
      : undefined,
    isAccessibleForFree: true,
    publisher: { "@type": "Organization", name: "Netwerf", url: new URL("/", url).href },
  }).replaceAll("<", "\\u003c");
}
