import { db, type Tx } from "~/platform/db.server";
import { answerPath } from "./answer-links.server";
import { familyOf, followersOf, standingFor } from "./family.server";
import { followerPath } from "./followers.server";
import { now } from "~/platform/clock.server";
import { isLinkLive } from "./rules";

/** These followers, for the letters to them. For the mail room only: checks no viewer. */
export async function unsafeQuestionFollowers(tx: Tx, ids: readonly string[]) {
  return tx.questionFollower.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, email: true, locale: true },
  });
}

const QUESTION = {
  slug: true,
  kind: true,
  text: true,
  context: true,
  state: true,
  publishedAt: true,
  expectedOn: true,
  addressee: { select: { name: true } },
  network: { select: { name: true, fundingLine: true, contactName: true, contactEmail: true } },
} as const;

/** What a letter to a follower says; null when they stopped, or the answer is no longer the one that stands. */
export async function unsafeFollowedFacts(followerId: string, answerId: string | null) {
  const row = await db().questionFollower.findUnique({
    where: { id: followerId },
    select: { questionId: true, asked: true, question: { select: { text: true } } },
  });
  if (!row) return null;
  const standing = (await standingFor([row.questionId])).get(row.questionId)!;
  const question = await db().question.findUniqueOrThrow({ where: { id: standing }, select: QUESTION });
  const answer = answerId
    ? await db().answer.findFirst({
        where: { id: answerId, state: "APPROVED" },
        select: {
          text: true,
          source: true,
          sourceUrl: true,
          validFrom: true,
          validUntil: true,
          givenBy: true,
          outcome: true,
        },
      })
    : null;
  if (answerId && !answer) return null;
  return {
    ...question,
    // In the words in which they asked or read it.
    text: row.question.text,
    asked: row.asked,
    answer,
    path: followerPath(followerId),
  };
}

/** To whom a private link goes. For the mail room only. */
export async function unsafeAnswerLink(tx: Tx, id: string) {
  return tx.answerLink.findUnique({ where: { id }, select: { id: true, email: true } });
}

/** What the letter with a private link says; null when it ended before the letter went. */
export async function unsafeLinkFacts(answerLinkId: string) {
  const link = await db().answerLink.findUnique({
    where: { id: answerLinkId },
    select: {
      ...{ id: true, questionId: true, expiresAt: true, withdrawnAt: true },
      question: {
        select: {
          ...QUESTION,
          answers: { where: { state: "PROPOSED" }, select: { id: true } },
        },
      },
    },
  });
  if (!link || !isLinkLive(link, now())) return null;
  const { answers, ...question } = link.question;
  return {
    ...{
      question,
      proposed: answers.length > 0,
      followers: await followersOf(await familyOf(link.questionId)),
    },
    ...{ expiresAt: link.expiresAt, path: answerPath(link.id) },
  };
}
