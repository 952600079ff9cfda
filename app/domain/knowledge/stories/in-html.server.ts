import { renderMarkdown } from "~/platform/markdown.server";
import { STORY_PARTS, type StoryPart } from "./story";

/** The parts of a story that say something, each as HTML that is safe to show. */
export function partsInHtml(words: Record<StoryPart, string>): Partial<Record<StoryPart, string>> {
  return Object.fromEntries(
    STORY_PARTS.flatMap((part) => (words[part] ? [[part, renderMarkdown(words[part])]] : [])),
  );
}
