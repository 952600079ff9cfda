type Headers = { origin?: string; host?: string; "sec-fetch-site"?: string | string[] };

/**
 * Pages of other sites may not open a socket with our visitor's cookie. Our own pages send no Origin when they only
 * read (polling); then the browser says where the page is from, and a program that says neither has no cookie.
 */
export function isOwnPage(headers: Headers, baseUrl: string | undefined): boolean {
  const { origin, host, "sec-fetch-site": site = "same-origin" } = headers;
  if (origin === undefined) return site === "same-origin" || site === "none";
  return origin === (baseUrl ? new URL(baseUrl).origin : `http://${host}`);
}
