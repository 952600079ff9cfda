import { renderMarkdown } from "~/platform/markdown.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { answerLinkOf } from "./answer-links.server";
import { familyOf, followersOf, standingFor } from "./family.server";
import { isLinkLive } from "./rules";

/**
 * What somebody of the addressee sees by their private link: the question, the answer there is, and what waits for
 * them. Of a link that ended only that it did.
 * @throws NotFound for a link that is none.
 */
export async function questionByLink(token: string) {
  const link = await answerLinkOf(token);
  if (!isLinkLive(link, now())) return { live: false as const };
  const standing = (await standingFor([link.questionId])).get(link.questionId)!;
  const { answers, context, ...question } = await db().question.findUniqueOrThrow({
    where: { id: standing },
    select: {
      ...{ slug: true, kind: true, text: true, context: true, state: true, publishedAt: true, askedAt: true },
      addressee: { select: { name: true } },
      network: { select: { name: true, fundingLine: true, contactName: true, contactEmail: true } },
      answers: {
        where: { state: { in: ["APPROVED", "PROPOSED"] } },
        orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
        select: {
          ...{ id: true, state: true, text: true, source: true, sourceUrl: true, givenBy: true },
          ...{ validFrom: true, validUntil: true, decidedAt: true, outcome: true },
        },
      },
    },
  });
  const shown = answers.map(({ text, ...answer }) => ({ ...answer, html: renderMarkdown(text) }));
  return {
    live: true as const,
    question: { ...question, html: renderMarkdown(context) },
    jobTitle: link.jobTitle,
    expiresAt: link.expiresAt,
    proposal: shown.find(({ state }) => state === "PROPOSED") ?? null,
    followers: await followersOf(await familyOf(standing)),
    current: shown.find(({ state }) => state === "APPROVED") ?? null,
  };
}

export type ByLink = Extract<Awaited<ReturnType<typeof questionByLink>>, { live: true }>;
