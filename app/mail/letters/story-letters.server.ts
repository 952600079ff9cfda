import type { Activity } from "~/domain/activity/activity";
import type { NewLetter } from "~/domain/activity/outbox.server";
import type { Scribe } from "~/domain/activity/record.server";
import { unsafeAuthorOf, unsafeStoryFacts } from "~/domain/knowledge/stories/letter-facts.server";
import { absoluteUrl } from "~/platform/origin.server";
import { button, facts, small, text, type Letter } from "../letter";
import { isStoryLetter, storyWords, type StoryLetterName } from "./story-words";
import { words } from "./words";

type Locale = "nl" | "en";

/** Letters in which the editor or expert says why. */
const WITH_REMARK: readonly StoryLetterName[] = [
  "story-declined",
  "story-held-back",
  "story-withdrawn",
  "story-change-refused",
];

/** Tells an author how their story stands, each time with its private link; null when they were forgotten. */
export async function storyLetter(
  letter: StoryLetterName,
  data: Record<string, unknown>,
  locale: Locale,
): Promise<Letter | null> {
  const about = await unsafeStoryFacts(String(data.storyId), String(data.personId));
  if (!about) return null;
  const { hello } = words[locale];
  const w = storyWords[locale];
  const { network, remark, title } = about;
  const said = w[letter];
  const body = typeof said.text === "function" ? said.text(network?.name ?? "Netwerf") : said.text;
  const why = WITH_REMARK.includes(letter) ? remark : "";
  return {
    subject: said.subject(title),
    heading: said.heading,
    blocks: [
      text(hello(about.name)),
      text(body),
      facts([w.remark, why]),
      button(w.button, absoluteUrl(about.path)),
      small([said.small, w.keep].filter(Boolean).join("\n")),
    ],
    replyTo: network?.contactEmail ? { name: network.contactName, address: network.contactEmail } : undefined,
    footer: network?.fundingLine || undefined,
  };
}

/** Who wrote a story hears of each step that others take with it, and gets a receipt; not of what they do themselves. */
export async function lettersToAuthors(
  tx: Parameters<Scribe>[0],
  activities: Activity[],
): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { id, kind, actorId, subjectId: storyId } of activities) {
    const letter = kind.replace(/^story\./, "story-");
    if (!isStoryLetter(letter)) continue;
    const author = await unsafeAuthorOf(tx, storyId);
    if (!author || (actorId === author.id && letter !== "story-submitted")) continue;
    letters.push({
      key: `${letter}:${id}`,
      letter,
      toEmail: author.email,
      toName: author.name,
      locale: author.locale,
      data: { storyId, personId: author.id },
    });
  }
  return letters;
}
