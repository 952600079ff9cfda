import { absoluteUrl } from "~/platform/origin.server";

/** Private links and the organiser's rooms are not for search engines. */
export const loader = () =>
  new Response(
    `User-agent: *\nDisallow: /inschrijving/\nDisallow: /beheer\nDisallow: /mijn\nDisallow: /aanmelden\nSitemap: ${absoluteUrl("/sitemap.xml")}\n`,
    { headers: { "content-type": "text/plain; charset=utf-8" } },
  );
