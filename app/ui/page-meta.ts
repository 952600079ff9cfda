import type { MetaDescriptor } from "@remix-run/node";
import type { Locale } from "./locale";

type About = {
  title: string;
  description: string;
  /** The full address of the page, without what only changes the view. */
  url: string;
  locale: Locale;
};

/** What search engines and link previews read of a public page. The picture is the same everywhere: the house's own. */
export function pageMeta({ title, description, url, locale }: About): MetaDescriptor[] {
  return [
    { title: `${title} - Netwerf` },
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:site_name", content: "Netwerf" },
    { property: "og:type", content: "website" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: url },
    { property: "og:locale", content: locale === "nl" ? "nl_BE" : "en_GB" },
    { property: "og:image", content: new URL("/deel.png", url).href },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
