import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { unsafeGroupLine } from "~/domain/focus-groups/queries.server";
import { unsafeLetterFacts, unsafeMessage } from "~/domain/registrations/letter-facts.server";
import { absoluteUrl } from "~/platform/origin.server";
import { button, small, text, type Letter } from "./letter";
import { articleLetter } from "./letters/article-letters.server";
import { helperLetter } from "./letters/helper-letters.server";
import { invitationLetter } from "./letters/invitation-letters.server";
import { registrationLetter } from "./letters/registration-letters.server";
import { reportCommentsLetter, reportPublishedLetter } from "./letters/report-letters.server";
import { roleLetter } from "./letters/role-letters.server";
import { seriesLetter } from "./letters/series-letters.server";
import { verdictLetter } from "./letters/verdict-letters.server";
import { words } from "./letters/words";

type Write = (data: Record<string, unknown>, locale: "nl" | "en") => Promise<Letter | null>;

/** Letters that are written out of what they are about alone. */
const OF_DATA: Record<string, Write> = {
  "role-granted": roleLetter,
  "group-helper": helperLetter,
  "report-comments": reportCommentsLetter,
  "report-published": reportPublishedLetter,
};

/** Writes a queued letter as things are now; null when there is nothing left to tell (the registration is gone). */
export async function writeLetter(queued: QueuedLetter): Promise<Letter | null> {
  const { letter, data, locale } = queued;
  const write = Object.hasOwn(OF_DATA, letter) ? OF_DATA[letter] : undefined;
  if (write) return write(data, locale);
  if (letter === "login") return loginLetter(String(data.code), String(data.link), locale);
  if (letter === "series-followed" || letter === "series-edition") return seriesLetter(letter, data, locale);
  if (letter === "invitation" || letter === "invitation-reminder")
    return invitationLetter(letter, String(data.invitationId), locale);
  if (letter === "verdict-round" || letter === "verdict-reminder") return verdictLetter(letter, data, locale);
  if (letter === "article-check") return articleLetter(data, queued.toName, locale);
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
