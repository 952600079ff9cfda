import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { unsafeGroupLine } from "~/domain/focus-groups/queries.server";
import { unsafeLetterFacts, unsafeMessage } from "~/domain/registrations/letter-facts.server";
import { absoluteUrl } from "~/platform/origin.server";
import { button, small, text, type Letter } from "./letter";
import { articleLetter } from "./letters/article-letters.server";
import { helperLetter } from "./letters/helper-letters.server";
import { invitationLetter } from "./letters/invitation-letters.server";
import { QUESTION_LETTERS, questionLetter } from "./letters/question-letters.server";
import { registrationLetter } from "./letters/registration-letters.server";
import { reportCommentsLetter, reportPublishedLetter } from "./letters/report-letters.server";
import { roleLetter } from "./letters/role-letters.server";
import { seriesLetter } from "./letters/series-letters.server";
import { storyContactLetter } from "./letters/story-contact-letter.server";
import { storyLetter } from "./letters/story-letters.server";
import { STORY_LETTERS } from "./letters/story-words";
import { verdictLetter } from "./letters/verdict-letters.server";
import { WAITING_LETTERS, waitingLetter } from "./letters/waiting-letters.server";
import { words } from "./letters/words";

type Writer = (
  data: Record<string, unknown>,
  locale: "nl" | "en",
  toName: string,
) => Promise<Letter | null> | Letter;

/** Letters that one function writes, which is told which of them. */
const each = <Name extends string>(
  letters: readonly Name[],
  write: (letter: Name, ...args: Parameters<Writer>) => ReturnType<Writer>,
): Record<string, Writer> =>
  Object.fromEntries(
    letters.map((letter): [string, Writer] => [letter, (...args) => write(letter, ...args)]),
  );

/** The letters that are about no registration, each with who writes it. */
const WRITERS: Record<string, Writer> = {
  login: (data, locale) => loginLetter(String(data.code), String(data.link), locale),
  "series-followed": (data, locale) => seriesLetter("series-followed", data, locale),
  "series-edition": (data, locale) => seriesLetter("series-edition", data, locale),
  invitation: (data, locale) => invitationLetter("invitation", String(data.invitationId), locale),
  "invitation-reminder": (data, locale) =>
    invitationLetter("invitation-reminder", String(data.invitationId), locale),
  "role-granted": roleLetter,
  "verdict-round": (data, locale) => verdictLetter("verdict-round", data, locale),
  "verdict-reminder": (data, locale) => verdictLetter("verdict-reminder", data, locale),
  "group-helper": helperLetter,
  "report-comments": reportCommentsLetter,
  "report-published": reportPublishedLetter,
  "article-check": (data, locale, toName) => articleLetter(data, toName, locale),
  ...each(STORY_LETTERS, storyLetter),
  ...each(WAITING_LETTERS, waitingLetter),
  ...each(QUESTION_LETTERS, questionLetter),
  "story-contact": storyContactLetter,
};

/** Writes a queued letter as things are now; null when there is nothing left to tell (the registration is gone). */
export async function writeLetter(queued: QueuedLetter): Promise<Letter | null> {
  const { letter, data, locale } = queued;
  const writer = Object.hasOwn(WRITERS, letter) ? WRITERS[letter] : undefined;
  if (writer) return writer(data, locale, queued.toName);
  const about = await unsafeLetterFacts(String(data.registrationId));
  if (!about) return null;
  if (letter === "message") return messageLetter(String(data.subjectId), about.path, locale, about.event);
  // Only the reminder tells the group: before that it may still change.
  const group = letter === "reminder" ? await unsafeGroupLine(about.id) : null;
  return registrationLetter(letter, about, { ...data, group }, locale);
}

function loginLetter(code: string, link: string, locale: "nl" | "en"): Letter {
  const w = words[locale].login;
  return {
    subject: w.subject(code),
    heading: w.heading,
    blocks: [
      text(w.text),
      { kind: "code", code },
      button(w.link, absoluteUrl(`/aanmelden/link/${link}`)),
      small(w.small),
    ],
  };
}

type Contact = { contactName: string; contactEmail: string; network: { fundingLine: string } | null };

async function messageLetter(
  messageId: string,
  path: string,
  locale: "nl" | "en",
  event: Contact,
): Promise<Letter | null> {
  const message = await unsafeMessage(messageId);
  if (!message) return null;
  const paragraphs = message.body.split(/\n{2,}/).map((paragraph) => text(paragraph.trim()));
  return {
    subject: message.subject,
    heading: message.subject,
    blocks: [...paragraphs, button(words[locale].yourPage, absoluteUrl(path))],
    replyTo: event.contactEmail ? { name: event.contactName, address: event.contactEmail } : undefined,
    footer: event.network?.fundingLine,
  };
}
