import type { Activity } from "~/domain/activity/activity";
import type { NewLetter } from "~/domain/activity/outbox.server";
import type { Scribe } from "~/domain/activity/record.server";
import {
  unsafeEditors,
  unsafeNetworkOf,
  unsafeWaitingQuestion,
  unsafeWaitingStory,
} from "~/domain/knowledge/editors.server";
import { plainWords } from "~/domain/knowledge/questions/plain";
import { editQuestionPath } from "~/domain/knowledge/questions/question";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { absoluteUrl } from "~/platform/origin.server";
import { brusselsDay } from "~/platform/time";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";
import { waitingWords } from "./waiting-words";

/** Of what came in an editor hears, and by which letter. */
const TO_EDITORS = {
  "story.submitted": "story-waits",
  "story.change-proposed": "story-change-waits",
  "story.pictures-proposed": "story-change-waits",
  "question.asked": "question-waits",
} as const;

export const WAITING_LETTERS = [...new Set(Object.values(TO_EDITORS))];
export type WaitingLetterName = (typeof WAITING_LETTERS)[number];

const isQuestion = (letter: WaitingLetterName) => letter === "question-waits";

/** Whoever decides about what came in hears so, once a day of the same; not who brought it in themselves. */
export async function lettersOfWaiting(
  tx: Parameters<Scribe>[0],
  activities: Activity[],
): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { kind, subjectId, actorId, at } of activities) {
    const letter = TO_EDITORS[kind as keyof typeof TO_EDITORS];
    if (!letter) continue;
    const networkId = await unsafeNetworkOf(tx, isQuestion(letter) ? "question" : "story", subjectId);
    if (networkId === undefined) continue;
    for (const { id, email, name, locale } of await unsafeEditors(tx, networkId))
      if (id !== actorId)
        letters.push({
          key: `${letter}:${subjectId}:${brusselsDay(at)}:${id}`,
          ...{ letter, toEmail: email, toName: name, locale },
          data: { subjectId },
        });
  }
  return letters;
}

/** What waits for an editor; null when somebody decided since. */
export async function waitingLetter(
  letter: WaitingLetterName,
  data: Record<string, unknown>,
  locale: "nl" | "en",
  toName: string,
): Promise<Letter | null> {
  const subjectId = String(data.subjectId);
  const asks = isQuestion(letter);
  const about = await (asks ? unsafeWaitingQuestion : unsafeWaitingStory)(subjectId);
  if (!about) return null;
  const { network, small: why, ...all } = waitingWords[locale];
  const w = about.ofPolicy ? all.request : all[letter];
  const title = asks ? plainWords(about.title) : about.title;
  return {
    subject: w.subject(title),
    heading: w.heading,
    blocks: [
      text(words[locale].hello(toName)),
      text(w.text),
      facts([w.what, title], [network, about.network?.name]),
      button(w.button, absoluteUrl(asks ? editQuestionPath(subjectId) : editorPath(subjectId))),
      small(why),
    ],
    footer: about.network?.fundingLine || undefined,
  };
}
