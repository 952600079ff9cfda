import { unsafeStoryLine } from "~/domain/knowledge/stories/contact.server";
import { absoluteUrl } from "~/platform/origin.server";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

/** What a reader asks of who wrote a story; an answer goes straight to the reader. Null when the story is gone. */
export async function storyContactLetter(
  data: Record<string, unknown>,
  locale: "nl" | "en",
): Promise<Letter | null> {
  const story = await unsafeStoryLine(String(data.storyId));
  if (!story) return null;
  const w = words[locale]["story-contact"];
  const [name, address] = [String(data.name), String(data.email)];
  return {
    subject: w.subject(story.title),
    heading: w.heading,
    blocks: [
      text(w.text(story.title)),
      { kind: "quote", text: String(data.message) },
      facts([w.from, name], [w.address, address]),
      text(w.answer),
      button(w.button, absoluteUrl(`/verhalen/${story.slug}`)),
      small(w.small),
    ],
    replyTo: { name, address },
    footer: story.fundingLine,
  };
}
