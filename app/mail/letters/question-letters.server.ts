import type { NewLetter } from "~/domain/activity/outbox.server";
import type { Activity } from "~/domain/activity/activity";
import type { Scribe } from "~/domain/activity/record.server";
import {
  unsafeAnswerLink,
  unsafeFollowedFacts,
  unsafeLinkFacts,
  unsafeQuestionFollowers,
} from "~/domain/knowledge/questions/letter-facts.server";
import { plainWords } from "~/domain/knowledge/questions/plain";
import { questionPath } from "~/domain/knowledge/questions/question";
import { absoluteUrl } from "~/platform/origin.server";
import { formatDate } from "~/ui/dates";
import { textFor } from "~/ui/text/catalogue";
import { button, facts, small, text, type Letter } from "../letter";
import { questionWords } from "./question-words";

type Locale = "nl" | "en";
type Followed = NonNullable<Awaited<ReturnType<typeof unsafeFollowedFacts>>>;

export const QUESTION_LETTERS = ["question-followed", "question-told", "answer-link"] as const;
export type QuestionLetterName = (typeof QUESTION_LETTERS)[number];

/** Who asks or follows hears that they do, and once of each answer; an addressee gets their private link. */
export async function lettersOfQuestions(
  tx: Parameters<Scribe>[0],
  activities: Activity[],
): Promise<NewLetter[]> {
  const letters: NewLetter[] = [];
  for (const { kind, data } of activities) {
    if (kind === "question.followed")
      letters.push(...(await toFollowers(tx, "question-followed", [String(data.followerId)], null)));
    if (kind === "question.told" && Array.isArray(data.followerIds))
      letters.push(...(await toFollowers(tx, "question-told", data.followerIds, String(data.answerId))));
    if (kind === "question.link-sent") letters.push(...(await toAddressee(tx, String(data.answerLinkId))));
  }
  return letters;
}

async function toFollowers(
  tx: Parameters<Scribe>[0],
  letter: QuestionLetterName,
  followerIds: string[],
  answerId: string | null,
): Promise<NewLetter[]> {
  const followers = await unsafeQuestionFollowers(tx, followerIds);
  return followers.map(({ id, email, locale }) => ({
    key: `${letter}:${id}:${answerId ?? ""}`,
    ...{ letter, toEmail: email, toName: "", locale },
    data: { followerId: id, answerId },
  }));
}

/** Addressees are Flemish authorities: their letter is Dutch. */
async function toAddressee(tx: Parameters<Scribe>[0], answerLinkId: string): Promise<NewLetter[]> {
  const link = await unsafeAnswerLink(tx, answerLinkId);
  if (!link) return [];
  const to = { toEmail: link.email, toName: "", locale: "nl" as const };
  return [{ key: `answer-link:${link.id}`, letter: "answer-link", ...to, data: { answerLinkId: link.id } }];
}

/** A letter about a question; null when there is nothing left to tell. */
export async function questionLetter(
  letter: QuestionLetterName,
  data: Record<string, unknown>,
  locale: Locale,
): Promise<Letter | null> {
  if (letter === "answer-link") return linkLetter(String(data.answerLinkId), locale);
  const answerId = typeof data.answerId === "string" ? data.answerId : null;
  const about = await unsafeFollowedFacts(String(data.followerId), answerId);
  if (!about) return null;
  if (letter === "question-told") return told(about, locale);
  return about.asked ? asked(about, locale) : followed(about, locale);
}

/** Without the words of the question: whoever fills in the form may have typed another's address. */
function asked({ kind, path, network }: Followed, locale: Locale): Letter {
  const w = questionWords(locale, "question-asked", kind);
  return {
    subject: w.subject,
    heading: w.heading,
    blocks: [text(w.text), button(w.button, absoluteUrl(path)), small(w.small)],
    ...fromNetwork(network),
  };
}

function followed({ kind, slug, text: question, path, network }: Followed, locale: Locale): Letter {
  const w = questionWords(locale, "question-followed", kind);
  return {
    subject: w.subject,
    heading: w.heading,
    blocks: [
      { kind: "quote", text: question },
      text(w.text),
      button(w.button, absoluteUrl(questionPath(slug))),
      small(`${w.small}\n${absoluteUrl(path)}`),
    ],
    ...fromNetwork(network),
  };
}

const MOST_IN_MAIL = 1500;

function told(about: Followed, locale: Locale): Letter | null {
  const { kind, slug, text: question, asked: own, answer, addressee, path, network } = about;
  if (!answer) return null;
  const w = questionWords(locale, "question-told", kind);
  const words = plainWords(answer.text);
  const validity = [
    answer.validFrom && w.from(formatDate(answer.validFrom, locale)),
    answer.validUntil && w.until(formatDate(answer.validUntil, locale)),
  ];
  return {
    subject: w.subject(shortened(question)),
    heading: w.heading,
    blocks: [
      text(own ? w.asked : w.follows),
      { kind: "quote", text: question },
      text(addressee ? w.answered(addressee.name) : w.someone),
      { kind: "quote", text: words.length > MOST_IN_MAIL ? `${words.slice(0, MOST_IN_MAIL)}…` : words },
      facts(
        [w.outcome, answer.outcome && textFor(locale, "questions").outcomes[answer.outcome]],
        [w.by, answer.givenBy],
        [w.source, [answer.source, answer.sourceUrl].filter(Boolean).join("\n")],
        [w.valid, validity.filter(Boolean).join(" ")],
      ),
      button(w.button, absoluteUrl(`${questionPath(slug)}#antwoord`)),
      small(`${w.small}\n${absoluteUrl(path)}`),
    ],
    ...fromNetwork(network),
  };
}

async function linkLetter(answerLinkId: string, locale: Locale): Promise<Letter | null> {
  const about = await unsafeLinkFacts(answerLinkId);
  if (!about) return null;
  const { question, proposed, followers, expiresAt, path } = about;
  const w = questionWords(locale, "answer-link", question.kind);
  return {
    subject: w.subject(shortened(question.text)),
    heading: w.heading,
    blocks: [
      text(w.text(question.network?.name ?? w.people)),
      { kind: "quote", text: question.text },
      ...(followers > 0 ? [text(w.waiting(followers))] : []),
      text(proposed ? w.approve : w.write),
      facts([w.to, question.addressee?.name], [w.until, formatDate(expiresAt, locale)]),
      button(proposed ? w.proposedButton : w.button, absoluteUrl(path)),
      small(w.small),
    ],
    ...fromNetwork(question.network),
  };
}

type Network = { fundingLine: string; contactName: string; contactEmail: string } | null;

const fromNetwork = (network: Network): Pick<Letter, "replyTo" | "footer"> => ({
  replyTo: network?.contactEmail ? { name: network.contactName, address: network.contactEmail } : undefined,
  footer: network?.fundingLine || undefined,
});

const shortened = (line: string) => (line.length > 90 ? `${line.slice(0, 89)}…` : line);
