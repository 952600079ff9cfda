import { absoluteUrl } from "~/platform/origin.server";

/** Everything that is public may be found; private links and the organisers' rooms may not. */
export function loader() {
  const closed = [
    "/beheer",
    "/inschrijving/",
    "/mijn",
    "/aanmelden",
    "/postvak",
    "/organisatienamen",
    "/taal",
  ];
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${absoluteUrl("/sitemap.xml")}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
