import { measureLabels } from "~/domain/vocabulary/measure";
import type { StoryPage } from "./story-page.server";

/**
 * schema.org Article of a story that everybody reads, as JSON that can stand in a page; null for every other.
 * @param url of the story's page
 * @returns text without `<`, so that nothing in a story can end the script element.
 */
export function storyData(
  { story, about, themes, pictures, sectors }: StoryPage,
  url: string,
): string | null {
  if (story.state !== "SHARED") return null;
  const article = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: story.title,
    description: about,
    url,
    mainEntityOfPage: url,
    inLanguage: "nl-BE",
    isAccessibleForFree: true,
    datePublished: story.sharedAt?.toISOString(),
    dateModified: story.changedAt.toISOString(),
    author: { "@type": "Organization", name: story.organisation || "Netwerf" },
    publisher: { "@type": "Organization", name: "Netwerf", url: new URL("/", url).href },
    image:
      pictures.length > 0
        ? pictures.map(({ path }) => new URL(path, url).href)
        : new URL("/deel.png", url).href,
    about: [
      ...themes.map(({ name }) => name),
      ...sectors.map(({ name }) => name),
      ...story.measures.map((measure) => measureLabels.nl[measure]),
    ].map((name) => ({ "@type": "Thing", name })),
  };
  return JSON.stringify(article).replaceAll("<", "\\u003c");
}
